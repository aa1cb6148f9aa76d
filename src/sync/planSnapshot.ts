import type { RoomMemory } from './roomMemory.ts'

const soonMs = 2_000
const laterMs = 30_000
const longestMs = 24 * 3_600_000

export type SnapshotReason = 'long' | 'heal'

/**
 * Why this room needs a snapshot now, or null. A snapshot also heals: whoever reads it sends again what it lacks,
 * so what was damaged or dropped on its way comes again. What a newer app wrote would come again as unreadable as
 * before, and must not be pruned on the word of one who can't read it.
 */
export function whySnapshot(
  { sinceSnapshot, unread }: RoomMemory,
  compactAfter: number,
  isBehind: boolean,
): SnapshotReason | null {
  if (unread.newerVersion > 0) return null
  if (sinceSnapshot > compactAfter) return 'long'
  return unread.damaged + unread.gaps > 0 || isBehind ? 'heal' : null
}

/** The device of the lowest name does it soon, the others later and one by one, should that one be away. */
export function snapshotDelayMs(
  memory: RoomMemory,
  own: string,
  random: () => number,
  madeInVain: number,
): number {
  const isLowest = [...memory.held.keys()].every(name => own <= name)
  const delayMs = isLowest ? soonMs : laterMs * (1 + 2 * random())
  return Math.min(delayMs * 4 ** madeInVain, longestMs)
}
