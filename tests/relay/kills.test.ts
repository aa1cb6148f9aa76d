import { expect, test } from 'vitest'
import { freshSeeds, randomFrom } from '../long/howLong.ts'
import { surviveKills } from './kills.ts'

const kills = 20

// LONG_SEED=… gives the same moments again.
test.each(freshSeeds(1))(
  `P-40 P-42 P-11 ${kills} times kill -9 while eight phones write: what was acknowledged is there, once and in its place (seed %i)`,
  async seed => {
    expect(await surviveKills(kills, seed, randomFrom(seed))).toBeGreaterThan(kills * 10)
  },
  120_000,
)
