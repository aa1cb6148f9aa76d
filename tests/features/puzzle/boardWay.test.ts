import { expect, test } from 'vitest'
import { type LaidRow, wayAlong } from '../../../src/features/puzzle/boardWay.ts'

const left = (top: number): LaidRow => ({ top, left: 16, right: 310, bottom: top + 120 })
const right = (top: number): LaidRow => ({ top, left: 70, right: 374, bottom: top + 120 })
/** Half of what the two lines take together. */
const half = 15

const touched = (rows: LaidRow[], width: number, height = 900) =>
  rows.filter(row =>
    wayAlong(rows, { width, height }).axis.some(
      ([x, y]) => y > row.top && y < row.bottom && x > row.left - half && x < row.right + half,
    ),
  )

test('The lines run beside every card and behind none', () => {
  expect(touched([left(20), right(200), left(380)], 390)).toEqual([])
  expect(touched([left(20), left(200), right(380), right(560)], 390)).toEqual([])
})

test('They cross where the stones lie, below one card and above the next', () => {
  const rows = [left(20), right(200)]
  const { axis } = wayAlong(rows, { width: 390, height: 900 })
  const middle = axis.filter(([x]) => x > 150 && x < 250)
  expect(middle.length).toBeGreaterThan(10)
  for (const [, y] of middle) {
    expect(y).toBeGreaterThan(rows[0]!.bottom)
    expect(y).toBeLessThan(rows[1]!.top)
  }
})

test('They are walked past the last card, and no further; without a card they have only begun', () => {
  const { axis, walked } = wayAlong([left(20), right(200)], { width: 390, height: 900 })
  expect(axis[walked[2]! - 1]![1]).toBeGreaterThan(320)
  expect(axis[walked[2]! - 1]![1]).toBeLessThan(360)
  expect(walked[1]!).toBeLessThan(walked[2]!)
  const bare = wayAlong([], { width: 390, height: 900 })
  expect(bare.axis[bare.walked[0]! - 1]![1]).toBeLessThan(100)
  expect(bare.axis.at(-1)![1]).toBeGreaterThan(900)
})

test('Where cards take nearly all of the width, what is left is shared', () => {
  const wide: LaidRow = { top: 20, left: 16, right: 340, bottom: 300 }
  const { axis } = wayAlong([wide], { width: 390, height: 900 })
  expect(axis[20]![0]).toBe(365)
})
