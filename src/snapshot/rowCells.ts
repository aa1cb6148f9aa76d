import { breakLines } from './breakLines.ts'
import type { ColumnContent } from './content.ts'
import { fonts, type Hand, type Item, type Metrics, run } from './displayList.ts'
import { penHeight, penLine } from './penLine.ts'

/** A line in one cell. */
export interface RowLine {
  kind: 'cue' | 'hand' | 'print' | 'nothing'
  text: string
  height: number
}

export const cellTop = 12
export const cellBottom = 13

/** What was agreed in one column, in lines of that width; a field says its name where the column asks several things. */
export function cellLines(column: ColumnContent, width: number, hand: Hand, metrics: Metrics): RowLine[] {
  const { fields, isLater } = column
  const isNamed = fields.filter(({ type }) => type === 'text').length > 1
  const filled = fields.filter(({ text }) => text !== '')
  if (filled.length === 0) return isLater ? [] : nothing(hand)
  return filled.flatMap(({ label, text }, at) => [
    ...(isNamed && at > 0 ? [{ kind: 'cue', text: '', height: 8 } as const] : []),
    ...(isNamed ? printLines(label, width, metrics) : []),
    ...handLines(text, width, hand, metrics),
  ])
}

export const nothing = ({ lineHeight }: Hand): RowLine[] => [
  { kind: 'nothing', text: '—', height: lineHeight },
]

export const handLines = (text: string, width: number, hand: Hand, metrics: Metrics): RowLine[] =>
  breakLines(text, hand.font, width, metrics).map(line => ({
    kind: 'hand',
    text: line,
    height: penHeight(line, hand),
  }))

const printLines = (text: string, width: number, metrics: Metrics): RowLine[] =>
  breakLines(text, fonts.small, width, metrics).map(line => ({ kind: 'cue', text: line, height: 25 }))

export const questionLines = (text: string, width: number, metrics: Metrics): RowLine[] =>
  text === ''
    ? []
    : breakLines(text, fonts.question, width, metrics).map(line => ({
        kind: 'print',
        text: line,
        height: 28,
      }))

export function drawLines(lines: RowLine[], left: number, top: number, { font, lineHeight }: Hand): Item[] {
  let y = top
  return lines.flatMap(({ kind, text, height }, at) => {
    y += height
    if (text === '') return []
    if (kind === 'hand') return [penLine(text, at, left, y - lineHeight * 0.28, font)]
    if (kind === 'print') return [run(text, left, y - 7, fonts.question, 'print')]
    return [run(text, left, y - (kind === 'cue' ? 5 : lineHeight * 0.3), fonts.small, 'soft')]
  })
}

/** As many as fit. */
export function takeLines(lines: RowLine[], room: number): [RowLine[], RowLine[]] {
  let [count, used] = [0, 0]
  while (count < lines.length && used + (lines[count]?.height ?? 0) <= room)
    used += lines[count++]?.height ?? 0
  return [lines.slice(0, count), lines.slice(count)]
}
