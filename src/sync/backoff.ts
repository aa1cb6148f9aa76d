const firstCeilingMs = 600
const lastCeilingMs = 30_000

/**
 * How long to wait before the next attempt (`failures` counts from 0). Half of it is chance: when a relay
 * returns, its clients must not come back as a herd.
 */
export function retryDelayMs(failures: number, random: () => number): number {
  const ceiling = Math.min(lastCeilingMs, firstCeilingMs * 2 ** Math.min(failures, 10))
  return ceiling / 2 + (random() * ceiling) / 2
}
