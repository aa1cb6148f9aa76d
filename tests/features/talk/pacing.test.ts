import { describe, expect, it } from 'vitest'
import { paceOf, toTell } from '../../../src/features/talk/pacing.ts'

const start = '2026-11-26T09:00:00.000Z'
const paceAfter = (minutes: number, length = 75) =>
  paceOf(start, length, Date.parse(start) + minutes * 60_000)
const leftAfter = (minutes: number) => paceAfter(minutes).left

describe('The time left', () => {
  it('is said to five minutes, so that nothing ticks', () => {
    expect([0, 1, 49, 52, 66].map(leftAfter)).toEqual([75, 75, 25, 25, 10])
  })

  it('ends in words rather than in numbers', () => {
    expect([70, 75, 149].map(leftAfter)).toEqual(['few', 'over', 'over'])
  })

  it('is not said of a talk that goes on on another day', () => {
    expect([150, 1440].map(leftAfter)).toEqual([null, null])
  })

  it('is the whole time when another phone’s clock says that the talk begins in the future', () => {
    expect(leftAfter(-20)).toBe(75)
    expect(paceAfter(-20).holdsMs).toBe(22.5 * 60_000 + 1)
  })
})

describe('The pace', () => {
  it('has two moments, half of the time and five minutes before its end', () => {
    const moments = [0, 37.4, 37.5, 47.4, 70, 74, 75, 200].map(minutes => paceAfter(minutes).moment)
    expect(moments).toEqual([null, null, 'half', 'half', 'soon', 'soon', null, null])
  })

  it('is not at half of the time any more when ten minutes more have gone', () => {
    expect([47.5, 60, 69.9].map(minutes => paceAfter(minutes).moment)).toEqual([null, null, null])
    expect(paceAfter(14, 20).moment).toBe('half')
  })

  it('has only the later one in a talk so short that both come at once', () => {
    expect([0, 4.9, 5, 9].map(minutes => paceAfter(minutes, 10).moment)).toEqual([null, null, 'soon', 'soon'])
  })

  it('tells each moment once, and nothing of half the time to whoever slept through it', () => {
    expect([toTell(null, null), toTell('half', null), toTell('half', 'half')]).toEqual([null, 'half', null])
    expect([toTell('soon', 'half'), toTell('soon', null), toTell('soon', 'soon')]).toEqual([
      'soon',
      'soon',
      null,
    ])
    // Somebody gave the talk more time.
    expect(toTell('half', 'soon')).toBe(null)
  })

  it('says how long it holds, and all is the same until then and something else right after', () => {
    for (const length of [10, 20, 45, 60, 75, 90]) {
      let minutes = 0
      let looks = 0
      for (; ; looks++) {
        const { holdsMs, ...now } = paceAfter(minutes, length)
        if (holdsMs === null) break
        const { holdsMs: _, ...justBefore } = paceAfter(minutes + (holdsMs - 2) / 60_000, length)
        const { holdsMs: __, ...then } = paceAfter(minutes + holdsMs / 60_000, length)
        expect(justBefore, `${length} after ${minutes}`).toEqual(now)
        expect(then, `${length} after ${minutes}`).not.toEqual(now)
        minutes += holdsMs / 60_000
      }
      // Rather than once a minute.
      expect(looks).toBeLessThanOrEqual(length / 5 + 4)
      expect(minutes).toBeCloseTo(2 * length, 1)
    }
  })
})
