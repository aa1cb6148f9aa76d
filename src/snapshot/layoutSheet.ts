import { type Block, block, heightOf, space } from './block.ts'
import type { SnapshotContent } from './content.ts'
import { frame, type Hand, type Item, type Metrics } from './displayList.ts'
import { extraBlocks, tickBlock } from './extraBlocks.ts'
import { flowPages } from './flowPages.ts'
import type { Part } from './part.ts'
import { tableBlocks } from './tableBlocks.ts'

interface SheetSource {
  content: SnapshotContent
  /** Names and code, which stay together at the foot. */
  end: Block
  hand: Hand
  isWithBlanks: boolean
  /** No table parted where a page can hold it. */
  isKeptWhole: boolean
  metrics: Metrics
  /** Where each page's own head ends. */
  top: { first: number; next: number }
}

/** A paper whose columns stand side by side: its tables, what stands below them, and the names. */
export function layoutSheet(source: SheetSource): Item[][] {
  const { content, end, hand, metrics, top, isWithBlanks, isKeptWhole } = source
  const style = { hand, metrics, isWithBlanks }
  const room = { first: frame.bottom - top.first, next: frame.bottom - top.next }
  // Rows of what no page can hold would leave their heading behind, going on with those that follow.
  const asUnit = (blocks: Block[]) =>
    isKeptWhole && heightOf(blocks) <= room.next
      ? blocks.map((each, at) => (at < blocks.length - 1 ? { ...each, keepsWithNext: true } : each))
      : blocks
  const units = [
    ...content.tables.map(table => [
      ...tableBlocks(table, content, style),
      ...table.below.map(extra => tickBlock(extra, metrics)),
    ]),
    extraBlocks(content, hand, metrics),
  ].filter(blocks => blocks.length > 0)
  const body = units.flatMap((blocks, at) => [...(at > 0 ? [space(18)] : []), ...asUnit(blocks)])
  // Names stand below something that they confirm.
  const blocks = [
    ...body.slice(0, -1),
    ...body.slice(-1).map(last => ({ ...last, keepsWithNext: true })),
    end,
  ]
  const pages = flowPages(blocks, room)
  return pages.map((page, at) =>
    drawPage(page, at === 0 ? top.first : top.next, at === pages.length - 1, pages.length),
  )
}

/** Rows grow into what is left, within reason; the names stand at the foot of the last page. */
function drawPage(page: Block[], top: number, isLast: boolean, count: number): Item[] {
  const spare = Math.max(0, frame.bottom - top - heightOf(page))
  const elastic = page.filter(({ isElastic }) => isElastic)
  const most = isLast && count > 1 ? lastGrowth : mostGrowth
  const growth = elastic.length === 0 ? 0 : Math.min(most, spare / elastic.length)
  const gap = isLast ? spare - growth * elastic.length : 0
  let y = top
  return page.flatMap((each, at) => {
    if (isLast && at === page.length - 1) y += gap
    const height = each.height + (each.isElastic ? growth : 0)
    const items = each.draw(y, height)
    y += height
    return items
  })
}

const mostGrowth = 110
const lastGrowth = 40

export const asBlock = (parts: Part[]): Block =>
  block(heightOf(parts), top => {
    let y = top
    return parts.flatMap(part => {
      const items = part.draw(y)
      y += part.height
      return items
    })
  })
