import * as Y from 'yjs'
import type { ConversationId } from '../domain/ids.ts'
import type { SharedDoc } from './sharedDoc.ts'

/**
 * Fires once after each transaction that changed what the notebook holds of this conversation: rows of its maps are
 * named `<conversation>/…`, texts `prep/<conversation>/…`. With twelve conversations open, each key press in a private
 * note would otherwise concern them all.
 */
export function onNotebookChange(
  notebook: SharedDoc,
  conversation: ConversationId,
  listen: () => void,
): () => void {
  const look = ({ changed }: Y.Transaction) => {
    if ([...changed].some(([type, keys]) => isOf(conversation, type, keys))) listen()
  }
  notebook.on('afterTransaction', look)
  return () => notebook.off('afterTransaction', look)
}

function isOf(conversation: ConversationId, type: unknown, keys: ReadonlySet<string | null>): boolean {
  if (type instanceof Y.Text) return Y.findRootTypeKey(type).startsWith(`prep/${conversation}/`)
  return [...keys].some(key => key?.startsWith(`${conversation}/`))
}
