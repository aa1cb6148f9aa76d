import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { createMemoryStore } from '../../src/relay/memoryStore.ts'
import { openSqliteStore } from '../../src/relay/sqliteStore.ts'
import { roomOf, Sender } from './envelopes.ts'
import { bytesOnDisk, pieceOf } from './onDisk.ts'
import { testStore } from './storeSuite.ts'

const folders: string[] = []
const newFolder = () => {
  const folder = mkdtempSync(join(tmpdir(), 'relay-store-'))
  folders.push(folder)
  return folder
}
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true })
})

const bounds = {
  now: Date.now,
  maxRoomBytes: 1e6,
  snapshotReserveBytes: 0,
  maxReceiptsPerRoom: 3,
  maxStoreBytes: 1e12,
  newRoomShare: 0.8,
  snapshotShare: 1.1,
}
const openIn = (dataDir: string) => openSqliteStore({ ...bounds, ...watched, dataDir })
const failTest = (error: Error) => {
  throw error
}

const watched = {
  onFailure: failTest,
  onHealth: ({ error }: { error: string }) => failTest(new Error(error)),
}

testStore('memory', async options => createMemoryStore(options))
testStore('SQLite', options => openSqliteStore({ ...options, ...watched, dataDir: newFolder() }))

test('P-40 the SQLite store has everything again after it was closed and opened', async () => {
  const folder = newFolder()
  const { room } = roomOf(1)
  const sender = new Sender(1)
  const first = await openIn(folder)
  const envelopes = [sender.nextEntry(), sender.nextEntry()]
  for (const entry of envelopes) await first.append(room, entry)
  await first.close()

  const second = await openIn(folder)
  expect((await second.readFrom(room, 1, 1e6))!.envelopes.map(bytes => [...bytes])).toEqual(
    envelopes.map(entry => [...entry.envelope]),
  )
  expect(await second.append(room, sender.nextEntry())).toMatchObject({ position: 3 })
  await second.close()
})

test('P-55 what pruning and retention drop is out of the SQLite store’s files after the tidying', async () => {
  const folder = newFolder()
  const store = await openIn(folder)
  const sender = new Sender('pruned')
  const covered = Array.from({ length: 20 }, (_, at) => sender.nextEntry('update', 300 * at + 300))
  const snapshot = sender.nextEntry('snapshot', 500)
  for (const entry of [...covered, snapshot]) await store.append(roomOf(1).room, entry)
  const unused = new Sender('unused').nextEntry('update', 9_000)
  await store.append(roomOf(2).room, unused)
  const left = () => {
    const bytes = bytesOnDisk(folder)
    return [...covered, snapshot, unused].filter(({ envelope }) => bytes.includes(pieceOf(envelope))).length
  }
  expect(left()).toBe(22)
  const later = Date.now() + 1_000
  expect(await store.prune(later)).toBe(20)
  expect(await store.purge(0)).toBe(0)
  expect(left()).toBe(2)
  expect(await store.purge(later)).toBe(2)
  expect(left()).toBe(0)
  await store.close()
})

test('a closed store answers that it keeps nothing, and never hangs', async () => {
  const store = await openIn(newFolder())
  await store.close()
  expect(await store.append(roomOf(1).room, new Sender(1).nextEntry())).toEqual({
    ok: false,
    failure: 'storage',
  })
  expect(await store.open(roomOf(1).room, 0)).toBeNull()
})

test('P-55 what pruning and retention drop is out of the files when they are done', async () => {
  const folder = newFolder()
  let now = 1_000
  const store = await openSqliteStore({ ...bounds, ...watched, dataDir: folder, now: () => now })
  const [pruned, purged] = [new Sender('pruned'), new Sender('purged')]
  const gone: Uint8Array[] = []
  for (let at = 0; at < 30; at++) {
    const [one, other] = [pruned.nextEntry(), purged.nextEntry()]
    gone.push(one.envelope, other.envelope)
    await store.append(roomOf(1).room, one)
    await store.append(roomOf(2).room, other)
  }
  now = 2_000
  const snapshot = pruned.nextEntry('snapshot')
  await store.append(roomOf(1).room, snapshot)
  const files = () =>
    Buffer.concat(readdirSync(folder).map(name => readFileSync(join(folder, name)))).toString('latin1')
  const pieceOf = (envelope: Uint8Array) => Buffer.from(envelope.subarray(-24)).toString('latin1')
  expect(gone.every(envelope => files().includes(pieceOf(envelope)))).toBe(true)

  expect(await store.prune(3_000)).toBe(30)
  expect(await store.purge(1_500)).toBe(1)
  expect(gone.filter(envelope => files().includes(pieceOf(envelope)))).toEqual([])
  expect(files()).toContain(pieceOf(snapshot.envelope))
  await store.close()
})

test('P-32 a copy is made as well when commits leave it no pause to begin in', async () => {
  const folder = newFolder()
  const store = await openIn(folder)
  let isCopying = true
  const write = async (at: number) => {
    const sender = new Sender(at)
    while (isCopying) await store.append(roomOf(at).room, sender.nextEntry())
  }
  const writers = Promise.all([1, 2, 3, 4, 5, 6, 7, 8].map(write))
  const copies: string[] = []
  for (let at = 0; at < 20; at++) copies.push(await store.backup(join(folder, `copy-${at}`)))
  isCopying = false
  await writers
  expect(copies).toEqual(copies.map(() => 'done'))
  await store.close()
})
