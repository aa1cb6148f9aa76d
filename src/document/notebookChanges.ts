import * as Y from 'yjs'
import type { ConversationId } from '../domain/ids.ts'
import type { SharedDoc } from './sharedDoc.ts'

/**
 * Fires once after each transaction that changed what the notebook holds of this conversation: rows of its maps are
 * named `<conversation>/…`, texts `prep/<conversation>/…`. With forty conversations open, each key press in a private
 * note would otherwise concern them all.
 */
export function onNotebookChange(
  notebook: SharedDoc,
  conversation: ConversationId,
  listen: () => void,
): () => void {
  return onTransaction(notebook, listen, changed =>
    [...changed].some(([type, keys]) => isOf(conversation, type, keys)),
  )
}

/** Conversations, the person's devices and what joins them: everything but what is written and prepared. */
export function onBelongingsChange(notebook: SharedDoc, listen: () => void): () => void {
  const belongings: unknown[] = ['conversations', 'own', 'seeds'].map(name => notebook.getMap(name))
  const names = (type: unknown) => type instanceof Y.Text && Y.findRootTypeKey(type).startsWith('device/')
  return onTransaction(notebook, listen, changed =>
    [...changed.keys()].some(type => belongings.includes(type) || names(type)),
  )
}

export function onPeopleChange(notebook: SharedDoc, listen: () => void): () => void {
  const people: unknown = notebook.getMap('people')
  return onTransaction(notebook, listen, changed => [...changed.keys()].some(type => type === people))
}

function onTransaction(
  notebook: SharedDoc,
  listen: () => void,
  concerns: (changed: Y.Transaction['changed']) => boolean,
): () => void {
  const look = ({ changed }: Y.Transaction) => {
    if (concerns(changed)) listen()
  }
  notebook.on('afterTransaction', look)
  return () => notebook.off('afterTransaction', look)
}

function isOf(conversation: ConversationId, type: unknown, keys: ReadonlySet<string | null>): boolean {
  if (type instanceof Y.Text) return Y.findRootTypeKey(type).startsWith(`prep/${conversation}/`)
  // Which phones are the person's own concerns every conversation.
  const heads = [conversation, 'device', 'removed', 'paper']
  return [...keys].some(key => heads.some(head => key?.startsWith(`${head}/`)))
}
