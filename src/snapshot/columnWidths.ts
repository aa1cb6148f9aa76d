import { type Font, fonts, type Hand, type Metrics } from './displayList.ts'

export interface ColumnTexts {
  heading: string
  /** What was written in it, row by row. */
  written: string[]
}

export const cellPadding = 13

/** As a careful person rules a sheet: no word torn while there is room, and more room where more stands. */
export function columnWidths(
  columns: ColumnTexts[],
  { width, hand, metrics }: { width: number; hand: Hand; metrics: Metrics },
): number[] {
  const longest = (texts: string[], font: Font) =>
    Math.max(
      0,
      ...texts
        .flatMap(text => text.split(/(?<!\d\.?)\s+|(?<=[-/])/))
        .map(word => metrics.measure(word, font)),
    )
  const least = columns.map(
    ({ heading, written }) =>
      2 * cellPadding +
      2 +
      Math.min(
        widest,
        Math.max(narrowest, longest([heading], fonts.columnHead), longest(written, hand.font)),
      ),
  )
  const wanted = columns.map(({ heading, written }) =>
    Math.sqrt(
      600 +
        metrics.measure(heading, fonts.columnHead) +
        Math.max(0, ...written.map(text => metrics.measure(text, hand.font))),
    ),
  )
  const needed = sum(least)
  if (needed >= width) return least.map(each => (each * width) / needed)
  return least.map((each, at) => each + ((width - needed) * (wanted[at] ?? 0)) / sum(wanted))
}

/** Wide enough for the longest of the names, within reason. */
export function nameWidth(names: string[], font: Font, { measure }: Metrics): number {
  const words = names.flatMap(name => name.split(/\s+|(?<=[-/])/))
  const longest = Math.max(0, ...words.map(word => measure(word, font)))
  return Math.min(300, Math.max(190, longest + 2 * cellPadding + 2))
}

const narrowest = 84
const widest = 320
const sum = (numbers: number[]) => numbers.reduce((total, each) => total + each, 0)
