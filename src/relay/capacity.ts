import type { StoreOptions } from './store.ts'

type Bounds = Pick<StoreOptions, 'maxStoreBytes' | 'newRoomShare' | 'snapshotShare'>

/**
 * Whether the store takes more (SPEC P-67). New rooms end first, so that nobody who fills it takes the place of
 * those who are in it; snapshots end last, since what they cover can be pruned.
 */
export function hasSpace(
  usedBytes: number,
  what: { isNewRoom: boolean; isSnapshot: boolean },
  bounds: Bounds,
): boolean {
  const { maxStoreBytes, newRoomShare, snapshotShare } = bounds
  if (what.isNewRoom) return usedBytes < maxStoreBytes * newRoomShare
  return usedBytes < maxStoreBytes * (what.isSnapshot ? snapshotShare : 1)
}
