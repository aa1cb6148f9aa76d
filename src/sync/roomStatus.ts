import type { Unread } from './roomMemory.ts'

/** What is true about this document and its room; `relay` has the words of the screens' sync status. */
export interface RoomStatus {
  relay: RelayState
  /** When `relay` became so. */
  since: number
  counts: Unread & { taken: number; contradictions: number }
}

export type RelayState =
  | { state: 'offline'; since: number | null }
  | { state: 'sending' }
  /** Everything that stands in the document is saved here and acknowledged by the relay. */
  | { state: 'safe' }
  | { state: 'trouble'; code: RoomTrouble }

export type RoomTrouble =
  | 'refused'
  | 'too-large'
  | 'full'
  | 'slow-down'
  | 'gap'
  | 'damaged'
  | 'newer-version'
  /** The relay says that the room is over. */
  | 'ended'
  /** The relay says what can't be true together, and what no restored copy explains. */
  | 'contradiction'

/** What came and couldn't be used, or is known to be missing; said only when nothing more urgent is true. */
export function troubleOf(unread: Unread, isBehind: boolean): RoomTrouble | null {
  if (unread.newerVersion > 0) return 'newer-version'
  if (unread.damaged > 0) return 'damaged'
  return unread.gaps > 0 || isBehind ? 'gap' : null
}

export const isSameStatus = (a: RoomStatus, b: RoomStatus): boolean =>
  isSameState(a.relay, b.relay) &&
  (Object.keys(a.counts) as (keyof RoomStatus['counts'])[]).every(key => a.counts[key] === b.counts[key])

export const isSameState = (a: RelayState, b: RelayState): boolean =>
  a.state === b.state &&
  (a.state !== 'offline' || a.since === (b as typeof a).since) &&
  (a.state !== 'trouble' || a.code === (b as typeof a).code)
