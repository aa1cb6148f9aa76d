import { type Block, block } from './block.ts'
import { breakLines } from './breakLines.ts'
import { type ColumnTexts, cellPadding, columnWidths } from './columnWidths.ts'
import type { GroupContent } from './content.ts'
import { fonts, frame, frameWidth, type Hand, type Metrics, rule, run } from './displayList.ts'
import { type Column, numberWidth, rowBlock } from './rowBlock.ts'
import { cellLines, type RowLine } from './rowCells.ts'
import { frameSides, thick, thin } from './rules.ts'

export interface TableStyle {
  hand: Hand
  /** The paper's own empty lines, or only as many as a table needs. */
  isWithBlanks: boolean
  metrics: Metrics
}

export interface Rows {
  head: Block
  rows: Block[]
}

interface RowsOptions {
  style: TableStyle
  /** The first column, where the groups have one or something else fills it. */
  first: { heading: string; width: number; isLed?: boolean } | null
}

export function rowsOf(groups: GroupContent[], { style, first }: RowsOptions): Rows {
  const { hand, metrics } = style
  const headings = groups[0]?.columns ?? []
  const texts = headings.map(
    (heading, at): ColumnTexts => ({
      heading,
      written: groups.flatMap(({ agreements }) =>
        agreements.map(row => row[at]?.fields.map(({ text }) => text).join(' ') ?? ''),
      ),
    }),
  )
  const firstWidth = first?.width ?? 0
  const widths = columnWidths(texts, { width: frameWidth - firstWidth, hand, metrics })
  const columns: Column[] = [
    ...(first ? [{ heading: first.heading, left: frame.left, width: firstWidth }] : []),
    ...headings.map((heading, at) => ({
      heading,
      left: frame.left + firstWidth + widths.slice(0, at).reduce((sum, width) => sum + width, 0),
      width: widths[at] ?? 0,
    })),
  ]
  const written = columns.slice(first ? 1 : 0)
  const rows = groups.flatMap(group => {
    const filled = group.agreements.map(row =>
      row.map((column, at) =>
        cellLines(column, innerWidth(written[at], group.isNumbered && at === 0), hand, metrics),
      ),
    )
    const blanks = Math.max(filled.length === 0 ? 1 : 0, style.isWithBlanks ? group.rows - filled.length : 0)
    const all = [...filled, ...Array.from({ length: blanks }, () => written.map((): RowLine[] => []))]
    const name = first && !first.isLed ? nameLines(group.heading, firstWidth - 2 * cellPadding, metrics) : []
    return all.map((cells, at) =>
      rowBlock(cells, {
        columns,
        written,
        hand,
        name,
        isNamed: at === 0,
        number: group.isNumbered ? at + 1 : null,
        isLast: at === all.length - 1,
        isEnd: at === all.length - 1 && group === groups.at(-1),
      }),
    )
  })
  return {
    head: headBlock(columns, metrics),
    rows,
  }
}

/** `Kompetanseutvikling/bruk` parts after the stroke rather than inside a word. */
const nameLines = (name: string, width: number, metrics: Metrics): string[] =>
  name.split(/(?<=\/)/).reduce<string[]>((lines, piece) => {
    const last = lines.at(-1) ?? ''
    const both = breakLines(last + piece, fonts.extra, width, metrics)
    const apart = [
      ...(last === '' ? [] : breakLines(last, fonts.extra, width, metrics)),
      ...breakLines(piece, fonts.extra, width, metrics),
    ]
    return [...lines.slice(0, -1), ...(both.length < apart.length ? both : apart)]
  }, [])

const innerWidth = (column: Column | undefined, isNumbered: boolean) =>
  (column?.width ?? 0) - 2 * cellPadding - (isNumbered ? numberWidth : 0)

function headBlock(columns: Column[], metrics: Metrics): Block {
  const lines = columns.map(({ heading, width }) =>
    heading === '' ? [] : breakLines(heading, fonts.columnHead, width - 2 * cellPadding, metrics),
  )
  const height = 20 + Math.max(1, ...lines.map(each => each.length)) * 26
  return block(height, top => [
    { kind: 'box', x: frame.left, y: top, width: frameWidth, height, ink: 'shade' },
    ...frameSides(top, height),
    rule([frame.left, top], [frame.right, top], thick),
    rule([frame.left, top + height], [frame.right, top + height], thin),
    ...columns.slice(1).map(({ left }) => rule([left, top], [left, top + height], thin)),
    ...columns.flatMap(({ left }, at) =>
      (lines[at] ?? []).map((line, row) =>
        run(line, left + cellPadding, top + 29 + row * 26, fonts.columnHead, 'print'),
      ),
    ),
  ])
}
