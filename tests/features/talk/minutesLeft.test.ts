import { describe, expect, it } from 'vitest'
import { minutesLeft } from '../../../src/features/talk/minutesLeft.ts'

const start = '2026-11-26T09:00:00.000Z'
const after = (minutes: number) => minutesLeft(start, 75, Date.parse(start) + minutes * 60_000)

describe('The time left', () => {
  it('is said to five minutes, so that nothing ticks', () => {
    expect([0, 1, 49, 52, 66].map(after)).toEqual([75, 75, 25, 25, 10])
  })

  it('ends in words rather than in numbers', () => {
    expect([70, 75, 300].map(after)).toEqual(['few', 'over', 'over'])
  })

  it('is the whole time when another phone’s clock says that the talk begins in the future', () => {
    expect(after(-20)).toBe(75)
  })
})
