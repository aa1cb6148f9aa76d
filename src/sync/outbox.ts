import * as Y from 'yjs'
import { type Acknowledged, isAllAcknowledged, missingFrom } from './acknowledged.ts'
import { RELAY_ORIGIN } from './takeIn.ts'

/** What is still to send. Nothing is queued durably: after a start or any doubt it is derived from the document. */
export interface Outbox {
  /** The next content to send; null when there is none. It must be acknowledged, or `deriveAnew` be called. */
  take(acknowledged: Acknowledged): Uint8Array | null
  deriveAnew(): void
  isEmpty(acknowledged: Acknowledged): boolean
  close(): void
}

export function createOutbox(doc: Y.Doc, onEdit: () => void): Outbox {
  let edits: Uint8Array[] = []
  let mustDerive = true
  // Whatever doesn't come from the room is to be sent: also what other tabs wrote, or a handover brought.
  const collect = (update: Uint8Array, origin: unknown) => {
    if (origin === RELAY_ORIGIN) return
    if (!mustDerive) edits.push(update)
    onEdit()
  }
  doc.on('update', collect)

  return {
    take(acknowledged) {
      const taken = mustDerive ? missingFrom(doc, acknowledged) : mergedOrNull(edits)
      mustDerive = false
      edits = []
      return taken
    },
    deriveAnew() {
      mustDerive = true
      edits = []
    },
    isEmpty: acknowledged => edits.length === 0 && isAllAcknowledged(doc, acknowledged),
    close: () => doc.off('update', collect),
  }
}

const mergedOrNull = (edits: Uint8Array[]): Uint8Array | null =>
  edits.length > 0 ? Y.mergeUpdates(edits) : null
