import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { expect } from 'vitest'
import { emptyChain } from '../../src/protocol/envelope.ts'
import { keyOf } from '../../src/relay/hashing.ts'
import { chainOver, roomOf, Sender } from './envelopes.ts'
import { startRelay } from './startRelay.ts'
import { type TestRoom, WireClient } from './wireClient.ts'

const phonesInARoom = [1, 2, 5]

/**
 * Kills a relay again and again while eight phones write into three rooms, and holds each room's log against
 * what was acknowledged. The moments come from `random`; what the processes do in them doesn't.
 */
export async function surviveKills(kills: number, seed: number, random: () => number): Promise<number> {
  const dataDir = mkdtempSync(join(tmpdir(), 'relay-kills-'))
  const rooms = phonesInARoom.map((phones, at) => newRoom(`${seed} ${at}`, phones))
  try {
    for (let kill = 0; kill < kills; kill++) {
      const relay = await startRelay({ dataDir })
      const clients = await Promise.all(rooms.map(room => checkAndEnter(relay.url, room)))
      const writing = rooms.flatMap((room, at) =>
        room.phones.map((phone, index) => writeUntilClosed(clients[at]![index]!, room, phone, random)),
      )
      await sleep(random() * 200)
      await relay.kill('SIGKILL')
      await Promise.all(writing)
    }
    const relay = await startRelay({ dataDir })
    for (const room of rooms) await checkAndEnter(relay.url, room)
    await relay.kill('SIGKILL')
  } finally {
    rmSync(dataDir, { recursive: true, force: true })
  }
  return rooms.reduce((sum, { acknowledged }) => sum + acknowledged.size, 0)
}

type Phone = {
  sender: Sender
  /** Sent, and then the relay died: it may be there or not, and is sent again until it is acknowledged. */
  inFlight: Uint8Array | null
}
type Room = {
  room: TestRoom
  phones: Phone[]
  /** By position in the room's log. */
  acknowledged: Map<number, Uint8Array>
}

const newRoom = (name: string, phones: number): Room => ({
  room: roomOf(name),
  phones: Array.from({ length: phones }, (_, at) => ({
    sender: new Sender(`${name} ${at}`),
    inFlight: null,
  })),
  acknowledged: new Map(),
})

/** Reads the whole log on one connection, and lets the others in where that ends. */
async function checkAndEnter(url: string, { room, phones, acknowledged }: Room): Promise<WireClient[]> {
  const clients = await Promise.all(phones.map(() => WireClient.connect(url)))
  const log = await readWithPositions(clients[0]!, room)
  const keys = log.map(keyOf)
  const missing = [...acknowledged].filter(([position, envelope]) => keys[position - 1] !== keyOf(envelope))
  expect(
    missing.map(([position]) => position),
    'acknowledged and missing',
  ).toEqual([])
  expect(new Set(keys).size, 'none doubled').toBe(keys.length)
  const sent = [...acknowledged.values(), ...phones.flatMap(({ inFlight }) => inFlight ?? [])].map(keyOf)
  expect(new Set(keys).difference(new Set(sent)).size, 'nothing that nobody sent').toBe(0)
  for (const client of clients.slice(1)) await client.open(room, log.length, chainOver(log))
  return clients
}

async function readWithPositions(client: WireClient, room: TestRoom): Promise<Uint8Array[]> {
  client.send({ type: 'open', ...room, cursor: 0, chain: emptyChain() })
  await client.expect('opened')
  const log: Uint8Array[] = []
  for (let frame = await client.next(); frame.type !== 'caughtUp'; frame = await client.next()) {
    if (frame.type !== 'push') throw new Error(`${frame.type} among the pushes`)
    expect(frame.position, 'positions without a gap').toBe(log.length + 1)
    log.push(...frame.envelopes)
  }
  return log
}

async function writeUntilClosed(
  client: WireClient,
  { room, acknowledged }: Room,
  phone: Phone,
  random: () => number,
): Promise<void> {
  for (;;) {
    phone.inFlight ??= phone.sender.next('update', 40 + Math.floor(random() * 2000))
    if (client.socket.readyState === client.socket.OPEN)
      client.send({ type: 'append', room: room.room, envelope: phone.inFlight })
    const position = await nextAck(client)
    if (position === null) return
    acknowledged.set(position, phone.inFlight)
    phone.inFlight = null
    // Well below the relay's limit for one connection.
    await sleep(2 + random() * 8)
  }
}

/** Null when the relay died before it came. */
async function nextAck(client: WireClient): Promise<number | null> {
  for (;;) {
    const frame = await client.next().catch(() => null)
    if (!frame) return null
    if (frame.type === 'ack') return frame.position
    if (frame.type !== 'push') throw new Error(`${frame.type} instead of an ack`)
  }
}
