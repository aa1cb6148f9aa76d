import { heightOf } from './block.ts'
import type { SnapshotContent, SnapshotSource } from './content.ts'
import {
  fonts,
  frame,
  type Hand,
  hands,
  type Item,
  type Metrics,
  run,
  type SnapshotPage,
  smallHands,
} from './displayList.ts'
import { fillPages } from './fillPages.ts'
import { closingParts, layoutEnd } from './layoutEnd.ts'
import { layoutFacts, layoutHead } from './layoutHead.ts'
import { asBlock, layoutSheet } from './layoutSheet.ts'
import { type Drawings, measureTable } from './layoutTable.ts'
import type { Part } from './part.ts'
import { snapshotContent } from './snapshotContent.ts'
import { words } from './words.ts'

export interface LayoutSource extends SnapshotSource {
  /** The whole hash as a QR code's modules, dark is true. */
  matrix: boolean[][]
  drawings?: Drawings
  metrics: Metrics
}

/** Plan → pages of things to draw. Pure: the same plan and the same font give the same picture on every phone. */
export function layoutSnapshot({ matrix, drawings = {}, metrics, ...source }: LayoutSource): SnapshotPage[] {
  const content = snapshotContent(source)
  const head = layoutHead(content, metrics)
  const facts = layoutFacts(content.facts, metrics)
  const isRepeated = heightOf(facts) <= 160
  const form = { content, matrix, drawings, metrics, head, facts, isRepeated }
  const pages = content.isSideBySide ? layoutTables(form) : layoutColumn(form)
  return pages.map((items, at) => ({
    items: [...items, ...layoutFoot(content, at + 1, pages.length, metrics)],
  }))
}

interface Form extends Pick<Required<LayoutSource>, 'matrix' | 'drawings' | 'metrics'> {
  content: SnapshotContent
  head: ReturnType<typeof layoutHead>
  facts: Part[]
  /** Every page says whose it is, unless the names of a large group would fill it. */
  isRepeated: boolean
}

/** As people do near the foot of a form: write a little closer rather than take a second sheet for two names. */
function layoutColumn(form: Form): Item[][] {
  const roomy = layoutInHand(hands.roomy, form)
  if (roomy.length === 1) return roomy
  const close = layoutInHand(hands.close, form)
  return close.length === 1 ? close : roomy
}

/** Empty lines and a large hand while there is room: what takes the fewest sheets, and of those the roomiest. */
function layoutTables({ content, matrix, metrics, head, facts, isRepeated }: Form): Item[][] {
  const factsHeight = heightOf(facts) + belowFacts
  const top = { first: head.bottom + factsHeight, next: head.bottom + (isRepeated ? factsHeight : 0) }
  const draw = ({ hand, isWithBlanks, isKeptWhole }: Manner) => {
    const end = asBlock([{ height: 14, draw: () => [] }, ...closingParts(content, matrix, hand, metrics)])
    return layoutSheet({ content, end, hand, isWithBlanks, isKeptWhole, metrics, top })
  }
  return roomiestOfFewest(draw).map((items, at) => [
    ...head.items,
    ...(at === 0 || isRepeated ? asBlock(facts).draw(head.bottom, 0) : []),
    ...items,
  ])
}

interface Manner {
  hand: Hand
  /** With the lines that the paper leaves empty. */
  isWithBlanks: boolean
  isKeptWhole: boolean
}

const manners: Manner[] = [true, false].flatMap(isWithBlanks =>
  [true, false].flatMap(isKeptWhole =>
    [smallHands.roomy, smallHands.close].map(hand => ({ hand, isWithBlanks, isKeptWhole })),
  ),
)

/** The last manner is the tightest: where it saves no sheet, none does. */
function roomiestOfFewest(draw: (manner: Manner) => Item[][]): Item[][] {
  const [first, ...others] = manners as [Manner, ...Manner[]]
  const roomiest = draw(first)
  if (roomiest.length === 1) return roomiest
  const tightest = draw(others.at(-1) ?? first)
  if (tightest.length === roomiest.length) return roomiest
  for (const manner of others) {
    const pages = draw(manner)
    if (pages.length === tightest.length) return pages
  }
  return tightest
}

function layoutInHand(
  hand: Hand,
  { content, matrix, drawings, metrics, head, facts, isRepeated }: Form,
): Item[][] {
  const table = measureTable(content, drawings, hand, metrics)
  const end = layoutEnd(content, matrix, hand, metrics)

  const pages: Item[][] = []
  let y = 0
  const turn = () => {
    pages.push([...head.items])
    y = head.bottom
    if (pages.length > 1 && isRepeated) place(facts)
  }
  const place = (parts: Part[]) => {
    for (const part of parts) {
      if (y + part.height > frame.bottom) turn()
      pages.at(-1)?.push(...part.draw(y))
      y += part.height
    }
    if (parts === facts) y += belowFacts
  }

  turn()
  place(facts)
  if (frame.bottom - y < leastTableRoom) turn()
  const roomBelow = (top: number) => frame.bottom - top - table.headHeight
  const nextTop = head.bottom + (isRepeated ? heightOf(facts) + belowFacts : 0)
  const filled = fillPages(table.groups, { first: roomBelow(y), next: roomBelow(nextTop) })
  filled.forEach((pieces, at) => {
    if (at > 0) turn()
    if (pieces.length === 0) return
    const natural = table.draw(pieces, y, 0).bottom
    // A plan on one page fills it, as the paper form does.
    const spare =
      filled.length === 1 ? Math.max(0, Math.floor(frame.bottom - natural - heightOf(end) - 1)) : 0
    const drawn = table.draw(pieces, y, spare)
    pages.at(-1)?.push(...drawn.items)
    y = drawn.bottom
  })
  // Names and code belong together, and below something that they confirm.
  if (y + heightOf(end) > frame.bottom && heightOf(end) < frame.bottom - nextTop) turn()
  place(end)
  return pages
}

const leastTableRoom = 300
const belowFacts = 18

function layoutFoot(content: SnapshotContent, number: number, count: number, { measure }: Metrics): Item[] {
  const { page, checkCode } = words[content.locale]
  const text = page(number, count)
  const numbered = run(text, frame.right - measure(text, fonts.small), frame.foot, fonts.small, 'soft')
  if (count === 1) return [numbered]
  // Loose pages find each other again by the code.
  return [run(`${checkCode} ${content.checkCode}`, frame.left, frame.foot, fonts.small, 'soft'), numbered]
}
