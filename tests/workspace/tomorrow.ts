import type { SharedDoc } from '../../src/document/sharedDoc.ts'
import type { ConversationId } from '../../src/domain/ids.ts'

/** A later app has written into the notebook: its number, and a role that today's app doesn't know. */
export function schemaOfTomorrow(doc: SharedDoc, id: ConversationId): void {
  doc.getMap('meta').set('schema', 99)
  doc.getMap('conversations').set(`${id}/role`, 'facilitator')
}
