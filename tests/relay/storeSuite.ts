import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Opening, Store, StoreOptions } from '../../src/relay/store.ts'
import { bytesOf, chainOver, roomOf, Sender } from './envelopes.ts'

/** What every adapter of the store's port must do; `make` opens an empty one. */
export function testStore(name: string, make: (options: StoreOptions) => Promise<Store>): void {
  describe(`the store in ${name}`, () => {
    let store: Store
    let now = 1_000
    const { room } = roomOf(1)
    const plain = (bytes: Uint8Array | null | undefined) => bytes && [...bytes]

    beforeEach(async () => {
      now = 1_000
      store = await make({
        now: () => now,
        maxRoomBytes: 2_000,
        snapshotReserveBytes: 500,
        maxReceiptsPerRoom: 3,
        maxStoreBytes: 1_000_000,
        newRoomShare: 0.8,
        snapshotShare: 1.1,
      })
    })
    afterEach(() => store.close())

    async function appendMany(count: number, sender = new Sender(1)): Promise<Uint8Array[]> {
      const entries = Array.from({ length: count }, () => sender.nextEntry())
      for (const entry of entries) expect(await store.append(room, entry)).toMatchObject({ ok: true })
      return entries.map(entry => entry.envelope)
    }

    async function openingOf(id: Uint8Array, cursor: number): Promise<Opening> {
      const opening = await store.open(id, cursor)
      if (!opening || 'farewells' in opening) throw new Error('nothing or an end where the room should open')
      return opening
    }

    async function readAll(position = 1, maxBytes = 1e9): Promise<number[][]> {
      return (await store.readFrom(room, position, maxBytes))!.envelopes.map(bytes => [...bytes])
    }

    test('P-11 numbers a room’s envelopes from 1 without holes, also when they come at once', async () => {
      const senders = Array.from({ length: 8 }, (_, i) => new Sender(i))
      const outcomes = await Promise.all(senders.map(sender => store.append(room, sender.nextEntry())))
      expect(outcomes.map(outcome => outcome.ok && outcome.position)).toEqual([1, 2, 3, 4, 5, 6, 7, 8])
      expect(await readAll()).toHaveLength(8)
    })

    test('P-10 knows the chain at every position of its log', async () => {
      const envelopes = await appendMany(4)
      for (let cursor = 0; cursor <= 4; cursor++) {
        const opening = await openingOf(room, cursor)
        expect(plain(opening.chainAtCursor)).toEqual(plain(chainOver(envelopes.slice(0, cursor))))
        expect(opening).toMatchObject({ head: 4, base: 0 })
      }
    })

    test('P-32 knows no chain beyond the head, and none but the first in a room that it never saw', async () => {
      await appendMany(2)
      expect((await openingOf(room, 3)).chainAtCursor).toBeNull()
      const unknown = roomOf('unknown').room
      expect(plain((await openingOf(unknown, 0)).chainAtCursor)).toEqual(plain(new Uint8Array(32)))
      expect((await openingOf(unknown, 1)).chainAtCursor).toBeNull()
      expect((await store.totals())!.rooms).toBe(1)
    })

    test('P-42 answers a device’s last envelope with its old position and stores it once', async () => {
      const sender = new Sender(1)
      const entry = sender.nextEntry()
      await store.append(room, entry)
      await store.append(room, new Sender(2).nextEntry())
      expect(await store.append(room, entry)).toEqual({ ok: true, position: 1, isRepeat: true })
      expect(await readAll()).toHaveLength(2)
    })

    test('P-42 stores an envelope once that arrives twice in the same moment', async () => {
      const entry = new Sender(1).nextEntry()
      const outcomes = await Promise.all([store.append(room, entry), store.append(room, entry)])
      expect(outcomes).toEqual([
        { ok: true, position: 1, isRepeat: false },
        { ok: true, position: 1, isRepeat: true },
      ])
    })

    test('P-43 refuses a predecessor that isn’t the device’s last, and stores nothing', async () => {
      const sender = new Sender(1)
      const first = sender.nextEntry()
      const second = sender.nextEntry()
      expect(await store.append(room, second)).toEqual({ ok: false, failure: 'out-of-step' })
      await store.append(room, first)
      await store.append(room, second)
      expect(await store.append(room, first)).toEqual({ ok: false, failure: 'out-of-step' })
      expect(await readAll()).toEqual([[...first.envelope], [...second.envelope]])
    })

    test('P-01 keeps rooms apart, for the same device too', async () => {
      const other = roomOf(2).room
      await appendMany(2)
      expect(await store.append(other, new Sender(1).nextEntry())).toMatchObject({ position: 1 })
      expect((await openingOf(room, 0)).head).toBe(2)
    })

    test('reads on from a position in pages that end at the size asked for, never empty', async () => {
      const envelopes = await appendMany(5)
      const size = envelopes[0]!.length
      expect(await readAll(2, size * 2)).toEqual(envelopes.slice(1, 3).map(bytes => [...bytes]))
      expect(await readAll(5, 1)).toHaveLength(1)
      expect(await readAll(6)).toEqual([])
    })

    test('P-34 tells subscribers of each new envelope once and in order, until they leave', async () => {
      const heard: number[] = []
      const leave = store.subscribe(room, position => heard.push(position))
      await appendMany(3)
      const repeated = new Sender(9).nextEntry()
      await Promise.all([store.append(room, repeated), store.append(room, repeated)])
      await store.append(roomOf(2).room, new Sender(1).nextEntry())
      leave()
      await appendMany(1, new Sender(2))
      expect(heard).toEqual([1, 2, 3, 4])
    })

    test('P-46 keeps the newest receipt of each device, outside the log', async () => {
      const receipt = (device: number, seed: number) =>
        store.keepReceipt(room, bytesOf(16, device), bytesOf(80, `r${seed}`))
      await receipt(1, 1)
      await receipt(2, 2)
      expect(await receipt(1, 3)).toBe(true)
      const { head, receipts } = await openingOf(room, 0)
      expect(head).toBe(0)
      expect(receipts.map(plain)).toEqual([plain(bytesOf(80, 'r2')), plain(bytesOf(80, 'r3'))])
    })

    test('P-46 lets the oldest receipt go when a room has too many', async () => {
      for (let device = 1; device <= 5; device++)
        await store.keepReceipt(room, bytesOf(16, device), bytesOf(80, device))
      const { receipts } = await openingOf(room, 0)
      expect(receipts.map(plain)).toEqual([3, 4, 5].map(device => plain(bytesOf(80, device))))
    })

    test('P-61 refuses updates to a full room, and still takes a snapshot', async () => {
      const sender = new Sender(1)
      await store.append(room, sender.nextEntry('update', 1_500))
      const snapshot = new Sender(2).nextEntry('snapshot', 700)
      expect(await store.append(room, sender.nextEntry('update', 700))).toEqual({
        ok: false,
        failure: 'room-full',
      })
      expect(await store.append(room, snapshot)).toMatchObject({ ok: true, position: 2 })
    })

    test('P-51 drops what an old snapshot covers and keeps positions, base and chain', async () => {
      const sender = new Sender(1)
      const before = await appendMany(3, sender)
      const snapshot = sender.nextEntry('snapshot')
      await store.append(room, snapshot)
      const after = await appendMany(1, sender)

      expect(await store.prune(1_000)).toBe(0)
      expect(await store.prune(1_001)).toBe(3)
      expect(await store.prune(1_001)).toBe(0)

      const chain = chainOver(before)
      const opening = await openingOf(room, 3)
      expect(opening).toMatchObject({ head: 5, base: 3 })
      expect(plain(opening.baseChain)).toEqual(plain(chain))
      expect(plain(opening.chainAtCursor)).toEqual(plain(chain))
      expect((await openingOf(room, 2)).chainAtCursor).toBeNull()
      expect((await store.readFrom(room, 1, 1e9))!.position).toBe(4)
      expect(await readAll(1)).toEqual([[...snapshot.envelope], [...after[0]!]])
      expect(await store.append(room, sender.nextEntry())).toMatchObject({ position: 6 })
      const chainAt5 = chainOver([snapshot.envelope, after[0]!], chain)
      expect(plain((await openingOf(room, 5)).chainAtCursor)).toEqual(plain(chainAt5))
    })

    test('P-42 remembers a device’s last envelope when that itself is pruned', async () => {
      const quiet = new Sender('quiet')
      const entry = quiet.nextEntry()
      await store.append(room, entry)
      await store.append(room, new Sender(1).nextEntry('snapshot'))
      await store.prune(2_000)
      expect(await store.append(room, entry)).toEqual({ ok: true, position: 1, isRepeat: true })
      expect(await store.append(room, quiet.nextEntry())).toMatchObject({ ok: true, position: 3 })
    })

    test('P-51 prunes up to the newest of several old snapshots, in every room', async () => {
      const other = roomOf(2).room
      const sender = new Sender(1)
      for (const kind of ['update', 'snapshot', 'update', 'snapshot', 'update'] as const)
        await store.append(room, sender.nextEntry(kind))
      const second = new Sender(2)
      for (const kind of ['update', 'snapshot'] as const) await store.append(other, second.nextEntry(kind))
      now = 5_000
      await store.append(room, sender.nextEntry('snapshot'))
      expect(await store.prune(2_000)).toBe(4)
      expect((await openingOf(room, 3)).base).toBe(3)
      expect((await openingOf(other, 1)).base).toBe(1)
      expect((await store.totals())!.envelopes).toBe(4)
    })

    test('P-52 drops rooms that nobody used, and keeps those that were opened since', async () => {
      const opened = roomOf('opened').room
      await appendMany(2)
      await store.keepReceipt(room, bytesOf(16, 1), bytesOf(80, 1))
      await store.append(opened, new Sender(1).nextEntry())
      now = 10 * 24 * 3_600_000
      await store.open(opened, 0)
      expect(await store.purge(now)).toBe(1)
      expect(await store.open(room, 0)).toMatchObject({ head: 0, receipts: [] })
      expect((await openingOf(opened, 0)).head).toBe(1)
      expect(await appendMany(1, new Sender('again'))).toHaveLength(1)
    })

    const farewell = { device: bytesOf(16, 'farewell'), envelope: bytesOf(90, 'farewell') }

    test('P-53 an erased room has ended: nothing is left in it, and nothing enters it any more', async () => {
      const other = roomOf('other').room
      const sender = new Sender(1)
      await appendMany(3, sender)
      await store.append(other, new Sender(2).nextEntry())
      await store.keepReceipt(room, bytesOf(16, 1), bytesOf(80, 1))
      expect(await store.erase(room, farewell)).toBe(true)
      expect(await store.open(room, 0)).toEqual({ farewells: [farewell.envelope] })
      expect(await store.open(room, 3)).toEqual({ farewells: [farewell.envelope] })
      expect(await readAll()).toEqual([])
      expect(await store.append(room, sender.nextEntry())).toEqual({ ok: false, failure: 'ended' })
      expect(await store.append(room, new Sender(3).nextEntry())).toEqual({ ok: false, failure: 'ended' })
      expect(await store.keepReceipt(room, bytesOf(16, 1), bytesOf(80, 2))).toBe(false)
      expect(await store.totals()).toMatchObject({ rooms: 1, envelopes: 1 })
      expect((await openingOf(other, 1)).head).toBe(1)
    })

    test('P-54 what the devices say of the end is kept, the newest of each, and nothing that they said before', async () => {
      await store.keepReceipt(room, bytesOf(16, 1), bytesOf(80, 1))
      await store.erase(room, farewell)
      const other = { device: bytesOf(16, 'other'), envelope: bytesOf(90, 'other') }
      await store.erase(room, other)
      await store.erase(room, { ...farewell, envelope: bytesOf(90, 'again') })
      expect(await store.open(room, 0)).toEqual({ farewells: [other.envelope, bytesOf(90, 'again')] })
    })

    test('P-53 erasing again is answered again, and a room without envelopes can end too', async () => {
      expect(await store.erase(room, farewell)).toBe(true)
      expect(await store.erase(room, farewell)).toBe(true)
      expect(await store.open(room, 0)).toEqual({ farewells: [farewell.envelope] })
      expect(await store.totals()).toEqual({ rooms: 0, envelopes: 0, bytes: 0 })
    })

    test('P-54 the end is remembered for the retention time, however often it is looked up', async () => {
      await appendMany(1)
      now = 5_000
      await store.erase(room, farewell)
      now = 6_000
      await store.open(room, 0)
      expect(await store.purge(5_000)).toBe(0)
      expect(await store.open(room, 0)).toEqual({ farewells: [farewell.envelope] })
      expect(await store.purge(5_001)).toBe(1)
      expect((await openingOf(room, 0)).head).toBe(0)
      expect(await store.totals()).toEqual({ rooms: 0, envelopes: 0, bytes: 0 })
    })

    test('P-67 a store that fills up takes no new rooms, and those who are in it write on', async () => {
      const first = new Sender(1)
      await store.append(room, first.nextEntry())
      const fill = (at: number) =>
        store.append(roomOf(`filling ${at}`).room, new Sender(at).nextEntry('update', 1_800))
      let at = 0
      while ((await fill(at)).ok) expect(at++).toBeLessThan(800_000 / 1_800)
      expect(await fill(at)).toEqual({ ok: false, failure: 'storage' })
      expect(await store.keepReceipt(roomOf('new').room, bytesOf(16, 1), bytesOf(80, 1))).toBe(false)
      expect(await store.append(room, first.nextEntry())).toMatchObject({ ok: true })
      expect(await store.append(room, first.nextEntry('snapshot'))).toMatchObject({ ok: true })
      for (let erased = 0; erased < 20; erased++)
        await store.erase(roomOf(`filling ${erased}`).room, farewell)
      expect(await fill(at)).toMatchObject({ ok: true })
    })

    test('P-67 ends of rooms that never were fill no store either, and every room that is there can still end', async () => {
      const fill = (at: number) =>
        store.append(roomOf(`filling ${at}`).room, new Sender(at).nextEntry('update', 1_800))
      let at = 0
      while ((await fill(at)).ok) at++
      expect(await store.erase(roomOf('never seen').room, farewell)).toBe(false)
      expect((await openingOf(roomOf('never seen').room, 0)).head).toBe(0)
      expect(await store.erase(roomOf('filling 0').room, farewell)).toBe(true)
    })

    test('counts rooms, envelopes and bytes', async () => {
      const envelopes = await appendMany(3)
      const bytes = envelopes.reduce((sum, envelope) => sum + envelope.length, 0)
      expect(await store.totals()).toEqual({ rooms: 1, envelopes: 3, bytes })
    })
  })
}
