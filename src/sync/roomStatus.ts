import type { RelayState, RelayTrouble } from '../domain/relayState.ts'
import type { Unread } from './roomMemory.ts'

/** What is true about this document and its room. */
export interface RoomStatus {
  relay: RelayState
  /** When `relay` became so. */
  since: number
  counts: Unread & { taken: number; contradictions: number }
}

/** `waiting`: the socket is up, and the room will be opened after a pause. */
export type RoomPhase = 'offline' | 'waiting' | 'opening' | 'reading' | 'live' | 'ended'

interface Facts {
  phase: RoomPhase
  offlineSince: number | null
  /** Why the relay doesn't serve this room, or takes nothing more. */
  trouble: RelayTrouble | null
  isContradicting: boolean
  isAllSent(): boolean
  unread: Unread
  /** Another device's receipt covers what isn't here. */
  isBehind(): boolean
}

/** The most urgent of what is true. */
export function relayStateOf({ phase, ...facts }: Facts): RelayState {
  if (phase === 'offline') return { state: 'offline', since: facts.offlineSince }
  if (phase === 'ended') return { state: 'trouble', code: 'ended' }
  if (facts.trouble !== null) return { state: 'trouble', code: facts.trouble }
  if (facts.isContradicting) return { state: 'trouble', code: 'contradiction' }
  if (phase !== 'live' || !facts.isAllSent()) return { state: 'sending' }
  const lack = lackOf(facts.unread, facts.isBehind())
  return lack ? { state: 'trouble', code: lack } : { state: 'safe' }
}

/** What came and couldn't be used, or is known to be missing. */
function lackOf(unread: Unread, isBehind: boolean): RelayTrouble | null {
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
