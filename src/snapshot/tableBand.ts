import { type Block, block, heightOf } from './block.ts'
import { breakLines } from './breakLines.ts'
import { cellPadding } from './columnWidths.ts'
import type { SnapshotContent, TableContent } from './content.ts'
import { type Font, fonts, frame, frameWidth, type Metrics, rule, run } from './displayList.ts'
import { frameSides, thick } from './rules.ts'

export interface Band {
  text: string
  font: Font
  height: number
}

export function bandLines(
  { heading, subheading, groups }: TableContent,
  { title, locale }: SnapshotContent,
  style: { metrics: Metrics },
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

export const bandLine = (text: string, { metrics }: { metrics: Metrics }): Band[] =>
  breakLines(text, fonts.band, frameWidth - 2 * cellPadding, metrics).map(line => ({
    text: line,
    font: fonts.band,
    height: 33,
  }))

export function bandBlock(lines: Band[]): Block {
  const height = lines.length === 0 ? 0 : 14 + heightOf(lines)
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

export const stacked = (upper: Block, lower: Block): Block =>
  block(heightOf([upper, lower]), top => [
    ...upper.draw(top, upper.height),
    ...lower.draw(top + upper.height, lower.height),
  ])
