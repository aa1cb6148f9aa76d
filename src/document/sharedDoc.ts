import * as Y from 'yjs'
import { metaMap, schemaVersion } from './names.ts'

/** So that the parts above can pass documents around without importing Yjs. */
export type SharedDoc = Y.Doc

/** Marks changes that were made by the person at this device; undo and the relay's echo check rest on it. */
export const LOCAL_ORIGIN: unique symbol = Symbol('local change')

export const newDoc = (): SharedDoc => new Y.Doc()

/**
 * The whole document without deleted text: a live one may still hold some for undo, and even
 * `UndoManager.clear()` leaves it there; a fresh document collects it.
 */
export function stateOf(doc: SharedDoc): Uint8Array {
  const fresh = new Y.Doc()
  Y.applyUpdate(fresh, Y.encodeStateAsUpdate(doc))
  const state = Y.encodeStateAsUpdate(fresh)
  fresh.destroy()
  return state
}

export const isEmpty = (doc: SharedDoc): boolean => doc.store.clients.size === 0

/** Throws when the bytes are no Yjs state. */
export function applyState(doc: SharedDoc, state: Uint8Array, origin: unknown): void {
  Y.applyUpdate(doc, state, origin)
}

/** Fires once after each transaction that changed something, whoever made it. */
export function onChange(doc: SharedDoc, listen: () => void): () => void {
  doc.on('update', listen)
  return () => doc.off('update', listen)
}

/** Was it written by a newer app? Then it can be read as far as we understand, and must not be changed. */
export function isNewer(doc: SharedDoc): boolean {
  const schema = doc.getMap(metaMap).get('schema')
  return typeof schema === 'number' && schema > schemaVersion
}

/** Every command goes through here: one local transaction, and never into a document of a newer schema. */
export function change(doc: SharedDoc, edit: () => void): void {
  if (!isNewer(doc)) doc.transact(edit, LOCAL_ORIGIN)
}
