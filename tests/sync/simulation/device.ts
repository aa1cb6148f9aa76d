import type * as Y from 'yjs'
import { toHex } from '../../../src/crypto/encoding.ts'
import { deriveRoom, namesPerDevice, type RoomKeys } from '../../../src/crypto/roomKeys.ts'
import type { DeviceId } from '../../../src/domain/ids.ts'
import { type Connection, connect } from '../../../src/sync/connection.ts'
import { openPresence, type RoomPresence } from '../../../src/sync/presence.ts'
import { openRoomSession, type RoomSession, type RoomSessionOptions } from '../../../src/sync/roomSession.ts'
import { type Clock, createClock } from './clock.ts'
import { createDisk, type DeviceDisk, openOnDisk } from './disk.ts'
import { createFakeRelay, type FakeRelay } from './relay.ts'

/** Devices, one relay and one room, in a time of their own. */
export interface World {
  clock: Clock
  relay: FakeRelay
  room: RoomKeys
  random: () => number
  device(id: string, options?: DeviceOptions): Promise<Device>
}

type DeviceOptions = Pick<RoomSessionOptions, 'compactAfter' | 'partBytes'>

export interface Device {
  /** Of the name under which it takes part now. */
  name: string
  disk: DeviceDisk
  doc: Y.Doc
  text: Y.Text
  session: RoomSession
  presence: RoomPresence
  connection: Connection
  isUp: boolean
  /** All names that it ever had in the room. */
  names: ReadonlySet<string>
  /** Which card its screen showed from when on; null, no talk. */
  shown: readonly { from: number; card: string | null }[]
  show(card: string | null): void
  write(words: string, at?: number): void
  read(): string
  /** The page dies without a word; what was written down is all that is left. */
  crash(): void
  /** The page is opened again from its disk. */
  start(): void
  /** The page is closed in good order. */
  close(): Promise<void>
  /** Another phone begins with this disk: as a new device, or without knowing that it is one. */
  restore(disk: DeviceDisk, as: 'new device' | 'the same device'): Promise<void>
}

export async function createWorld(
  seed = 1,
  latencyMs: (random: () => number) => number = () => 20,
): Promise<World> {
  const clock = createClock()
  const random = randomFrom(seed)
  const room = await deriveRoom(new Uint8Array(32).fill(seed & 255))
  const relay = createFakeRelay(clock, () => latencyMs(random))
  return {
    clock,
    relay,
    room,
    random,
    device: async (id, options = {}) => {
      const names = await namesOf(room, id)
      return createDevice({ clock, relay, room, random }, id, names, options)
    },
  }
}

const namesOf = (room: RoomKeys, id: string) =>
  Promise.all(Array.from({ length: namesPerDevice }, (_, at) => room.deviceName(id as DeviceId, at)))

function createDevice(
  { clock, relay, room, random }: Omit<World, 'device'>,
  id: string,
  names: Uint8Array[],
  options: DeviceOptions,
): Device {
  let disk = createDisk()
  let restored = 0
  const allNames = new Set(names.map(toHex))
  const shown: { from: number; card: string | null }[] = []
  const open = () => {
    const { doc, stored, crash } = openOnDisk(disk, random, () => stop())
    const { now, setTimer } = clock
    const connection = connect({ url: 'ws://relay', openSocket: relay.openSocket, now, random, setTimer })
    const session = openRoomSession({
      ...{ doc, stored, room, names, connection, now, random, setTimer },
      ...options,
    })
    const leave = clock.attend(session.settled)
    const presence = openPresence(session.inside, now)
    return { doc, text: doc.getText('note'), session, presence, connection, crash, leave, isUp: true }
  }
  let page = open()
  const close = async (left = page) => {
    left.isUp = false
    left.leave()
    left.connection.close()
    left.presence.close()
    shown.push({ from: clock.now(), card: null })
    await left.session.close()
    left.crash()
  }
  const stop = () => {
    page.crash()
    void close()
  }
  return {
    get name() {
      return page.session.name()
    },
    get disk() {
      return disk
    },
    get doc() {
      return page.doc
    },
    get text() {
      return page.text
    },
    get session() {
      return page.session
    },
    get presence() {
      return page.presence
    },
    get connection() {
      return page.connection
    },
    names: allNames,
    shown,
    show(card) {
      shown.push({ from: clock.now(), card })
      page.presence.show(card)
    },
    get isUp() {
      return page.isUp
    },
    write: (words, at = page.text.length) => page.text.insert(at, words),
    read: () => page.text.toString(),
    crash: stop,
    close: () => close(),
    start() {
      page = open()
    },
    async restore(copy, as) {
      stop()
      disk = copy
      if (as === 'new device') names = await namesOf(room, `${id}, restored ${++restored}`)
      for (const name of names) allNames.add(toHex(name))
      page = open()
    },
  }
}

/** A number from 0 to 1, the same row of them for a seed. */
export function randomFrom(seed: number): () => number {
  let state = (seed + 1) * 0x9e3779b9
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}
