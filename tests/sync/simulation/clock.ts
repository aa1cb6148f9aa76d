import type { SetTimer } from '../../../src/sync/timer.ts'

/** Time that stands still until a test lets it pass; work that is under way is awaited between two moments. */
export interface Clock {
  now(): number
  setTimer: SetTimer
  /** Lets the time pass, and everything happen that is due in it. */
  pass(ms: number): Promise<void>
  /** The work of one more party to wait for. */
  attend(idle: () => Promise<void>): () => void
}

export function createClock(): Clock {
  let now = 1_000_000
  let count = 0
  const timers = new Map<number, { at: number; run: () => void }>()
  const parties = new Set<() => Promise<void>>()

  const calm = async () => {
    await Promise.resolve()
    for (const idle of parties) await idle()
  }
  const nextDue = (until: number) => {
    let next: { id: number; at: number; run: () => void } | null = null
    for (const [id, timer] of timers) {
      if (timer.at <= until && (next === null || timer.at < next.at)) next = { id, ...timer }
    }
    return next
  }

  return {
    now: () => now,
    setTimer(run, delayMs) {
      const id = count++
      timers.set(id, { at: now + delayMs, run })
      return () => timers.delete(id)
    },
    attend(idle) {
      parties.add(idle)
      return () => parties.delete(idle)
    },
    async pass(ms) {
      const until = now + ms
      await calm()
      for (let due = nextDue(until); due !== null; due = nextDue(until)) {
        timers.delete(due.id)
        now = Math.max(now, due.at)
        due.run()
        await calm()
      }
      now = until
    },
  }
}
