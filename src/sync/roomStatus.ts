import type { RelayState, RelayTrouble } from '../domain/relayState.ts'
import type { Unread } from './roomMemory.ts'

/** What is true about this document and its room. */
export interface RoomStatus {
  relay: RelayState
  /** When `relay` became so. */
  since: number
  counts: Unread & { taken: number; contradictions: number }
}

/** What came and couldn't be used, or is known to be missing; said only when nothing more urgent is true. */
export function troubleOf(unread: Unread, isBehind: boolean): RelayTrouble | null {
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
