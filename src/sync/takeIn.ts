import * as Y from 'yjs'
import { equalBytes } from '../crypto/bytes.ts'
import { emptyAcknowledged, grow, withDeleted } from './acknowledged.ts'
import type { ReadEnvelope } from './readEnvelope.ts'
import { learnHeld, nothingUnread, type RoomMemory } from './roomMemory.ts'

/** Changes that came from the room carry this origin: they are not to be sent, and not to be undone. */
export const RELAY_ORIGIN: unique symbol = Symbol('from the relay')

/** What a run of envelopes told. */
export interface TakenIn {
  /** Something that another device wrote. */
  hasNews: boolean
  hasSnapshot: boolean
}

/**
 * Merges a run of envelopes into the document and the memory, at one go and without a pause, so that the
 * cursor can never be stored ahead of the text.
 */
export function takeIn(doc: Y.Doc, memory: RoomMemory, own: string, envelopes: ReadEnvelope[]): TakenIn {
  const taken: TakenIn = { hasNews: false, hasSnapshot: false }
  doc.transact(({ deleteSet }) => {
    for (const envelope of envelopes) {
      if (envelope.state === 'read' && !isApplied(doc, envelope.update, RELAY_ORIGIN)) memory.unread.damaged++
      else if (envelope.state === 'read') {
        const isOwn = envelope.device === own
        if (!isOwn) followSender(memory, envelope)
        countContent(memory, envelope.device, envelope.kind, envelope.update)
        if (isOwn) memory.ownLast = { position: memory.cursor + 1, hash: envelope.hash }
        taken.hasNews ||= !isOwn
        taken.hasSnapshot ||= envelope.kind === 'snapshot'
      } else if (envelope.state === 'damaged') memory.unread.damaged++
      else memory.unread.newerVersion = Math.max(memory.unread.newerVersion, envelope.version)
      memory.cursor++
      memory.chain = envelope.chain
    }
    // Of two values for one key Yjs deletes one while it merges: so does every reader, and no update says it.
    memory.acknowledged = withDeleted(memory.acknowledged, deleteSet)
  }, RELAY_ORIGIN)
  return taken
}

/** What Yjs can't place yet; null when there is nothing. It is told as no update, so no row of the document has it. */
export function waitingIn(doc: Y.Doc): Uint8Array | null {
  const { pendingStructs, pendingDs } = doc.store
  if (pendingStructs === null && pendingDs === null) return null
  return Y.encodeStateAsUpdate(doc, Y.encodeStateVector(doc))
}

/** Counts the content of the envelope after the cursor as held by the relay and by its sender, who saved it first. */
export function countContent(
  memory: RoomMemory,
  device: string,
  kind: 'update' | 'snapshot',
  update: Uint8Array,
): void {
  learnHeld(memory, device, grow(memory.held.get(device) ?? emptyAcknowledged, update))
  if (kind === 'update') {
    memory.acknowledged = grow(memory.acknowledged, update)
    memory.sinceSnapshot++
  } else {
    // All before it will be pruned: what it lacks must be sent again by whoever has it.
    memory.acknowledged = grow(emptyAcknowledged, update)
    markOwnLast(memory)
    memory.sinceSnapshot = 0
    memory.unread = nothingUnread()
  }
}

function markOwnLast(memory: RoomMemory): void {
  const { ownLast, ownMarks, cursor } = memory
  // Marks behind the cursor are from a log that this relay no longer has.
  memory.ownMarks = ownMarks.filter(mark => mark.position <= cursor && mark.position !== ownLast?.position)
  if (ownLast !== null && ownLast.position <= cursor) memory.ownMarks.push(ownLast)
}

/** A predecessor that is neither seen nor covered by a snapshot is a gap; the content still counts. */
function followSender(memory: RoomMemory, envelope: ReadEnvelope & { state: 'read' }): void {
  const last = memory.senders.get(envelope.device)
  const isRepeated = last !== undefined && equalBytes(last, envelope.hash)
  const isExpected =
    last === undefined
      ? memory.isPruned || envelope.previous.every(byte => byte === 0)
      : equalBytes(last, envelope.previous)
  if (!isRepeated && !isExpected) memory.unread.gaps++
  memory.senders.set(envelope.device, envelope.hash)
}

/** False where Yjs can make nothing of it. */
export function isApplied(doc: Y.Doc, update: Uint8Array, origin: symbol): boolean {
  try {
    Y.applyUpdate(doc, update, origin)
    return true
  } catch {
    return false
  }
}
