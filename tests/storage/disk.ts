import 'fake-indexeddb/auto'
import { IDBFactory } from 'fake-indexeddb'
import { afterEach, beforeEach, vi } from 'vitest'
import { newDoc, type SharedDoc } from '../../src/document/sharedDoc.ts'
import { openStoredDoc, type StoredDoc, type StoredDocOptions } from '../../src/storage/storedDoc.ts'

const opened: StoredDoc[] = []

/** A fresh disk for each test, and everything closed after it. */
export function giveFreshDisk(): void {
  beforeEach(() => {
    globalThis.indexedDB = new IDBFactory()
  })
  afterEach(async () => {
    vi.restoreAllMocks()
    await Promise.all(opened.splice(0).map(stored => stored.close()))
  })
}

export async function open(
  name: string,
  options: StoredDocOptions = {},
): Promise<{ doc: SharedDoc; stored: StoredDoc }> {
  const doc = newDoc()
  const result = await openStoredDoc(name, doc, { retryFirstMs: 20, now: () => 42, ...options })
  if (!result.ok) throw new Error(result.failure)
  opened.push(result.value)
  return { doc, stored: result.value }
}

export const type = (doc: SharedDoc, text: string): void =>
  doc.getText('note/n').insert(doc.getText('note/n').length, text)
export const textOf = (doc: SharedDoc): string => doc.getText('note/n').toString()

/** All rows of a stored document as they are on disk. */
export async function rowsOf(name: string): Promise<Uint8Array[]> {
  const database = await nativeOpen(name)
  const rows = await answer(database.transaction('updates').objectStore('updates').getAll())
  database.close()
  return rows
}

export const holds = (rows: Uint8Array[], text: string): boolean =>
  rows.some(row => Buffer.from(row).includes(text))

export const nativeOpen = (name: string, version?: number): Promise<IDBDatabase> =>
  answer(indexedDB.open(name, version))

export function answer<Value>(request: IDBRequest<Value>): Promise<Value> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result)
    request.onerror = () => reject(request.error)
  })
}

/** Whatever is put into or added to a store fails from here on; gives the way back. */
export function failWrites(method: 'add' | 'put' = 'add'): () => void {
  const spy = vi.spyOn(IDBObjectStore.prototype, method).mockImplementation(() => {
    throw new DOMException('As told by the test', 'QuotaExceededError')
  })
  return () => spy.mockRestore()
}

/** Only our own, durable writes fail; opening and reading go on. */
export function failDurableWrites(): () => void {
  const original = IDBDatabase.prototype.transaction
  const spy = vi.spyOn(IDBDatabase.prototype, 'transaction').mockImplementation(function (
    this: IDBDatabase,
    ...asked
  ) {
    if (asked[2]?.durability === 'strict') throw new DOMException('As told by the test', 'QuotaExceededError')
    return original.apply(this, asked)
  })
  return () => spy.mockRestore()
}

/** Another tab that holds a document's lock and does nothing; gives the way to end it. */
export function holdLock(name: string): () => void {
  let letGo = () => {}
  const held = new Promise<void>(resolve => {
    letGo = resolve
  })
  void navigator.locks.request(name, () => held)
  return letGo
}

/** A row that somebody else has put there. */
export async function putRow(name: string, row: Uint8Array): Promise<void> {
  const database = await nativeOpen(name)
  await answer(database.transaction('updates', 'readwrite').objectStore('updates').add(row))
  database.close()
}
