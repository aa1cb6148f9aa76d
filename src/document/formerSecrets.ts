import type { ConversationId } from '../domain/ids.ts'
import { conversationRows } from './notebookDoc.ts'
import { secretOf } from './parse.ts'
import { putRoomToErase } from './roomsToErase.ts'
import { change, type SharedDoc } from './sharedDoc.ts'

// In the notebook, conversations: <conversation>/former/<epoch>, as notebookDoc.ts notes them.
const conversations = (doc: SharedDoc) => doc.getMap<unknown>('conversations')

/** Everybody has moved out of the rooms of secrets that others took the place of: nobody needs them any more. */
export function eraseFormerSecrets(doc: SharedDoc, id: ConversationId, now: number): void {
  const former = [...conversationRows(doc, id)].filter(([key]) => key.startsWith(`${id}/former/`))
  change(doc, () => {
    for (const [key, value] of former) {
      const secret = secretOf(value)
      if (secret) putRoomToErase(doc, { secret, from: now })
      conversations(doc).delete(key)
    }
  })
}
