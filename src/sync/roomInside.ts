import type * as Y from 'yjs'
import type { RoomKeys } from '../crypto/roomKeys.ts'
import type { View } from '../domain/view.ts'
import type { Bytes } from '../protocol/envelope.ts'
import type { OwnName } from './ownName.ts'
import type { Receipts } from './receipts.ts'
import type { RoomMemory } from './roomMemory.ts'
import type { InFlight } from './roomSender.ts'
import type { TaskQueue } from './taskQueue.ts'

/** What a handover or a posting shares with the session: one document, one memory, one thing after the other. */
export interface RoomInside {
  doc: Y.Doc
  stored: RoomStore
  room: RoomKeys
  own: OwnName
  memory: RoomMemory
  receipts: Receipts
  queue: TaskQueue
  /** Sent, and not acknowledged yet. */
  inFlight(): InFlight | null
  /** Resolves when the memory and the document are on disk; rejects when they aren't. */
  remember(): Promise<void>
  /** The relay has shown all that it has, and forwards at once what isn't kept. */
  isLive: View<boolean>
  /** Presence (P-47): sent while the room is live, else dropped. */
  sayPresence(envelope: Uint8Array): void
  /** Who is told of others' presence, in the queue. */
  presenceHeard: Set<(envelope: Bytes) => Promise<void>>
}

/** The part of a stored document that a session needs. `remember` is in one transaction with the pending rows. */
export interface RoomStore {
  /** Resolves when all up to now is on disk; rejects when it isn't. */
  flush(): Promise<void>
  read(key: string): Promise<unknown>
  remember(fields: Record<string, unknown>): Promise<void>
}
