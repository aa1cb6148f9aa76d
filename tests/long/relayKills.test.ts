import { expect, test } from 'vitest'
import { surviveKills } from '../relay/kills.ts'
import { freshSeeds, randomFrom, times } from './howLong.ts'

const kills = times(200)
const killsInALife = Math.min(kills, 20)

test.each(freshSeeds(Math.ceil(kills / killsInALife)))(
  `P-40 P-42 P-11 a relay that is killed ${killsInALife} times while eight phones write keeps all that it acknowledged, once (seed %i)`,
  async seed => {
    expect(await surviveKills(killsInALife, seed, randomFrom(seed))).toBeGreaterThan(kills)
  },
)
