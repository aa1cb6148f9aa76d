import { type Block, block, heightOf } from './block.ts'
import { cellPadding } from './columnWidths.ts'
import { frame, type Hand } from './displayList.ts'
import { cellBottom, cellTop, drawLines, type RowLine, takeLines } from './rowCells.ts'

/** All rows as one block, with what stands beside them; longer than they are, it makes the last one taller. */
export function besideAll(rows: Block[], lines: RowLine[], hand: Hand): Block {
  const needed = cellTop + heightOf(lines) + cellBottom
  const height = Math.max(heightOf(rows), needed)
  return block(
    height,
    (top, given) => {
      const extra = (given - heightOf(rows)) / Math.max(1, rows.length)
      let y = top
      const drawn = rows.flatMap(row => {
        const items = row.draw(y, row.height + extra)
        y += row.height + extra
        return items
      })
      return [...drawn, ...drawLines(lines, frame.left + cellPadding, top + cellTop, hand)]
    },
    {
      isElastic: true,
      split: room => splitBeside(rows, lines, room, hand),
    },
  )
}

/** Only for texts that no page holds: what is beside the rows goes on beside the rest of them. */
function splitBeside(rows: Block[], lines: RowLine[], room: number, hand: Hand): [Block, Block] | null {
  const [taken, left] = takeLines(lines, room - cellTop - cellBottom)
  const upper: Block[] = []
  const lower = [...rows]
  while (lower[0] && heightOf(upper) + lower[0].height <= room) upper.push(lower.shift() as Block)
  const torn = upper.length === 0 ? lower[0]?.split?.(room) : null
  if (torn) {
    upper.push(torn[0])
    lower[0] = torn[1]
  }
  if (upper.length === 0 || (lower.length === 0 && left.length === 0)) return null
  return [besideAll(upper, taken, hand), besideAll(lower, left, hand)]
}
