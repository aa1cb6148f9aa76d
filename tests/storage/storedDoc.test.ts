import { expect, onTestFinished, test, vi } from 'vitest'
import { LOCAL_ORIGIN, newDoc, stateOf } from '../../src/document/sharedDoc.ts'
import { deleteStoredDoc, openStoredDoc } from '../../src/storage/storedDoc.ts'
import {
  failDurableWrites,
  failWrites,
  giveFreshDisk,
  holds,
  nativeOpen,
  open,
  putRow,
  rowsOf,
  textOf,
  type,
} from './disk.ts'

giveFreshDisk()

test('What was written is there again after closing and opening', async () => {
  const { doc, stored } = await open('talk')
  type(doc, 'hej')
  await stored.close()
  expect(textOf((await open('talk')).doc)).toBe('hej')
})

test('What a document held before it was opened is kept too', async () => {
  const doc = newDoc()
  type(doc, 'frø')
  const result = await openStoredDoc('talk', doc)
  if (!result.ok) throw new Error(result.failure)
  const stored = result.value
  expect(stored.status.get()).toEqual({ state: 'saving' })
  await stored.flush()
  expect(stored.status.get().state).toBe('saved')
  await stored.close()
  expect(textOf((await open('talk')).doc)).toBe('frø')
})

test('It says saved only once the transaction is complete, which is asked to be durable', async () => {
  const { doc, stored } = await open('talk')
  const original = IDBDatabase.prototype.transaction
  const steps: unknown[] = []
  vi.spyOn(IDBDatabase.prototype, 'transaction').mockImplementation(function (this: IDBDatabase, ...asked) {
    steps.push(asked)
    const transaction = original.apply(this, asked)
    transaction.addEventListener('complete', () => steps.push('complete', stored.status.get().state))
    return transaction
  })
  stored.status.subscribe(() => steps.push(stored.status.get().state))
  type(doc, 'hej')
  await stored.flush()
  const durable = [['updates', 'custom'], 'readwrite', { durability: 'strict' }]
  expect(steps).toEqual(['saving', durable, 'complete', 'saving', 'saved'])
  expect(stored.status.get()).toEqual({ state: 'saved', at: 42 })
  expect(holds(await rowsOf('talk'), 'hej')).toBe(true)
})

test('An edit made in the moment in which the one before is saved is saved as well', async () => {
  const { doc, stored } = await open('talk')
  let isSecond = false
  stored.status.subscribe(() => {
    if (stored.status.get().state !== 'saved' || isSecond) return
    isSecond = true
    type(doc, ' igen')
  })
  type(doc, 'hej')
  await vi.waitFor(async () => expect(holds(await rowsOf('talk'), 'igen')).toBe(true))
  expect(stored.status.get().state).toBe('saved')
})

test('A full disk is told, the text stays, and is saved once there is room', async () => {
  const { doc, stored } = await open('talk')
  const makeRoom = failWrites()
  type(doc, 'hej')
  await expect(stored.flush()).rejects.toThrow()
  expect(stored.status.get()).toEqual({ state: 'failed', trouble: 'full' })
  type(doc, ' Maja')
  expect(stored.status.get()).toEqual({ state: 'failed', trouble: 'full' })
  makeRoom()
  await vi.waitFor(() => expect(stored.status.get()).toEqual({ state: 'saved', at: 42 }))
  await stored.close()
  expect(textOf((await open('talk')).doc)).toBe('hej Maja')
})

test('A disk that cut a write short is left alone until there is room, and then the browser begins a new log', async () => {
  const { doc, stored } = await open('talk')
  let hasRoom = false
  const write = async () => {
    if (!hasRoom) throw new DOMException('As told by the test', 'QuotaExceededError')
  }
  const file = { createWritable: async () => ({ write, close: async () => {} }) }
  const files = { getFileHandle: async () => file, removeEntry: async () => {} }
  onTestFinished(() => void vi.unstubAllGlobals())
  vi.stubGlobal('navigator', { locks: navigator.locks, storage: { getDirectory: async () => files } })
  const original = IDBDatabase.prototype.transaction
  const cutShort = vi.spyOn(IDBDatabase.prototype, 'transaction').mockImplementation(function (
    this: IDBDatabase,
  ) {
    this.close()
    throw new DOMException('IO error: 000003.log: FILE_ERROR_NO_SPACE', 'UnknownError')
  })
  type(doc, 'hej')
  await expect(stored.flush()).rejects.toThrow()
  expect(stored.status.get()).toEqual({ state: 'failed', trouble: 'full' })
  cutShort.mockImplementation(original)
  const opening = vi.spyOn(indexedDB, 'open')
  type(doc, ' Maja')
  await expect(stored.flush()).rejects.toThrow()
  await new Promise(passed => setTimeout(passed, 200))
  expect(opening).not.toHaveBeenCalled()
  expect(stored.status.get()).toEqual({ state: 'failed', trouble: 'full' })

  let filledBytes = 0
  const itself = IDBObjectStore.prototype.put
  vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (this: IDBObjectStore, ...row) {
    filledBytes += (row[0] as Uint8Array).length
    return itself.apply(this, row)
  })
  hasRoom = true
  await vi.waitFor(() => expect(stored.status.get()).toEqual({ state: 'saved', at: 42 }), 5000)
  await vi.waitFor(() => expect(filledBytes).toBeGreaterThan(4 * 1024 * 1024), 5000)
  await vi.waitFor(async () => expect((await indexedDB.databases()).map(one => one.name)).toEqual(['talk']))
  await stored.close()
  expect(textOf((await open('talk')).doc)).toBe('hej Maja')
})

test('A handle that was lost is replaced, and nothing typed meanwhile is missing', async () => {
  const { doc, stored } = await open('talk')
  type(doc, 'før ')
  await stored.flush()
  const original = IDBDatabase.prototype.transaction
  let failures = 0
  vi.spyOn(IDBDatabase.prototype, 'transaction').mockImplementation(function (this: IDBDatabase, ...args) {
    if (failures++ < 1) throw new DOMException('Connection to Indexed Database server lost', 'UnknownError')
    return original.apply(this, args)
  })
  type(doc, 'efter')
  await stored.flush()
  expect(stored.status.get()).toEqual({ state: 'saved', at: 42 })
  await stored.close()
  expect(textOf((await open('talk')).doc)).toBe('før efter')
})

test('When the browser threw the database away, the whole document is written anew', async () => {
  const { doc, stored } = await open('talk')
  type(doc, 'alt det ')
  await stored.flush()
  const original = IDBDatabase.prototype.transaction
  const spy = vi.spyOn(IDBDatabase.prototype, 'transaction').mockImplementation(() => {
    globalThis.indexedDB = new (indexedDB.constructor as new () => IDBFactory)()
    spy.mockImplementation(function (this: IDBDatabase, ...args) {
      return original.apply(this, args)
    })
    throw new DOMException('gone', 'InvalidStateError')
  })
  type(doc, 'vi skrev')
  await stored.flush()
  expect(holds(await rowsOf('talk'), 'alt det')).toBe(true)
  await stored.close()
  expect(textOf((await open('talk')).doc)).toBe('alt det vi skrev')
})

test('A transaction that never ends is given up and done again', async () => {
  const { doc, stored } = await open('talk', { writeWithinMs: 50 })
  const original = IDBDatabase.prototype.transaction
  let isHanging = true
  vi.spyOn(IDBDatabase.prototype, 'transaction').mockImplementation(function (this: IDBDatabase, ...args) {
    if (!isHanging) return original.apply(this, args)
    isHanging = false
    const store = { add() {}, put() {}, clear() {}, getAll: () => ({}) }
    return { objectStore: () => store, abort() {} } as unknown as IDBTransaction
  })
  type(doc, 'hej')
  await stored.flush()
  expect(holds(await rowsOf('talk'), 'hej')).toBe(true)
})

test('Deleted text is in the rows until they are compacted, and not after', async () => {
  const { doc, stored } = await open('talk')
  type(doc, 'hemmeligt')
  await stored.flush()
  doc.transact(() => doc.getText('note/n').delete(0, 9), LOCAL_ORIGIN)
  type(doc, 'åbent')
  await stored.flush()
  expect(holds(await rowsOf('talk'), 'hemmeligt')).toBe(true)
  await stored.compact()
  const rows = await rowsOf('talk')
  expect(rows).toHaveLength(1)
  expect(holds(rows, 'hemmeligt')).toBe(false)
  await stored.close()
  expect(textOf((await open('talk')).doc)).toBe('åbent')
})

test('Compacting keeps a row that somebody else has put there', async () => {
  const { doc, stored } = await open('talk')
  type(doc, 'mit')
  await stored.flush()
  const other = newDoc()
  other.getText('note/other').insert(0, 'dit')
  await putRow('talk', stateOf(other))
  await stored.compact()
  await stored.close()
  const again = await open('talk')
  expect(textOf(again.doc)).toBe('mit')
  expect(again.doc.getText('note/other').toString()).toBe('dit')
})

test('A compaction that fails leaves the rows as they were', async () => {
  const { doc, stored } = await open('talk')
  type(doc, 'hej')
  await stored.flush()
  const makeRoom = failWrites()
  await expect(stored.compact()).rejects.toThrow()
  makeRoom()
  expect(stored.status.get()).toEqual({ state: 'saved', at: 42 })
  expect(holds(await rowsOf('talk'), 'hej')).toBe(true)
})

test('Remembered fields go with the rows in one transaction, and come back', async () => {
  const { doc, stored } = await open('talk')
  const begun = vi.spyOn(IDBDatabase.prototype, 'transaction')
  type(doc, 'hej')
  await stored.remember({ cursor: 7, chain: new Uint8Array([1, 2]) })
  expect(begun.mock.calls).toHaveLength(1)
  expect(await stored.read('cursor')).toBe(7)
  await stored.close()
  const again = await open('talk')
  expect(await again.stored.read('chain')).toEqual(new Uint8Array([1, 2]))
  expect(await again.stored.read('never')).toBeUndefined()
})

test('When the rows can not be written, neither are the fields', async () => {
  const { doc, stored } = await open('talk')
  const makeRoom = failWrites()
  type(doc, 'hej')
  await expect(stored.remember({ cursor: 7 })).rejects.toThrow()
  expect(await stored.read('cursor')).toBeUndefined()
  makeRoom()
  await stored.flush()
  expect(await stored.read('cursor')).toBe(7)
})

test('When the fields can not be written, neither are the rows', async () => {
  const { doc, stored } = await open('talk')
  const makeRoom = failWrites('put')
  type(doc, 'hej')
  await expect(stored.remember({ cursor: 7 })).rejects.toThrow()
  expect(holds(await rowsOf('talk'), 'hej')).toBe(false)
  makeRoom()
  await stored.flush()
  expect(holds(await rowsOf('talk'), 'hej')).toBe(true)
})

test('A field that can not be stored is refused without blocking the rest', async () => {
  const { doc, stored } = await open('talk')
  await expect(stored.remember({ wrong: () => {} })).rejects.toThrow()
  type(doc, 'hej')
  await stored.flush()
  expect(holds(await rowsOf('talk'), 'hej')).toBe(true)
})

test('An open that never answers is given up as lost', async () => {
  vi.spyOn(indexedDB, 'open').mockReturnValue({} as IDBOpenDBRequest)
  expect(await openStoredDoc('talk', newDoc(), { openWithinMs: 30 })).toEqual({ ok: false, failure: 'lost' })
})

test('A browser that refuses storage is told apart', async () => {
  vi.spyOn(indexedDB, 'open').mockImplementation(() => {
    throw new DOMException('Not in this window', 'SecurityError')
  })
  expect(await openStoredDoc('talk', newDoc())).toEqual({ ok: false, failure: 'refused' })
})

test('A database of a newer version is not opened', async () => {
  ;(await nativeOpen('talk', 9)).close()
  expect(await openStoredDoc('talk', newDoc())).toEqual({ ok: false, failure: 'newer-version' })
})

test('Rows that can not be read let go of the document again', async () => {
  const { doc, stored } = await open('talk')
  type(doc, 'hej')
  await stored.close()
  const getAll = vi.spyOn(IDBObjectStore.prototype, 'getAll').mockReturnValue({} as IDBRequest)
  expect(await openStoredDoc('talk', newDoc(), { openWithinMs: 30 })).toEqual({ ok: false, failure: 'lost' })
  getAll.mockRestore()
  const again = await open('talk')
  expect(again.stored.isFollower.get()).toBe(false)
  expect(textOf(again.doc)).toBe('hej')
})

test('Deleting waits until the database is gone', async () => {
  const { doc, stored } = await open('talk')
  type(doc, 'hej')
  await stored.close()
  expect(await deleteStoredDoc('talk')).toEqual({ ok: true, value: undefined })
  expect((await indexedDB.databases()).map(one => one.name)).not.toContain('talk')
})

test('An open document saves what waits and lets go when its database is to be deleted', async () => {
  const { doc, stored } = await open('talk')
  type(doc, 'hej')
  expect(await deleteStoredDoc('talk')).toEqual({ ok: true, value: undefined })
  type(doc, ' igen')
  await expect(stored.flush()).rejects.toThrow()
  expect(stored.status.get()).toEqual({ state: 'failed', trouble: 'lost' })
  expect((await indexedDB.databases()).map(one => one.name)).not.toContain('talk')
})

test('What could not be saved yet is tried once more before a newer app takes the database', async () => {
  const { doc, stored } = await open('talk', { retryFirstMs: 60_000 })
  const makeRoom = failDurableWrites()
  type(doc, 'hej')
  await expect(stored.flush()).rejects.toThrow()
  makeRoom()
  ;(await nativeOpen('talk', 9)).close()
  expect(holds(await rowsOf('talk'), 'hej')).toBe(true)
  type(doc, ' igen')
  await expect(stored.flush()).rejects.toThrow()
  expect(stored.status.get()).toEqual({ state: 'failed', trouble: 'newer-version' })
})

test('Deleting what another tab will not close ends as blocked', async () => {
  const held = await nativeOpen('talk')
  expect(await deleteStoredDoc('talk', 50)).toEqual({ ok: false, failure: 'blocked-by-other-tab' })
  held.close()
})
