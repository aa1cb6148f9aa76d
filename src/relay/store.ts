import type { StoreHealth } from './storeHealth.ts'

/**
 * The relay's memory as a port. Two adapters pass the same suite (tests/relay/storeSuite.ts): SQLite, and its
 * twin in memory for tests. Everything that arrives here was parsed and measured at the socket.
 */

export type Entry = {
  /** All bytes of the envelope; the store may keep this array. */
  envelope: Uint8Array
  hash: Uint8Array
  device: Uint8Array
  previous: Uint8Array
  isSnapshot: boolean
}

export type AppendOutcome =
  /** `isRepeat`: the device's last envelope was this one already (SPEC P-42). */
  | { ok: true; position: number; isRepeat: boolean }
  | { ok: false; failure: 'out-of-step' | 'room-full' | 'storage' | 'ended' }

export type Opening = {
  /** The last position of the log, 0 for an unknown room. */
  head: number
  /** The last position before what is still there; 0 as long as nothing was pruned. */
  base: number
  baseChain: Uint8Array
  /** Null where the log doesn't know the position: beyond the head, or before the base. */
  chainAtCursor: Uint8Array | null
  receipts: Uint8Array[]
}

/** The room is over; what its devices say of it, sealed, the newest of each. */
export type Ended = { farewells: Uint8Array[] }

export type Page = { position: number; envelopes: Uint8Array[] }

export type Farewell = { device: Uint8Array; envelope: Uint8Array }

export type Totals = { rooms: number; envelopes: number; bytes: number }

export type AppendListener = (position: number, envelope: Uint8Array) => void

export interface Store {
  /** What a client that stands at `cursor` needs to know; keeps the room from retention. Null: the disk fails. */
  open(room: Uint8Array, cursor: number): Promise<Opening | Ended | null>
  /** Settles when the entry is durable, or certainly without effect for the caller (SPEC P-40). Never rejects. */
  append(room: Uint8Array, entry: Entry): Promise<AppendOutcome>
  /** Consecutive envelopes from `position` or, if that was pruned, from the first left; at least one if any is. */
  readFrom(room: Uint8Array, position: number, maxBytes: number): Promise<Page | null>
  /** Replaces the device's receipt; false when it couldn't be kept, as in a room that has ended. */
  keepReceipt(room: Uint8Array, device: Uint8Array, receipt: Uint8Array): Promise<boolean>
  /** Tells of each new envelope once, in order of positions, after it is durable; returns the end of it. */
  subscribe(room: Uint8Array, listener: AppendListener): () => void
  /** Drops what snapshots stored before `before` (ms since 1970) cover (SPEC P-51); returns how many envelopes. */
  prune(before: number): Promise<number>
  /** Drops rooms that weren't used since `before` (SPEC P-52), and brings what was dropped out of the files (P-55). */
  purge(before: number): Promise<number>
  /**
   * Ends the room for good (SPEC P-53): all that it has is dropped. That it ended is kept until retention, and this
   * device's farewell in the place of an earlier one of its own.
   * Settles with true when the bytes are out of the files; false: not yet, and the same call goes on with it. False
   * also where the store has no space for the end of a room that has nothing to drop (SPEC P-67).
   */
  erase(room: Uint8Array, farewell: Farewell): Promise<boolean>
  totals(): Promise<Totals | null>
  /** Asks the thread that writes, so that one that hangs isn't taken for a healthy one. */
  health(): Promise<StoreHealth>
  /** Finishes what was begun, then lets go of the data. */
  close(): Promise<void>
}

export type StoreOptions = {
  now: () => number
  maxRoomBytes: number
  snapshotReserveBytes: number
  maxReceiptsPerRoom: number
  /** Of everything together (SPEC P-67), with the shares of it at which new rooms and snapshots end. */
  maxStoreBytes: number
  newRoomShare: number
  snapshotShare: number
}
