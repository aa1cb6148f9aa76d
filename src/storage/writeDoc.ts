import * as Y from 'yjs'
import type { SharedDoc } from '../document/sharedDoc.ts'
import type { StorageTrouble } from '../domain/storageTrouble.ts'
import { fieldsStore, rowsStore, within } from './docDatabase.ts'
import { noteTrouble } from './noteTrouble.ts'

export interface DocWrite {
  rows: Uint8Array[]
  fields: Record<string, unknown>
  /** Replaces all rows by this document without its deleted text. */
  replaceWith: SharedDoc | null
}

/** One transaction; null once it is complete and durable. A late one after `lost` does no harm: rows may repeat. */
export async function writeDoc(
  database: IDBDatabase,
  write: DocWrite,
  withinMs: number,
): Promise<StorageTrouble | null> {
  try {
    const transaction = database.transaction([rowsStore, fieldsStore], 'readwrite', { durability: 'strict' })
    const completed = outcomeOf(transaction)
    try {
      fill(transaction, write)
      // Said at once, it is kept even when the page goes away the moment after; a compaction has still to read.
      if (!write.replaceWith) transaction.commit()
    } catch (error) {
      transaction.abort() // otherwise the half that went in would be committed
      throw error
    }
    const outcome = await within(withinMs, completed)
    return outcome === null ? 'lost' : outcome.trouble
  } catch (error) {
    return noteTrouble(error, 'using')
  }
}

function fill(transaction: IDBTransaction, { rows, fields, replaceWith }: DocWrite): void {
  const stored = transaction.objectStore(rowsStore)
  if (replaceWith) replaceRows(stored, replaceWith)
  else if (rows.length > 0) stored.add(Y.mergeUpdates(rows))
  for (const [key, value] of Object.entries(fields)) transaction.objectStore(fieldsStore).put(value, key)
}

/** Rows that another tab wrote without our knowing are taken in first, where a browser has no locks. */
function replaceRows(store: IDBObjectStore, doc: SharedDoc): void {
  const reading = store.getAll()
  reading.onsuccess = () => {
    const fresh = new Y.Doc()
    Y.applyUpdate(fresh, Y.encodeStateAsUpdate(doc))
    for (const row of reading.result) Y.applyUpdate(fresh, row)
    store.clear()
    store.add(Y.encodeStateAsUpdate(fresh))
    fresh.destroy()
  }
}

function outcomeOf(transaction: IDBTransaction): Promise<{ trouble: StorageTrouble | null }> {
  return new Promise(settle => {
    transaction.oncomplete = () => settle({ trouble: null })
    transaction.onabort = () => settle({ trouble: noteTrouble(transaction.error, 'using') })
  })
}
