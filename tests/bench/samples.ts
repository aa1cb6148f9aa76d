/** Lowest to highest; `at` from 0 to 1. */
export function quantile(values: readonly number[], at: number): number {
  const sorted = [...values].sort((one, other) => one - other)
  const value = sorted[Math.min(sorted.length - 1, Math.floor(at * sorted.length))]
  if (value === undefined) throw new Error('Nothing was measured')
  return value
}

export const median = (values: readonly number[]): number => quantile(values, 0.5)

/**
 * Measures the candidates in turn, in an order that changes from round to round, so that whatever else the
 * machine does meanwhile touches all alike. The first rounds only warm up.
 */
export async function inTurn<Name extends string>(
  candidates: Record<Name, () => Promise<number[]>>,
  { warmUps, rounds }: { warmUps: number; rounds: number },
): Promise<Record<Name, number[]>> {
  const names = Object.keys(candidates) as Name[]
  const measured = Object.fromEntries(names.map(name => [name, []])) as unknown as Record<Name, number[]>
  for (let round = -warmUps; round < rounds; round++) {
    const order = round % 2 === 0 ? names : names.toReversed()
    for (const name of order) {
      const values = await candidates[name]()
      if (round >= 0) measured[name].push(...values)
    }
  }
  return measured
}
