import { emptyChain, hashBytes } from '../protocol/envelope.ts'
import { ByRoom } from './byRoom.ts'
import { hasSpace } from './capacity.ts'
import { areEqual, extendChain, keyOf } from './hashing.ts'
import type {
  AppendListener,
  AppendOutcome,
  Ended,
  Entry,
  Farewell,
  Opening,
  Page,
  Store,
  StoreOptions,
} from './store.ts'

type Row = { envelope: Uint8Array; chain: Uint8Array; isSnapshot: boolean; at: number }
type Room = {
  base: number
  baseChain: Uint8Array
  /** The row at index i has the position base + 1 + i. */
  rows: Row[]
  bytes: number
  usedAt: number
  hasEnded: boolean
  lastByDevice: Map<string, { hash: Uint8Array; position: number }>
  receiptByDevice: Map<string, Uint8Array>
}

/** The store for tests: the same behaviour as on disk, in the plainest words, and nothing survives it. */
export function createMemoryStore(options: StoreOptions): Store {
  const rooms = new Map<string, Room>()
  const listeners = new ByRoom<AppendListener>()

  const open = (id: Uint8Array, cursor: number): Opening | Ended => {
    const room = rooms.get(keyOf(id))
    if (!room) {
      const chainAtCursor = cursor === 0 ? emptyChain() : null
      return { head: 0, base: 0, baseChain: emptyChain(), chainAtCursor, receipts: [] }
    }
    if (room.hasEnded) return { farewells: [...room.receiptByDevice.values()] }
    room.usedAt = options.now()
    return {
      head: headOf(room),
      base: room.base,
      baseChain: room.baseChain,
      chainAtCursor: chainAt(room, cursor),
      receipts: [...room.receiptByDevice.values()],
    }
  }

  const append = (id: Uint8Array, entry: Entry): AppendOutcome => {
    const key = keyOf(id)
    const room = rooms.get(key) ?? newRoom()
    if (room.hasEnded) return { ok: false, failure: 'ended' }
    const last = room.lastByDevice.get(keyOf(entry.device))
    if (last && areEqual(last.hash, entry.hash)) return { ok: true, position: last.position, isRepeat: true }
    if (!areEqual(entry.previous, last?.hash ?? new Uint8Array(hashBytes)))
      return { ok: false, failure: 'out-of-step' }
    const capacity = options.maxRoomBytes + (entry.isSnapshot ? options.snapshotReserveBytes : 0)
    if (room.bytes + entry.envelope.length > capacity) return { ok: false, failure: 'room-full' }

    if (!hasSpaceFor(!rooms.has(key), entry.isSnapshot)) return { ok: false, failure: 'storage' }

    const at = options.now()
    const chain = extendChain(chainAt(room, headOf(room))!, entry.hash)
    room.rows.push({ envelope: entry.envelope, chain, isSnapshot: entry.isSnapshot, at })
    room.bytes += entry.envelope.length
    room.usedAt = at
    const position = headOf(room)
    room.lastByDevice.set(keyOf(entry.device), { hash: entry.hash, position })
    rooms.set(key, room)
    for (const tell of listeners.in(key)) tell(position, entry.envelope)
    return { ok: true, position, isRepeat: false }
  }

  const readFrom = (id: Uint8Array, position: number, maxBytes: number): Page => {
    const room = rooms.get(keyOf(id))
    if (!room) return { position, envelopes: [] }
    const first = Math.max(position, room.base + 1)
    const envelopes: Uint8Array[] = []
    let bytes = 0
    for (const row of room.rows.slice(first - room.base - 1)) {
      bytes += row.envelope.length
      if (envelopes.length > 0 && bytes > maxBytes) break
      envelopes.push(row.envelope)
    }
    return { position: first, envelopes }
  }

  const keepReceipt = (id: Uint8Array, device: Uint8Array, receipt: Uint8Array): boolean => {
    const key = keyOf(id)
    const room = rooms.get(key) ?? newRoom()
    if (room.hasEnded || !hasSpaceFor(!rooms.has(key), false)) return false
    rooms.set(key, room)
    room.usedAt = options.now()
    keepNewest(room, device, receipt)
    return true
  }

  const keepNewest = ({ receiptByDevice }: Room, device: Uint8Array, receipt: Uint8Array): void => {
    receiptByDevice.delete(keyOf(device))
    receiptByDevice.set(keyOf(device), receipt)
    const [oldest] = receiptByDevice.keys()
    if (receiptByDevice.size > options.maxReceiptsPerRoom) receiptByDevice.delete(oldest!)
  }

  const prune = (before: number): number => {
    let dropped = 0
    for (const room of rooms.values()) {
      const snapshot = room.rows.findLastIndex(row => row.isSnapshot && row.at < before)
      if (snapshot < 1) continue
      const gone = room.rows.splice(0, snapshot)
      room.base += gone.length
      room.baseChain = gone.at(-1)!.chain
      room.bytes -= gone.reduce((sum, row) => sum + row.envelope.length, 0)
      dropped += gone.length
    }
    return dropped
  }

  const purge = (before: number): number => {
    const unused = [...rooms].filter(([, room]) => room.usedAt < before)
    for (const [key] of unused) rooms.delete(key)
    return unused.length
  }

  const erase = (id: Uint8Array, { device, envelope }: Farewell): boolean => {
    const key = keyOf(id)
    const known = rooms.get(key)
    if ((!known || known.hasEnded) && !hasSpaceFor(!known, true)) return false
    const room = known?.hasEnded ? known : { ...newRoom(), hasEnded: true }
    rooms.set(key, room)
    keepNewest(room, device, envelope)
    return true
  }

  const hasSpaceFor = (isNewRoom: boolean, isSnapshot: boolean) => {
    const usedBytes = living().reduce((sum, room) => sum + room.bytes, 0)
    return hasSpace(usedBytes, { isNewRoom, isSnapshot }, options)
  }

  const living = () => [...rooms.values()].filter(room => !room.hasEnded)

  const newRoom = (): Room => ({
    base: 0,
    baseChain: emptyChain(),
    rows: [],
    bytes: 0,
    usedAt: options.now(),
    hasEnded: false,
    lastByDevice: new Map(),
    receiptByDevice: new Map(),
  })

  return {
    open: async (id, cursor) => open(id, cursor),
    append: async (id, entry) => append(id, entry),
    readFrom: async (id, position, maxBytes) => readFrom(id, position, maxBytes),
    keepReceipt: async (id, device, receipt) => keepReceipt(id, device, receipt),
    subscribe: (id, listener) => listeners.join(keyOf(id), listener),
    prune: async before => prune(before),
    purge: async before => purge(before),
    erase: async (id, farewell) => erase(id, farewell),
    totals: async () => ({
      rooms: living().length,
      envelopes: living().reduce((sum, room) => sum + room.rows.length, 0),
      bytes: living().reduce((sum, room) => sum + room.bytes, 0),
    }),
    health: async () => 'ok',
    close: async () => {},
  }
}

const headOf = (room: Room): number => room.base + room.rows.length

function chainAt(room: Room, position: number): Uint8Array | null {
  if (position === room.base) return room.baseChain
  return room.rows[position - room.base - 1]?.chain ?? null
}
