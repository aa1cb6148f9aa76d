import type { RoomKeys } from '../crypto/roomKeys.ts'
import type { Result } from '../domain/result.ts'

/** What a lobby needs of a network: a room's whole short log, and adding to it. */
export interface LobbyTransport {
  /** In position order. An unused room is an empty log. */
  fetchAll(room: RoomKeys): Promise<Result<LobbyEntry[], TransportFailure>>
  /** The position, once the envelope is durable. `out-of-step`: the sender's `previous` isn't its last one. */
  append(room: RoomKeys, envelope: Uint8Array): Promise<Result<number, TransportFailure>>
  /** Ends the room with this farewell; ok once the relay has nothing of it any more (P-53). */
  erase(room: RoomKeys, farewell: Uint8Array): Promise<Result<void, TransportFailure>>
  /** Tells that there may be something new to fetch, also after every reconnect; the answer stops it. */
  watch(room: RoomKeys, onChange: () => void): () => void
}

export interface LobbyEntry {
  position: number
  bytes: Uint8Array
}

export type TransportFailure =
  | 'offline'
  | 'out-of-step'
  | 'too-large'
  | 'full'
  | 'slow-down'
  | 'newer-version'
  /** Somebody with the link has erased the lobby, or the relay says so. */
  | 'ended'
  /** The relay doesn't take us: a wrong token, or a frame that it can't read. */
  | 'refused'
