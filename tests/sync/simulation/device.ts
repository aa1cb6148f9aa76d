import type * as Y from 'yjs'
import { toHex } from '../../../src/crypto/encoding.ts'
import { deriveRoom, type RoomKeys } from '../../../src/crypto/roomKeys.ts'
import type { DeviceId } from '../../../src/domain/ids.ts'
import { type Connection, connect } from '../../../src/sync/connection.ts'
import { openRoomSession, type RoomSession } from '../../../src/sync/roomSession.ts'
import { type Clock, createClock } from './clock.ts'
import { createDisk, type DeviceDisk, openOnDisk } from './disk.ts'
import { createFakeRelay, type FakeRelay } from './relay.ts'

/** Devices, one relay and one room, in a time of their own. */
export interface World {
  clock: Clock
  relay: FakeRelay
  room: RoomKeys
  random: () => number
  device(id: string, options?: { compactAfter?: number }): Promise<Device>
}

export interface Device {
  name: string
  disk: DeviceDisk
  doc: Y.Doc
  text: Y.Text
  session: RoomSession
  connection: Connection
  write(words: string, at?: number): void
  read(): string
  /** The page dies without a word; what was written down is all that is left. */
  crash(): void
  /** The page is opened again from its disk. */
  start(): void
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
      const name = await room.deviceName(id as DeviceId)
      return createDevice({ clock, relay, room, random }, name, options)
    },
  }
}

function createDevice(
  { clock, relay, room, random }: Omit<World, 'device'>,
  name: Uint8Array,
  options: { compactAfter?: number },
): Device {
  const disk = createDisk()
  let leave = () => {}
  const open = () => {
    const { doc, stored, crash } = openOnDisk(disk, random)
    const { now, setTimer } = clock
    const connection = connect({ url: 'ws://relay', openSocket: relay.openSocket, now, random, setTimer })
    const session = openRoomSession({
      doc,
      stored,
      room,
      device: name,
      connection,
      now,
      random,
      setTimer,
      ...options,
    })
    leave = clock.attend(session.settled)
    return { doc, text: doc.getText('note'), session, connection, stop: crash }
  }
  let page = open()
  return {
    name: toHex(name),
    disk,
    get doc() {
      return page.doc
    },
    get text() {
      return page.text
    },
    get session() {
      return page.session
    },
    get connection() {
      return page.connection
    },
    write: (words, at = page.text.length) => page.text.insert(at, words),
    read: () => page.text.toString(),
    crash() {
      page.stop()
      leave()
      page.connection.close()
      void page.session.close()
    },
    start() {
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
