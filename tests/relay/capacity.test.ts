import { expect, test } from 'vitest'
import { hasSpace } from '../../src/relay/capacity.ts'

test('P-67 new rooms end at four fifths of the store’s size, updates at all of it, snapshots a tenth above', () => {
  const bounds = { maxStoreBytes: 1_000, newRoomShare: 0.8, snapshotShare: 1.1 }
  const refusedFrom = (isNewRoom: boolean, isSnapshot: boolean) =>
    Array.from({ length: 1_300 }, (_, used) => used).find(
      used => !hasSpace(used, { isNewRoom, isSnapshot }, bounds),
    )
  expect(refusedFrom(true, false)).toBe(800)
  expect(refusedFrom(true, true)).toBe(800)
  expect(refusedFrom(false, false)).toBe(1_000)
  expect(refusedFrom(false, true)).toBe(1_100)
})
