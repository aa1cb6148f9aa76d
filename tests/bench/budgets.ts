/** One budget of DESIGN §10, and how it stands. */
export interface Line {
  what: string
  /** Null: could not be measured, and why is said in `beside`. */
  measured: number | null
  budget: number
  unit: 'kB' | '×' | 'ms' | '%' | ''
  /** What the number stands beside. */
  beside: string
}

export const isKept = ({ measured, budget }: Line): boolean => measured === null || measured <= budget

export function toTable(lines: readonly Line[]): string {
  const rows = lines.map(line => [
    line.what,
    line.measured === null ? 'not measured' : amount(line.measured, line.unit),
    `≤ ${amount(line.budget, line.unit)}`,
    line.measured === null ? '–' : isKept(line) ? 'ok' : 'BROKEN',
    line.beside,
  ])
  const table = [['what', 'measured', 'budget', '', 'beside'], ...rows]
  const widths = table[0]!.map((_, column) => Math.max(...table.map(row => row[column]!.length)))
  return table
    .map(row =>
      row
        .map((cell, column) => cell.padEnd(widths[column]!))
        .join('  ')
        .trimEnd(),
    )
    .join('\n')
}

export const toJson = (lines: readonly Line[]): string =>
  JSON.stringify(
    { isKept: lines.every(isKept), lines: lines.map(line => ({ ...line, isKept: isKept(line) })) },
    null,
    2,
  )

function amount(value: number, unit: Line['unit']): string {
  const digits = { kB: 1, '×': 2, ms: value < 100 ? 1 : 0, '%': 1, '': 0 }[unit]
  return `${value.toFixed(digits)} ${unit}`.trimEnd()
}
