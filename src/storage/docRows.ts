import * as Y from 'yjs'
import { fail, ok, type Result } from '../domain/result.ts'
import type { StorageTrouble } from '../domain/storageTrouble.ts'
import { deleteDocDatabase, openDocDatabase, rowsStore } from './docDatabase.ts'
import { readInstalledVersion } from './installedVersion.ts'
import { noteTrouble } from './noteTrouble.ts'

const limitMs = 5000

/** A document as its rows have it, without its deleted text; null when there is none. Makes no database. */
export async function readStoredDoc(name: string): Promise<Result<Uint8Array | null, StorageTrouble>> {
  const installed = await readInstalledVersion(name, limitMs)
  if (!installed.ok) return installed
  if (installed.value === 0) return ok(null)
  return withRows(
    name,
    'readonly',
    rows => rows.getAll(),
    (found: Uint8Array[]) => {
      if (found.length === 0) return null
      const doc = new Y.Doc()
      for (const row of found) Y.applyUpdate(doc, row)
      const state = Y.encodeStateAsUpdate(doc)
      doc.destroy()
      return state
    },
  )
}

/**
 * Adds one update to a document that may be open elsewhere or not be there yet; it's durable when this resolves.
 * Answers with the way back.
 */
export async function addStoredRow(
  name: string,
  update: Uint8Array,
): Promise<Result<() => Promise<void>, StorageTrouble>> {
  const installed = await readInstalledVersion(name, limitMs)
  if (!installed.ok) return installed
  const isNew = installed.value === 0
  const added = await withRows(
    name,
    'readwrite',
    rows => rows.add(update),
    key => key,
  )
  if (added.ok) {
    return ok(async () => {
      if (isNew) await deleteDocDatabase(name, limitMs)
      else
        await withRows(
          name,
          'readwrite',
          rows => rows.delete(added.value),
          () => null,
        )
    })
  }
  if (isNew) await deleteDocDatabase(name, limitMs)
  return added
}

async function withRows<Found, Value>(
  name: string,
  mode: IDBTransactionMode,
  ask: (rows: IDBObjectStore) => IDBRequest<Found>,
  read: (found: Found) => Value,
): Promise<Result<Value, StorageTrouble>> {
  const opened = await openDocDatabase(name, limitMs)
  if (!opened.ok) return opened
  const { database } = opened.value
  // Nobody waits for us who wants to delete or upgrade it.
  database.onversionchange = () => database.close()
  try {
    const transaction = database.transaction(rowsStore, mode, { durability: 'strict' })
    const request = ask(transaction.objectStore(rowsStore))
    await new Promise<void>((resolve, reject) => {
      transaction.oncomplete = () => resolve()
      transaction.onabort = () => reject(transaction.error)
    })
    return ok(read(request.result))
  } catch (error) {
    return fail(noteTrouble(error, 'using'))
  } finally {
    database.close()
  }
}
