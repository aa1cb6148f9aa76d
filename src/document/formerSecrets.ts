import type { ConversationId } from '../domain/ids.ts'
import { conversations, readFormerSecrets } from './notebookDoc.ts'
import { putRoomToErase } from './roomsToErase.ts'
import { rowsOfOne } from './rows.ts'
import { change, type SharedDoc } from './sharedDoc.ts'

/** Everybody has moved out of the rooms of secrets that others took the place of: nobody needs them any more. */
export function eraseFormerSecrets(doc: SharedDoc, id: ConversationId, now: number): void {
  change(doc, () => {
    for (const secret of readFormerSecrets(doc, id)) putRoomToErase(doc, { secret, from: now })
    rowsOfOne(conversations(doc), `${id}/former`).clear()
  })
}
