import { type Block, block, heightOf } from './block.ts'
import { breakLines } from './breakLines.ts'
import { type ColumnTexts, cellPadding, columnWidths, nameWidth } from './columnWidths.ts'
import type { GroupContent, SnapshotContent, TableContent } from './content.ts'
import {
  type Font,
  fonts,
  frame,
  frameWidth,
  type Hand,
  type Item,
  type Metrics,
  rule,
  run,
} from './displayList.ts'
import {
  cellBottom,
  cellLines,
  cellTop,
  drawLines,
  handLines,
  linesHeight,
  questionLines,
  type RowLine,
} from './rowCells.ts'
import { thick, thin } from './rules.ts'
import { words } from './words.ts'

export interface TableStyle {
  hand: Hand
  /** The paper's own empty lines, or only as many as a table needs. */
  isWithBlanks: boolean
  metrics: Metrics
}

/** One table of the paper: its headings, and a row for each agreement and for each line left empty. */
export function tableBlocks(table: TableContent, content: SnapshotContent, style: TableStyle): Block[] {
  const { lead, groupHeading } = table
  const inColumn = groupHeading !== '' || lead !== null
  const isCommon = table.groups.every(({ columns }) => columns.join() === table.groups[0]?.columns.join())
  const band = bandLines(table, content, style)
  if (inColumn && isCommon) return withBand(band, rowsBeside(table, content, style), content)
  return table.groups.flatMap((group, at) => {
    const isNamed = table.groups.length > 1 && table.heading !== group.heading
    const own = isNamed
      ? [...(at === 0 ? band : []), bandLine(group.heading, style)].flat()
      : at === 0
        ? band
        : []
    return withBand(own, rowsOf([group], { table, content, style, first: null }), content)
  })
}

const blankHeight = 54

interface Band {
  text: string
  font: Font
  height: number
}

function bandLines(
  { heading, subheading, groups }: TableContent,
  { title, locale }: SnapshotContent,
  style: TableStyle,
): Band[] {
  // What the sheet's own title or the only column says needn't be said twice.
  const isColumn = groups.every(({ columns }) => columns.length === 1 && columns[0] === heading)
  const isSaid = heading === '' || heading.toLocaleUpperCase(locale) === title || isColumn
  return [
    ...(isSaid ? [] : bandLine(heading, style)),
    ...(subheading === ''
      ? []
      : breakLines(subheading, fonts.question, frameWidth - 2 * cellPadding, style.metrics).map(text => ({
          text,
          font: fonts.question,
          height: 28,
        }))),
  ]
}

const bandLine = (text: string, { metrics }: TableStyle): Band[] =>
  breakLines(text, fonts.band, frameWidth - 2 * cellPadding, metrics).map(line => ({
    text: line,
    font: fonts.band,
    height: 33,
  }))

interface Rows {
  head: (continued: boolean) => Block
  rows: Block[]
}

/** The heading stands above the rows, and again above those that a new page begins with. */
function withBand(band: Band[], { head, rows }: Rows, content: SnapshotContent): Block[] {
  const whole = (isContinued: boolean) => {
    const lines = isContinued
      ? band.map((line, at) =>
          at === band.length - 1
            ? { ...line, text: `${line.text} (${words[content.locale].continued})` }
            : line,
        )
      : band
    return stacked(bandBlock(lines), head(isContinued))
  }
  const again = whole(true)
  return [{ ...whole(false), keepsWithNext: true }, ...rows.map(row => ({ ...row, again }))]
}

function bandBlock(lines: Band[]): Block {
  const height = lines.length === 0 ? 0 : 14 + lines.reduce((sum, line) => sum + line.height, 0)
  return block(height, top => {
    if (lines.length === 0) return []
    let y = top + 4
    return [
      { kind: 'box', x: frame.left, y: top, width: frameWidth, height, ink: 'shade' },
      ...frameSides(top, height),
      rule([frame.left, top], [frame.right, top], thick),
      ...lines.map(({ text, font, height: line }) => {
        y += line
        return run(text, frame.left + cellPadding, y - 5, font, 'print')
      }),
    ]
  })
}

const stacked = (upper: Block, lower: Block): Block =>
  block(heightOf([upper, lower]), top => [
    ...upper.draw(top, upper.height),
    ...lower.draw(top + upper.height, lower.height),
  ])

const frameSides = (top: number, height: number): Item[] => [
  rule([frame.left, top], [frame.left, top + height], thick),
  rule([frame.right, top], [frame.right, top + height], thick),
]

/** Groups, or what fills the first column, stand to the left of what was agreed. */
function rowsBeside(table: TableContent, content: SnapshotContent, style: TableStyle): Rows {
  const { lead, groups, groupHeading } = table
  const names = groups.map(({ heading }) => heading)
  if (!lead)
    return rowsOf(groups, {
      table,
      content,
      style,
      first: { heading: groupHeading, width: nameWidth(names, fonts.extra, style.metrics) },
    })
  const width = groups[0]?.columns.length === 1 ? 420 : 300
  const inner = width - 2 * cellPadding
  const lines = [
    ...questionLines(lead.question, inner, style.metrics),
    ...(lead.question !== '' && lead.text !== '' ? [gap] : []),
    ...(lead.text === '' ? [] : handLines(lead.text, inner, style.hand, style.metrics)),
  ]
  const { head, rows } = rowsOf(groups, {
    table,
    content,
    style,
    first: { heading: lead.heading, width, isLed: true },
  })
  return { head, rows: [besideAll(rows, lines, style.hand)] }
}

const gap: RowLine = { kind: 'print', text: '', height: 10 }

/** All rows as one block, with what stands beside them; longer than they are, it makes the last one taller. */
function besideAll(rows: Block[], lines: RowLine[], hand: Hand): Block {
  const needed = cellTop + linesHeight(lines) + cellBottom
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

interface RowsOptions {
  table: TableContent
  content: SnapshotContent
  style: TableStyle
  /** The first column, where the groups have one or something else fills it. */
  first: { heading: string; width: number; isLed?: boolean } | null
}

interface Column {
  heading: string
  left: number
  width: number
}

function rowsOf(groups: GroupContent[], { style, first }: RowsOptions): Rows {
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
        name: at === 0 ? name : [],
        isFirst: at === 0,
        hasOwnFirst: first !== null,
        number: group.isNumbered ? at + 1 : null,
        isLast: at === all.length - 1,
      }),
    )
  })
  return {
    head: () => headBlock(columns, metrics),
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

const numberWidth = 30
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

interface RowOptions {
  columns: Column[]
  written: Column[]
  hand: Hand
  /** In the first column, for the first row of a group. */
  name: string[]
  isFirst: boolean
  hasOwnFirst: boolean
  number: number | null
  isLast: boolean
}

function rowBlock(cells: RowLine[][], options: RowOptions): Block {
  const { columns, written, hand, name, hasOwnFirst, number, isLast } = options
  const needed = Math.max(...cells.map(linesHeight), name.length * 29)
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
        isLast ? thick : thin,
      ),
      ...name.map((line, at) =>
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
      split: room => {
        const parts = cells.map(lines => takeLines(lines, room - cellTop - cellBottom))
        if (parts.every(([taken]) => taken.length === 0)) return null
        return [
          rowBlock(
            parts.map(([taken]) => taken),
            { ...options, isLast: true },
          ),
          rowBlock(
            parts.map(([, rest]) => rest),
            { ...options, name: hasOwnFirst ? name : [], number: null },
          ),
        ]
      },
    },
  )
}

/** As many as fit. */
export function takeLines(lines: RowLine[], room: number): [RowLine[], RowLine[]] {
  let [count, used] = [0, 0]
  while (count < lines.length && used + (lines[count]?.height ?? 0) <= room)
    used += lines[count++]?.height ?? 0
  return [lines.slice(0, count), lines.slice(count)]
}
