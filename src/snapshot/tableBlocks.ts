import { besideAll } from './besideAll.ts'
import type { Block } from './block.ts'
import { cellPadding, nameWidth } from './columnWidths.ts'
import type { SnapshotContent, TableContent } from './content.ts'
import { fonts } from './displayList.ts'
import { handLines, questionLines, type RowLine } from './rowCells.ts'
import { type Band, bandBlock, bandLine, bandLines, stacked } from './tableBand.ts'
import { type Rows, rowsOf, type TableStyle } from './tableRows.ts'
import { words } from './words.ts'

/** One table of the paper: its headings, and a row for each agreement and for each line left empty. */
export function tableBlocks(table: TableContent, content: SnapshotContent, style: TableStyle): Block[] {
  const { lead, groupHeading } = table
  const inColumn = groupHeading !== '' || lead !== null
  const isCommon = table.groups.every(({ columns }) => columns.join() === table.groups[0]?.columns.join())
  const band = bandLines(table, content, style)
  if (inColumn && isCommon) return withBand(band, rowsBeside(table, style), content)
  return table.groups.flatMap((group, at) => {
    const isNamed = table.groups.length > 1 && table.heading !== group.heading
    const own = isNamed
      ? [...(at === 0 ? band : []), bandLine(group.heading, style)].flat()
      : at === 0
        ? band
        : []
    return withBand(own, rowsOf([group], { style, first: null }), content)
  })
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
    return stacked(bandBlock(lines), head)
  }
  const again = whole(true)
  return [{ ...whole(false), keepsWithNext: true }, ...rows.map(row => ({ ...row, again }))]
}

/** Groups, or what fills the first column, stand to the left of what was agreed. */
function rowsBeside(table: TableContent, style: TableStyle): Rows {
  const { lead, groups, groupHeading } = table
  const names = groups.map(({ heading }) => heading)
  if (!lead)
    return rowsOf(groups, {
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
  const { head, rows } = rowsOf(groups, { style, first: { heading: lead.heading, width, isLed: true } })
  return { head, rows: [besideAll(rows, lines, style.hand)] }
}

const gap: RowLine = { kind: 'print', text: '', height: 10 }
