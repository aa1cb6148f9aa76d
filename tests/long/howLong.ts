import { randomInt } from 'node:crypto'

/** LONG_FACTOR=0.01 is a hundredth of the full length, LONG_FACTOR=10 a night. */
const factor = Number(process.env.LONG_FACTOR ?? 1)

export const times = (count: number): number => Math.max(1, Math.round(count * factor))

/** Fresh ones each time; the titles name them, and LONG_SEED=… runs that one alone. */
export function freshSeeds(count: number): number[] {
  const only = Number(process.env.LONG_SEED ?? 0)
  if (only) return [only]
  return Array.from({ length: count }, () => randomInt(1, 2 ** 31))
}

/** Numbers from 0 to 1 that one seed always gives in the same order. */
export function randomFrom(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}
