import { breakLines } from './breakLines.ts'
import type { LabelledText, SnapshotContent } from './content.ts'
import { fonts, frame, frameWidth, type Item, type Metrics, rule, run } from './displayList.ts'
import { drawKnot } from './knot.ts'
import type { Part } from './part.ts'

/** What stands above all else on every page: whose form, and which plan. */
export function layoutHead(content: SnapshotContent, metrics: Metrics): { items: Item[]; bottom: number } {
  const titleWidth = frameWidth - knotWidth - 24
  let y = frame.top
  const items: Item[] = []
  for (const line of breakLines(content.organisation, fonts.organisation, titleWidth, metrics)) {
    items.push(run(line, frame.left, y + 20, fonts.organisation, 'soft'))
    y += 32
  }
  for (const line of breakLines(content.title, fonts.title, titleWidth, metrics)) {
    items.push(run(line, frame.left, y + 40, fonts.title, 'print'))
    y += 53
  }
  // Where there is one column for all, the subtitle stands at its head.
  if (content.isSideBySide && content.subtitle !== '') {
    for (const line of breakLines(content.subtitle, fonts.tableSubHead, titleWidth, metrics)) {
      items.push(run(line, frame.left, y + 22, fonts.tableSubHead, 'print'))
      y += 31
    }
  }
  y = Math.max(y + 13, frame.top + 98)
  items.push(...drawKnot([frame.right - knotWidth / 2, y - 54], knotWidth / 120))
  items.push(rule([frame.left, y], [frame.right, y], 4.5))
  return { items, bottom: y + 22 }
}

const knotWidth = 190
const leastGap = 26

/** Side by side with equal air between them while they fit on one line, as on a form; else row by row. */
export function layoutFacts(facts: LabelledText[], metrics: Metrics): Part[] {
  const rows = inRows(facts.map(fact => factCell(fact, metrics)))
  return rows.map(row => {
    const spare = frameWidth - row.reduce((width, cell) => width + cell.width, 0)
    const gap = rows.length === 1 && row.length > 2 ? spare / (row.length - 1) : leastGap
    return {
      height: 34 + Math.max(...row.map(cell => cell.lines.length)) * 36,
      draw: top => drawRow(row, gap, top),
    }
  })
}

function drawRow(row: FactCell[], gap: number, top: number): Item[] {
  let x: number = frame.left
  return row.flatMap(({ label, lines, width }) => {
    const left = x
    x += width + gap
    return [
      run(label, left, top + 18, fonts.label, 'soft'),
      ...lines.map((line, at) => run(line, left, top + 51 + at * 36, fonts.fact, 'pen')),
    ]
  })
}

interface FactCell {
  label: string
  lines: string[]
  width: number
}

function factCell({ label, text }: LabelledText, metrics: Metrics): FactCell {
  const lines = breakLines(text, fonts.fact, frameWidth / 2 - 40, metrics)
  const width = Math.max(
    metrics.measure(label, fonts.label),
    ...lines.map(line => metrics.measure(line, fonts.fact)),
  )
  return { label, lines, width }
}

function inRows(cells: FactCell[]): FactCell[][] {
  const rows: FactCell[][] = []
  let left = 0
  for (const cell of cells) {
    const row = rows.at(-1)
    if (row && cell.width <= left) row.push(cell)
    else {
      rows.push([cell])
      left = frameWidth
    }
    left -= cell.width + leastGap
  }
  return rows
}
