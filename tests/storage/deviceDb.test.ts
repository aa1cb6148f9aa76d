import './disk.ts'
import { Dexie } from 'dexie'
import { afterEach, expect, test, vi } from 'vitest'
import type { ConversationId, PlanHash } from '../../src/domain/ids.ts'
import type { ConversationSummary } from '../../src/domain/summary.ts'
import { type DeviceDb, openDeviceDb } from '../../src/storage/deviceDb.ts'
import { askToPersist, readUse } from '../../src/storage/persist.ts'
import { nativeOpen } from './disk.ts'

let count = 0
const opened: DeviceDb[] = []
const freshName = () => `device-${count++}`

async function open(name = freshName()): Promise<DeviceDb> {
  const result = await openDeviceDb(name)
  if (!result.ok) throw new Error(result.failure)
  opened.push(result.value)
  return result.value
}

afterEach(() => {
  vi.restoreAllMocks()
  for (const db of opened.splice(0)) db.close()
})

const conversation = 'c1' as ConversationId
const hash = 'a'.repeat(64) as PlanHash
const row: ConversationSummary = {
  id: conversation,
  packName: 'MUS',
  myRole: 'leader',
  others: ['Jonas'],
  date: '',
  time: '',
  manner: 'walk',
  station: 'invite',
  reach: { mine: 'invite', others: 'invite' },
  waitsFor: { who: 'me', act: 'invite' },
  followUpDate: '',
  changedAt: 1,
}

test('Keys, snapshots, settings and summaries come back as they were put', async () => {
  const name = freshName()
  const db = await open(name)
  const { privateKey } = await crypto.subtle.generateKey({ name: 'ECDSA', namedCurve: 'P-256' }, false, [
    'sign',
    'verify',
  ])
  expect(await db.keys.get()).toEqual({ ok: true, value: null })
  expect(await db.keys.put({ kind: 'packed', value: new Uint8Array([1]) })).toEqual({
    ok: true,
    value: undefined,
  })
  const pages = [{ type: 'image/jpeg', bytes: new Uint8Array([9, 8]).buffer }]
  await db.snapshots.put({ conversation, hash, pages })
  await db.settings.put('language', 'nb')
  await db.summaries.put(row)
  db.close()
  const again = await open(name)
  expect(await again.keys.get()).toEqual({ ok: true, value: { kind: 'packed', value: new Uint8Array([1]) } })
  expect(await again.snapshots.get(conversation, hash)).toEqual({
    ok: true,
    value: { conversation, hash, pages },
  })
  expect(await again.settings.get('language')).toEqual({ ok: true, value: 'nb' })
  expect(await again.settings.get('never')).toEqual({ ok: true, value: undefined })
  expect(await again.summaries.all()).toEqual({ ok: true, value: [row] })
  await again.snapshots.deleteAllOf(conversation)
  await again.summaries.delete(conversation)
  expect(await again.snapshots.get(conversation, hash)).toEqual({ ok: true, value: null })
  expect(await again.summaries.all()).toEqual({ ok: true, value: [] })
  expect(privateKey.extractable).toBe(false)
})

test('What Home shows is read at once, and a database that is there is opened once', async () => {
  const name = freshName()
  const first = await open(name)
  await first.summaries.put(row)
  await first.settings.put('leftovers', [conversation])
  first.close()
  const opening = vi.spyOn(indexedDB, 'open')
  const transactions = vi.spyOn(IDBDatabase.prototype, 'transaction')
  const db = await open(name)
  expect(await db.home('leftovers')).toEqual({
    ok: true,
    value: { summaries: [row], setting: [conversation] },
  })
  expect(opening).toHaveBeenCalledTimes(1)
  expect(transactions).toHaveBeenCalledTimes(1)
})

test('Pictures are found by conversation, and those of another stay when one is deleted', async () => {
  const db = await open()
  const other = 'c2' as ConversationId
  for (const of of [conversation, other]) await db.snapshots.put({ conversation: of, hash, pages: [] })
  expect(await db.snapshots.allOf(other)).toEqual({
    ok: true,
    value: [{ conversation: other, hash, pages: [] }],
  })
  await db.snapshots.deleteAllOf(conversation)
  expect(await db.snapshots.allOf(conversation)).toEqual({ ok: true, value: [] })
  expect(await db.snapshots.get(other, hash)).toMatchObject({ ok: true, value: { conversation: other } })
})

test('A database that Dexie made before is read as it is', async () => {
  const name = freshName()
  const earlier = new Dexie(name)
  earlier.version(1).stores({
    keys: '',
    snapshots: '[conversation+hash], conversation',
    settings: '',
    summaries: 'id',
  })
  await earlier.table('summaries').put(row)
  await earlier.table('snapshots').put({ conversation, hash, pages: [] })
  earlier.close()
  const db = await open(name)
  expect(await db.summaries.all()).toEqual({ ok: true, value: [row] })
  expect(await db.snapshots.allOf(conversation)).toMatchObject({ ok: true, value: [{ hash }] })
})

test('A browser that can not store a key says so, for it to be packed', async () => {
  const db = await open()
  const unstorable = { kind: 'keys', value: { sign: () => {} } } as const
  expect(await db.keys.put(unstorable)).toEqual({ ok: false, failure: 'cannot-clone' })
  expect(await db.keys.get()).toEqual({ ok: true, value: null })
})

test('A database of a newer app is not opened, nor changed', async () => {
  const name = freshName()
  const newer = new Dexie(name)
  newer.version(2).stores({ keys: '', future: 'id' })
  await newer.open()
  newer.close()
  expect(await openDeviceDb(name)).toEqual({ ok: false, failure: 'newer-version' })
  const database = await nativeOpen(name)
  expect(database.version).toBe(20)
  expect([...database.objectStoreNames]).toEqual(['future', 'keys'])
  database.close()
})

test('When a newer app upgrades in another tab, this one lets go and says so', async () => {
  const name = freshName()
  const db = await open(name)
  const newer = new Dexie(name)
  newer.version(2).stores({ keys: '', future: 'id' })
  await newer.open()
  expect(await db.settings.get('language')).toEqual({ ok: false, failure: 'newer-version' })
  newer.close()
})

test('A full disk is told as full', async () => {
  const db = await open()
  vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
    throw new DOMException('No room', 'QuotaExceededError')
  })
  expect(await db.summaries.put(row)).toEqual({ ok: false, failure: 'full' })
})

test('A disk that is full when the keys are put is told as full, and nothing is left unheard', async () => {
  const db = await open()
  const unheard = vi.fn()
  process.on('unhandledRejection', unheard)
  vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
    throw new DOMException('No room', 'QuotaExceededError')
  })
  expect(await db.keys.put({ kind: 'packed', value: 1 })).toEqual({ ok: false, failure: 'full' })
  await new Promise(resolve => setTimeout(resolve, 50))
  process.off('unhandledRejection', unheard)
  expect(unheard).not.toHaveBeenCalled()
})

test('A lost connection is opened anew once, and told as lost when that is of no use', async () => {
  const db = await open()
  await db.settings.put('theme', 'dark')
  const original = IDBObjectStore.prototype.get
  let failures = 1
  vi.spyOn(IDBObjectStore.prototype, 'get').mockImplementation(function (this: IDBObjectStore, key) {
    if (failures-- > 0) throw new DOMException('Connection lost', 'UnknownError')
    return original.call(this, key)
  })
  const reopened = vi.spyOn(indexedDB, 'open')
  expect(await db.settings.get('theme')).toEqual({ ok: true, value: 'dark' })
  expect(reopened).toHaveBeenCalledTimes(1)
  failures = 2
  expect(await db.settings.get('theme')).toEqual({ ok: false, failure: 'lost' })
  expect(await db.settings.get('theme')).toEqual({ ok: true, value: 'dark' })
})

test('An open that is refused or never answers is a result', async () => {
  const spy = vi.spyOn(indexedDB, 'open')
  spy.mockImplementation(() => {
    throw new DOMException('Not in this window', 'SecurityError')
  })
  expect(await openDeviceDb(freshName())).toEqual({ ok: false, failure: 'refused' })
  spy.mockReturnValue({} as IDBOpenDBRequest)
  expect(await openDeviceDb(freshName(), 30)).toEqual({ ok: false, failure: 'lost' })
})

test('Another tab is told when the summaries changed, this one is not', async () => {
  const name = freshName()
  const [here, there] = [await open(name), await open(name)]
  const told = { here: 0, there: 0 }
  here.onSummariesChanged(() => told.here++)
  const stop = there.onSummariesChanged(() => told.there++)
  await here.summaries.put(row)
  await vi.waitFor(() => expect(told).toEqual({ here: 0, there: 1 }))
  stop()
  await here.summaries.delete(row.id)
  await here.summaries.all()
  expect(told).toEqual({ here: 0, there: 1 })
})

test('How full the storage is is told where the browser says it, and asking to keep it fails nobody', async () => {
  const navigator = vi.spyOn(globalThis, 'navigator', 'get')
  navigator.mockReturnValue({} as Navigator)
  await askToPersist()
  expect(await readUse()).toEqual({ usedBytes: null, quotaBytes: null })
  const persist = vi.fn(() => Promise.reject(new Error('refused')))
  const storage = { persist, estimate: async () => ({ usage: 5, quota: 100 }) }
  navigator.mockReturnValue({ storage } as unknown as Navigator)
  await askToPersist()
  expect(persist).toHaveBeenCalledOnce()
  expect(await readUse()).toEqual({ usedBytes: 5, quotaBytes: 100 })
})
