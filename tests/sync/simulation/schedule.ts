import { type ActName, actNames, lieNames } from './acts.ts'
import { randomFrom } from './device.ts'

/** What happens, step by step: plain data, so that it can be printed, replayed and made shorter. */
export interface Schedule {
  seed: number
  phones: number
  compactAfter: number
  partBytes: number
  /** The slowest message takes so long. */
  latencyMs: number
  /** Whether the relay lies and breaks, or only suffers what an honest one suffers. */
  isHonest: boolean
  steps: Step[]
}

export interface Step {
  act: ActName
  phone: number
  /** Two choices from 0 to 1, whatever they mean for the act. */
  a: number
  b: number
  thenMs: number
}

export function scheduleOf(seed: number): Schedule {
  const random = randomFrom(seed)
  const below = (count: number) => Math.floor(random() * count)
  const fraction = () => below(100) / 100
  const isHonest = below(3) > 0
  const isInParts = below(4) === 0
  const phones = 2 + below(4)
  const allowed = isHonest ? actNames.filter(name => !lieNames.has(name)) : actNames
  // Each run has its own weather: some acts are frequent in it, others don't occur.
  const weights = allowed.map(name => (people.has(name) ? 2 + below(6) : Math.max(0, below(5) - 2)))
  const sum = weights.reduce((total, weight) => total + weight, 0)
  const drawAct = () => {
    let at = below(sum)
    return allowed.find((_, index) => {
      at -= weights[index]!
      return at < 0
    })!
  }
  const steps = Array.from({ length: 15 + below(40) }, () => ({
    act: drawAct(),
    phone: below(phones),
    a: fraction(),
    b: fraction(),
    thenMs: [0, below(60), below(400), below(4_000), below(40_000), below(200_000)][below(6)]!,
  }))
  return {
    seed,
    phones,
    isHonest,
    steps,
    // Parts count as envelopes too: a snapshot that is due after fewer of them than it has would never rest.
    partBytes: isInParts ? 400 : 1_000_000,
    compactAfter: !isInParts && below(3) === 0 ? 5 : 200,
    latencyMs: [5, 60, 250, 3_000][below(4)]!,
  }
}

const people = new Set<ActName>(['writes', 'erases', 'agrees', 'fills in', 'shows a card'])

export function describeSchedule(schedule: Schedule): string {
  const { seed, phones, isHonest, compactAfter, partBytes, latencyMs, steps } = schedule
  const head = `seed ${seed}: ${phones} phones, ${isHonest ? 'an honest' : 'a lying'} relay, compactAfter ${compactAfter}, partBytes ${partBytes}, latency ${latencyMs} ms`
  const lines = steps.map(
    ({ act, phone, a, b, thenMs }, at) =>
      `  ${at + 1}. phone ${phone} ${act} (${a}, ${b}), then ${thenMs} ms`,
  )
  return [head, ...lines].join('\n')
}
