import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { DatabaseSync } from 'node:sqlite'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { commitGroup, type LogRequest } from '../../src/relay/commitGroup.ts'
import { createRoomLog, type RoomLog } from '../../src/relay/sqliteLog.ts'
import { openDatabase } from '../../src/relay/sqliteSchema.ts'
import { healthAfter } from '../../src/relay/storeHealth.ts'
import { roomOf, Sender } from './envelopes.ts'

let folder: string
let db: DatabaseSync
let log: RoomLog
const { room } = roomOf(1)

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'relay-group-'))
  db = openDatabase(join(folder, 'relay.sqlite'))
  log = createRoomLog(db, {
    maxRoomBytes: 1e9,
    snapshotReserveBytes: 0,
    maxReceiptsPerRoom: 3,
    maxStoreBytes: 1e12,
    newRoomShare: 0.8,
    snapshotShare: 1.1,
  })
})
afterEach(() => {
  db.close()
  rmSync(folder, { recursive: true, force: true })
})

let nextId = 1
const appendOf = (sender: Sender, contentBytes: number): LogRequest => ({
  id: nextId++,
  method: 'append',
  args: [room, sender.nextEntry('update', contentBytes), 0],
})
const fillDisk = () => {
  const pages = Number(db.prepare('PRAGMA page_count').get()!.page_count)
  db.exec(`PRAGMA max_page_count = ${pages + 5}`)
}

test('P-40 when the disk is full nobody of the group gets an ack, and nothing of it is kept', () => {
  const before = appendOf(new Sender('before'), 40)
  expect(commitGroup(db, log, [before]).replies).toEqual([
    { id: before.id, value: { ok: true, position: 1, isRepeat: false } },
  ])
  fillDisk()
  const small = appendOf(new Sender('small'), 40)
  const large = appendOf(new Sender('large'), 500_000)
  expect(commitGroup(db, log, [small, large]).replies).toEqual([
    { id: small.id, value: null },
    { id: large.id, value: null },
  ])
  expect(log.readFrom(room, 1, 1e9).envelopes).toHaveLength(1)
  expect(log.totals()).toMatchObject({ rooms: 1, envelopes: 1 })
})

test('P-66 what was refused for a full disk is taken at its old place in the chain once there is room', () => {
  fillDisk()
  const refused = appendOf(new Sender('maja'), 500_000)
  commitGroup(db, log, [refused])
  db.exec('PRAGMA max_page_count = 1000000')
  expect(commitGroup(db, log, [refused]).replies).toMatchObject([{ value: { ok: true, position: 1 } }])
})

test('P-66 on a disk that can only be read the readers of the same group are served, whoever else writes', () => {
  const sender = new Sender('maja')
  commitGroup(db, log, [appendOf(sender, 40)])
  db.exec('PRAGMA query_only = ON')
  const { replies, failure } = commitGroup(db, log, [
    { id: 1, method: 'open', args: [room, 1, 99 * 24 * 3_600_000] },
    appendOf(sender, 40),
    { id: 3, method: 'readFrom', args: [room, 1, 1e9] },
  ])
  expect(replies).toMatchObject([{ value: { head: 1 } }, { value: null }, { value: { position: 1 } }])
  expect(healthAfter(failure)).toBe('read-only')
})

test('a mistake of ours isn’t taken for a failing disk', () => {
  const broken = { id: 1, method: 'append', args: [room, null, 0] } as unknown as LogRequest
  expect(() => commitGroup(db, log, [broken])).toThrow(TypeError)
})
