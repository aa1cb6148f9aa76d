import { describe, expect, it } from 'vitest'
import { play } from './simulation/run.ts'
import { describeSchedule, type Schedule, scheduleOf } from './simulation/schedule.ts'
import { shrink } from './simulation/shrink.ts'

/** The title names the seed; `SEED=17 vitest run …` runs that one alone, `SEEDS=2000` more of them. */
const only = Number(process.env.SEED ?? 0)
const seeds = only ? [only] : Array.from({ length: Number(process.env.SEEDS ?? 300) }, (_, at) => at + 1)

describe('Whatever happens to phones, network and relay', () => {
  it.concurrent.each(seeds)(
    'P-32 P-42 P-50 they end alike and go quiet, and nothing saved is missing (seed %i)',
    async seed => {
      const schedule = scheduleOf(seed)
      const why = await failureOf(schedule)
      if (why === null) return
      const shorter = await shrink(schedule, async each => (await failureOf(each)) !== null)
      expect.fail(`${await failureOf(shorter)}\n${describeSchedule(shorter)}`)
    },
    // Making a failing one short takes its time.
    300_000,
  )
})

const failureOf = (schedule: Schedule): Promise<string | null> =>
  play(schedule).then(
    () => null,
    error => String(error),
  )
