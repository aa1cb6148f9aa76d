import { expect, test } from 'vitest'
import { TokenBucket } from '../../src/relay/tokenBucket.ts'

test('P-63 lets the burst pass, then only what has trickled in since', () => {
  let now = 0
  const bucket = new TokenBucket(10, 3, () => now)
  const take = (times: number) => Array.from({ length: times }, () => bucket.take())
  expect(take(4)).toEqual([true, true, true, false])
  now = 100
  expect(take(2)).toEqual([true, false])
  now = 100_000
  expect(take(4)).toEqual([true, true, true, false])
})

test('P-63 a clock that is set back gives no tokens', () => {
  let now = 1_000
  const bucket = new TokenBucket(10, 1, () => now)
  expect(bucket.take()).toBe(true)
  now = 0
  expect(bucket.take()).toBe(false)
})
