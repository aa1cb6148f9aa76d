import { type Block, block, heightOf } from './block.ts'
import { cellPadding } from './columnWidths.ts'
import { fonts, frame, type Hand, rule, run } from './displayList.ts'
import { cellBottom, cellTop, drawLines, type RowLine, takeLines } from './rowCells.ts'
import { frameSides, thick, thin } from './rules.ts'

export interface Column {
  heading: string
  left: number
  width: number
}

interface RowOptions {
  columns: Column[]
  written: Column[]
  hand: Hand
  /** The group's, in the first column; drawn with its first row, and again where a page begins. */
  name: string[]
  isNamed: boolean
  number: number | null
  isLast: boolean
  /** And of the whole table, or of what stands of it on this page. */
  isEnd: boolean
}

export function rowBlock(cells: RowLine[][], options: RowOptions): Block {
  const { columns, written, hand, name, isNamed, number, isLast, isEnd } = options
  const needed = Math.max(...cells.map(heightOf), name.length * 29)
  const height = Math.max(blankHeight, cellTop + needed + cellBottom)
  const indent = number === null ? 0 : numberWidth
  return block(
    height,
    (top, given) => [
      ...frameSides(top, given),
      ...columns.slice(1).map(({ left }) => rule([left, top], [left, top + given], thin)),
      // Below a name that goes on for several rows there is no line.
      rule(
        [isLast ? frame.left : (written[0]?.left ?? frame.left), top + given],
        [frame.right, top + given],
        isEnd ? thick : thin,
      ),
      ...(isNamed ? name : []).map((line, at) =>
        run(line, frame.left + cellPadding, top + 33 + at * 29, fonts.extra, 'print'),
      ),
      ...(number === null
        ? []
        : [
            run(
              `${number}.`,
              (written[0]?.left ?? 0) + cellPadding,
              top + cellTop + hand.lineHeight * 0.72,
              fonts.columnHead,
              'soft',
            ),
          ]),
      ...cells.flatMap((lines, at) =>
        drawLines(
          lines,
          (written[at]?.left ?? 0) + cellPadding + (at === 0 ? indent : 0),
          top + cellTop,
          hand,
        ),
      ),
    ],
    {
      isElastic: true,
      placed: ({ isTop, isFoot }) =>
        rowBlock(cells, {
          ...options,
          isNamed: isNamed || isTop,
          isLast: isLast || isFoot,
          isEnd: isEnd || isFoot,
        }),
      split: room => {
        const parts = cells.map(lines => takeLines(lines, room - cellTop - cellBottom))
        if (parts.every(([taken]) => taken.length === 0)) return null
        return [
          rowBlock(
            parts.map(([taken]) => taken),
            { ...options, isLast: true, isEnd: true },
          ),
          rowBlock(
            parts.map(([, rest]) => rest),
            { ...options, number: null },
          ),
        ]
      },
    },
  )
}

const blankHeight = 54

export const numberWidth = 30
