import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { keepPace } from '../../src/workspace/conversation/pace.ts'

let isWatched = true
let readAt: number[] = []
const pace = keepPace(
  () => {
    pace.settle()
    readAt.push(performance.now())
  },
  () => isWatched,
)

beforeEach(() => {
  vi.useFakeTimers()
  isWatched = true
  readAt = []
})
afterEach(() => {
  pace.settle()
  vi.advanceTimersByTime(5000)
  vi.useRealTimers()
})

test('What somebody did is read within a blink, also in the middle of typing', () => {
  type({ keys: 5, everyMs: 100 })
  const actedAt = performance.now()
  pace.changed()
  vi.advanceTimersByTime(40)
  expect(readAt).toHaveLength(1)
  expect(readAt[0]! - actedAt).toBeLessThanOrEqual(40)
})

test('While somebody types nothing is read; it is as soon as they pause', () => {
  type({ keys: 20, everyMs: 100 })
  expect(readAt).toEqual([])
  vi.advanceTimersByTime(300)
  expect(readAt).toHaveLength(1)
})

test('Whoever never pauses sees it all the same', () => {
  type({ keys: 130, everyMs: 100 })
  expect(readAt).toHaveLength(2)
})

test('What nobody looks at is read once a second, however much changes', () => {
  isWatched = false
  for (let at = 0; at < 40; at++) {
    pace.soon()
    vi.advanceTimersByTime(100)
  }
  expect(readAt.length).toBeGreaterThan(2)
  expect(readAt.length).toBeLessThanOrEqual(4)
})

test('What was read on demand is not read again for the same change', () => {
  pace.soon()
  pace.settle()
  vi.advanceTimersByTime(5000)
  expect(readAt).toEqual([])
})

function type({ keys, everyMs }: { keys: number; everyMs: number }): void {
  for (let at = 0; at < keys; at++) {
    pace.type(pace.changed)
    vi.advanceTimersByTime(everyMs)
  }
}
