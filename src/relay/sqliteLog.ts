import type { DatabaseSync } from 'node:sqlite'
import { emptyChain, hashBytes } from '../protocol/envelope.ts'
import { hasSpace } from './capacity.ts'
import { areEqual, extendChain } from './hashing.ts'
import type { AppendOutcome, Ended, Entry, Farewell, Opening, Page, StoreOptions, Totals } from './store.ts'

export type RoomLog = {
  open(room: Uint8Array, cursor: number, now: number): Opening | Ended
  append(room: Uint8Array, entry: Entry, now: number): AppendOutcome
  readFrom(room: Uint8Array, position: number, maxBytes: number): Page
  keepReceipt(room: Uint8Array, device: Uint8Array, receipt: Uint8Array, now: number): boolean
  /** Of one room; 0 when there is none left to prune. */
  prune(before: number): number
  /** One room; 0 when there is none left. */
  purge(before: number): number
  /** Ends the room and drops a piece of its log; call it again until 0 envelopes are left. Null: no space to say so. */
  erase(room: Uint8Array, now: number, farewell: Farewell | null): number | null
  /** Rooms whose erasing was broken off. */
  halfErased(): Uint8Array[]
  totals(): Totals
  /** After a rollback: what was counted since its transaction began isn't there. */
  recount(before: Totals): void
  /** A write that changes nothing, to find out whether one can be made. */
  probe(): true
}

type RoomRow = {
  number: number
  head: number
  chain: Uint8Array
  base: number
  base_chain: Uint8Array
  envelopes: number
  bytes: number
  used_at: number
  ended_at: number | null
}

/** "SoSr" in the file's header says whose it is. */
const applicationId = 0x536f5372
const dayMs = 24 * 3_600_000
/** So much is dropped in one transaction at most, give or take an envelope: no append waits for a long clearing. */
const pieceBytes = 4 * 1024 * 1024

/**
 * The rooms in SQLite, statement by statement. Everything is synchronous, and nothing here begins or ends a
 * transaction: the worker groups the calls.
 */
export function createRoomLog(db: DatabaseSync, options: Omit<StoreOptions, 'now'>): RoomLog {
  const findRoom = db.prepare('SELECT * FROM room WHERE id = ?')
  const addRoom = db.prepare('INSERT INTO room VALUES (NULL, ?, 0, ?, 0, ?, 0, 0, ?, NULL) RETURNING *')
  const advanceRoom = db.prepare(
    'UPDATE room SET head = ?, chain = ?, envelopes = envelopes + 1, bytes = bytes + ?, used_at = ? WHERE number = ?',
  )
  const touchRoom = db.prepare('UPDATE room SET used_at = ? WHERE number = ?')
  const rebaseRoom = db.prepare(
    'UPDATE room SET base = ?, base_chain = ?, envelopes = envelopes - ?, bytes = bytes - ? WHERE number = ?',
  )
  const addRow = db.prepare('INSERT INTO log VALUES (NULL, ?, ?, ?, ?)')
  const findChain = db.prepare('SELECT chain FROM log WHERE room = ? AND position = ?')
  const readRows = db.prepare('SELECT envelope FROM log WHERE room = ? AND position >= ? ORDER BY position')
  const addSnapshot = db.prepare('INSERT INTO snapshot VALUES (?, ?, ?)')
  const findDevice = db.prepare('SELECT last_hash, last_position FROM device WHERE room = ? AND device = ?')
  const setDevice = db.prepare('INSERT OR REPLACE INTO device VALUES (?, ?, ?, ?)')
  const setReceipt = db.prepare('INSERT OR REPLACE INTO receipt VALUES (NULL, ?, ?, ?)')
  const readReceipts = db.prepare('SELECT envelope FROM receipt WHERE room = ? ORDER BY number')
  const trimReceipts = db.prepare(`
    DELETE FROM receipt WHERE room = ?1 AND number <=
      (SELECT number FROM receipt WHERE room = ?1 ORDER BY number DESC LIMIT 1 OFFSET ?2)`)
  const findCovered = db.prepare(`
    SELECT room.number, max(snapshot.position) - 1 AS last
    FROM snapshot JOIN room ON room.number = snapshot.room
    WHERE snapshot.at < ? GROUP BY room.number HAVING last > room.base LIMIT 1`)
  const measureRows = db.prepare(
    'SELECT count(*) AS envelopes, total(length(envelope)) AS bytes FROM log WHERE room = ? AND position <= ?',
  )
  const dropRows = db.prepare('DELETE FROM log WHERE room = ? AND position <= ?')
  const dropSnapshots = db.prepare('DELETE FROM snapshot WHERE room = ? AND position <= ?')
  const findUnused = db.prepare(
    'SELECT number, envelopes, bytes, ended_at FROM room WHERE used_at < ? LIMIT 1',
  )
  const dropTraces = ['snapshot', 'device', 'receipt'].map(table =>
    db.prepare(`DELETE FROM ${table} WHERE room = ?`),
  )
  const dropRoom = [
    ...dropTraces,
    db.prepare('DELETE FROM log WHERE room = ?'),
    db.prepare('DELETE FROM room WHERE number = ?'),
  ]
  const endRoom = db.prepare(`
    UPDATE room SET head = 0, chain = ?1, base = 0, base_chain = ?1, used_at = ?2, ended_at = ?2 WHERE number = ?3`)
  const lightenRoom = db.prepare(
    'UPDATE room SET envelopes = envelopes - ?, bytes = bytes - ? WHERE number = ?',
  )
  const sizeRows = db.prepare(
    'SELECT position, length(envelope) AS bytes FROM log WHERE room = ? ORDER BY position',
  )
  const findHalfErased = db.prepare('SELECT id FROM room WHERE ended_at IS NOT NULL AND envelopes > 0')
  const sumRooms = db.prepare(
    'SELECT count(*) FILTER (WHERE ended_at IS NULL) AS rooms, total(envelopes) AS envelopes, total(bytes) AS bytes FROM room',
  )

  // Kept in memory, since health checks come every few seconds and a sum over all rooms would hold up appends.
  let totals = { ...(sumRooms.get() as Totals) }
  const count = (rooms: number, envelopes: number, bytes: number) => {
    totals = {
      rooms: totals.rooms + rooms,
      envelopes: totals.envelopes + envelopes,
      bytes: totals.bytes + bytes,
    }
  }

  /** Pages that were freed are used again before the file grows. */
  const pageSize = Number(db.prepare('PRAGMA page_size').get()!.page_size)
  const countPages = db.prepare('PRAGMA page_count')
  const countFree = db.prepare('PRAGMA freelist_count')
  const hasSpaceFor = (isNewRoom: boolean, isSnapshot: boolean) => {
    const pages = Number(countPages.get()!.page_count) - Number(countFree.get()!.freelist_count)
    return hasSpace(pages * pageSize, { isNewRoom, isSnapshot }, options)
  }

  const roomOf = (id: Uint8Array) => findRoom.get(id) as RoomRow | undefined
  const newRoom = (id: Uint8Array, now: number) => {
    count(1, 0, 0)
    return addRoom.get(id, emptyChain(), emptyChain(), now) as unknown as RoomRow
  }

  /** To the day is enough for retention, and spares a write for each of the day's other uses. */
  const noteUse = (room: RoomRow, now: number) => {
    if (now - room.used_at > dayMs) touchRoom.run(now, room.number)
  }
  const keepNewest = (room: RoomRow, device: Uint8Array, envelope: Uint8Array) => {
    setReceipt.run(room.number, device, envelope)
    trimReceipts.run(room.number, options.maxReceiptsPerRoom)
  }

  const chainAt = (room: RoomRow, position: number): Uint8Array | null => {
    if (position === room.base) return room.base_chain
    const row = findChain.get(room.number, position) as { chain: Uint8Array } | undefined
    return row?.chain ?? null
  }

  return {
    open(id, cursor, now) {
      const room = roomOf(id)
      if (!room) {
        const chainAtCursor = cursor === 0 ? emptyChain() : null
        return { head: 0, base: 0, baseChain: emptyChain(), chainAtCursor, receipts: [] }
      }
      const receipts = (readReceipts.all(room.number) as { envelope: Uint8Array }[]).map(row => row.envelope)
      if (room.ended_at !== null) return { farewells: receipts }
      noteUse(room, now)
      return {
        head: room.head,
        base: room.base,
        baseChain: room.base_chain,
        chainAtCursor: chainAt(room, cursor),
        receipts,
      }
    },

    append(id, entry, now) {
      const known = roomOf(id)
      if (known && known.ended_at !== null) return { ok: false, failure: 'ended' }
      const last = known && (findDevice.get(known.number, entry.device) as LastRow | undefined)
      if (last && areEqual(last.last_hash, entry.hash))
        return { ok: true, position: last.last_position, isRepeat: true }
      if (!areEqual(entry.previous, last?.last_hash ?? new Uint8Array(hashBytes)))
        return { ok: false, failure: 'out-of-step' }
      const capacity = options.maxRoomBytes + (entry.isSnapshot ? options.snapshotReserveBytes : 0)
      if ((known?.bytes ?? 0) + entry.envelope.length > capacity) return { ok: false, failure: 'room-full' }

      if (!hasSpaceFor(known === undefined, entry.isSnapshot)) return { ok: false, failure: 'storage' }

      const room = known ?? newRoom(id, now)
      const position = room.head + 1
      const chain = extendChain(room.chain, entry.hash)
      addRow.run(room.number, position, chain, entry.envelope)
      if (entry.isSnapshot) addSnapshot.run(room.number, position, now)
      setDevice.run(room.number, entry.device, entry.hash, position)
      advanceRoom.run(position, chain, entry.envelope.length, now, room.number)
      count(0, 1, entry.envelope.length)
      return { ok: true, position, isRepeat: false }
    },

    readFrom(id, position, maxBytes) {
      const room = roomOf(id)
      const first = Math.max(position, (room?.base ?? 0) + 1)
      const envelopes: Uint8Array[] = []
      let bytes = 0
      if (!room) return { position: first, envelopes }
      for (const row of readRows.iterate(room.number, first)) {
        const envelope = row.envelope as Uint8Array
        bytes += envelope.length
        if (envelopes.length > 0 && bytes > maxBytes) break
        envelopes.push(envelope)
      }
      return { position: first, envelopes }
    },

    keepReceipt(id, device, receipt, now) {
      const known = roomOf(id)
      if (!hasSpaceFor(known === undefined, false)) return false
      const room = known ?? newRoom(id, now)
      if (room.ended_at !== null) return false
      keepNewest(room, device, receipt)
      noteUse(room, now)
      return true
    },

    prune(before) {
      const covered = findCovered.get(before) as CoveredRow | undefined
      if (!covered) return 0
      const { chain } = findChain.get(covered.number, covered.last) as { chain: Uint8Array }
      const gone = measureRows.get(covered.number, covered.last) as { envelopes: number; bytes: number }
      dropRows.run(covered.number, covered.last)
      dropSnapshots.run(covered.number, covered.last)
      rebaseRoom.run(covered.last, chain, gone.envelopes, gone.bytes, covered.number)
      count(0, -gone.envelopes, -gone.bytes)
      return gone.envelopes
    },

    purge(before) {
      const unused = findUnused.get(before) as UnusedRow | undefined
      if (!unused) return 0
      for (const statement of dropRoom) statement.run(unused.number)
      count(unused.ended_at === null ? -1 : 0, -unused.envelopes, -unused.bytes)
      return 1
    },

    erase(id, now, farewell) {
      const known = roomOf(id)
      // Where nothing is dropped, what is said of the end takes space that nothing makes.
      const isEmpty = known === undefined || (known.ended_at !== null && known.envelopes === 0)
      if (isEmpty && !hasSpaceFor(known === undefined, true)) return null
      const room = known ?? newRoom(id, now)
      if (room.ended_at === null) {
        endRoom.run(emptyChain(), now, room.number)
        for (const statement of dropTraces) statement.run(room.number)
        count(-1, 0, 0)
      }
      if (farewell) keepNewest(room, farewell.device, farewell.envelope)
      const piece = { last: 0, envelopes: 0, bytes: 0 }
      for (const row of sizeRows.iterate(room.number) as Iterable<SizeRow>) {
        piece.last = row.position
        piece.envelopes++
        piece.bytes += row.bytes
        if (piece.bytes > pieceBytes) break
      }
      if (piece.envelopes === 0) return 0
      dropRows.run(room.number, piece.last)
      lightenRoom.run(piece.envelopes, piece.bytes, room.number)
      count(0, -piece.envelopes, -piece.bytes)
      return room.envelopes - piece.envelopes
    },

    halfErased: () => findHalfErased.all().map(row => row.id as Uint8Array),

    totals: () => totals,
    recount(before) {
      totals = before
    },
    probe() {
      db.exec(`PRAGMA application_id = ${applicationId}`)
      return true
    },
  }
}

type LastRow = { last_hash: Uint8Array; last_position: number }
type CoveredRow = { number: number; last: number }
type UnusedRow = { number: number; envelopes: number; bytes: number; ended_at: number | null }
type SizeRow = { position: number; bytes: number }
