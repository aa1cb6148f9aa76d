import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { roomOf, Sender } from '../relay/envelopes.ts'
import { startRelay } from '../relay/startRelay.ts'
import { type TestRoom, WireClient } from '../relay/wireClient.ts'
import { freshSeeds, randomFrom, times } from './howLong.ts'

const kills = times(200)
const killsInALife = Math.min(kills, 20)
const writers = 8

test.each(freshSeeds(Math.ceil(kills / killsInALife)))(
  `P-40 P-42 a relay that is killed ${killsInALife} times while ${writers} phones write keeps all that it acknowledged, once (seed %i)`,
  async seed => {
    const random = randomFrom(seed)
    const dataDir = mkdtempSync(join(tmpdir(), 'relay-kills-'))
    const phones = Array.from({ length: writers }, (_, at) => newPhone(`${seed} ${at}`))
    for (let kill = 0; kill <= killsInALife; kill++) {
      const relay = await startRelay({ dataDir })
      const writing = phones.map(phone => checkThenWrite(relay.url, phone, random))
      await Promise.all(writing.map(({ isChecked }) => isChecked))
      await sleep(random() * 250)
      await relay.kill('SIGKILL')
      await Promise.all(writing.map(({ isOver }) => isOver))
    }
    rmSync(dataDir, { recursive: true, force: true })
    expect(phones.reduce((sum, { acknowledged }) => sum + acknowledged.size, 0)).toBeGreaterThan(kills)
  },
)

interface Phone {
  room: TestRoom
  sender: Sender
  /** By position in the room's log. */
  acknowledged: Map<number, Uint8Array>
  /** Sent, and then the relay died: it may be there or not, and is sent again until it is acknowledged. */
  inFlight: Uint8Array | null
}

const newPhone = (name: string): Phone => ({
  room: roomOf(name),
  sender: new Sender(name),
  acknowledged: new Map(),
  inFlight: null,
})

function checkThenWrite(url: string, phone: Phone, random: () => number) {
  const isChecked = connectAndCheck(url, phone)
  const isOver = isChecked.then(client => writeUntilClosed(client, phone, random))
  return { isChecked, isOver }
}

async function connectAndCheck(url: string, { room, acknowledged, inFlight }: Phone): Promise<WireClient> {
  const client = await WireClient.connect(url)
  const kept = (await client.open(room)).map(String)
  for (const [position, envelope] of acknowledged) expect(kept[position - 1]).toBe(String(envelope))
  expect(new Set(kept).size).toBe(kept.length)
  expect(kept.length - acknowledged.size).toBeLessThanOrEqual(inFlight ? 1 : 0)
  return client
}

async function writeUntilClosed(client: WireClient, phone: Phone, random: () => number): Promise<void> {
  for (;;) {
    phone.inFlight ??= phone.sender.next('update', 40 + Math.floor(random() * 2000))
    const position = await client.append(phone.room.room, phone.inFlight).catch(() => null)
    if (position === null) break
    phone.acknowledged.set(position, phone.inFlight)
    phone.inFlight = null
    // Well below the relay's limit for one connection.
    await sleep(2 + random() * 8)
  }
  expect(client.socket.readyState, 'the relay refused an append').toBe(client.socket.CLOSED)
}
