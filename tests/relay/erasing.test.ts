import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { emptyChain } from '../../src/protocol/envelope.ts'
import { bytesOf, roomOf, Sender } from './envelopes.ts'
import { bytesOnDisk, pieceOf } from './onDisk.ts'
import { type RunningRelay, startRelay } from './startRelay.ts'
import { WireClient } from './wireClient.ts'

let dataDir: string
let relay: RunningRelay
const here = roomOf('to be erased')
const farewell = new Sender('ender').sealed('farewell')
const erase = { type: 'erase', ...here, envelope: farewell } as const
const openAt0 = { type: 'open', ...here, cursor: 0, chain: emptyChain() } as const

beforeEach(async () => {
  dataDir = mkdtempSync(join(tmpdir(), 'relay-erasing-'))
  relay = await startRelay({ dataDir })
})
afterEach(async () => {
  await relay.kill('SIGKILL')
  rmSync(dataDir, { recursive: true, force: true })
})

async function connectIn(): Promise<WireClient> {
  const client = await WireClient.connect(relay.url)
  await client.open(here)
  return client
}

test('P-53 an erased room leaves the files: no envelope, receipt or device of it can be found in their bytes', async () => {
  const maja = await connectIn()
  const senders = [new Sender('maja'), new Sender('jonas'), new Sender('third')]
  const pieces: Buffer[] = senders.map(({ device }) => Buffer.from(device))
  const neighbour = roomOf('neighbour')
  const other = await WireClient.connect(relay.url)
  await other.open(neighbour)
  const otherSender = new Sender('neighbour')
  const kept: Uint8Array[] = []
  for (let i = 0; i < 150; i++) {
    // From less than a cell to far more than a page.
    const size = [40, 400, 3_000, 9_000, 30_000][i % 5]!
    const sender = senders[i % 3]!
    const envelope = sender.next('update', size + i)
    await maja.append(here.room, envelope)
    const receipt = sender.sealed('receipt', 50 + 31 * i)
    maja.send({ type: 'receipt', room: here.room, envelope: receipt })
    pieces.push(pieceOf(envelope), pieceOf(receipt))
    kept.push(otherSender.next('update', 200 + 17 * i))
    await other.append(neighbour.room, kept.at(-1)!)
  }
  await maja.settle()
  const before = bytesOnDisk(dataDir)
  expect(pieces.filter(piece => before.includes(piece)).length).toBeGreaterThan(150)

  maja.send(erase)
  await maja.expect('erased')
  const after = bytesOnDisk(dataDir)
  expect(pieces.filter(piece => after.includes(piece))).toEqual([])
  expect(kept.filter(envelope => !after.includes(pieceOf(envelope)))).toEqual([])
})

test('P-54 whoever has the room open hears of its end, and nothing enters it any more', async () => {
  const [maja, jonas] = [await connectIn(), await connectIn()]
  const sender = new Sender('jonas')
  await jonas.append(here.room, sender.next())
  await maja.expect('push')
  maja.send(erase)
  expect([...(await maja.expect('erased')).room]).toEqual([...here.room])
  await jonas.expect('ended')
  for (const client of [maja, jonas]) {
    client.send({ type: 'append', room: here.room, envelope: sender.next() })
    expect((await client.expect('error')).code).toBe('not-open')
  }
})

test('P-54 whoever opens a room, or writes into it, just as it ends is told of its end once', async () => {
  for (let round = 0; round < 40; round++) {
    const room = roomOf(`ends in round ${round}`)
    const [ender, writer, ...comers] = await Promise.all(
      Array.from({ length: 6 }, () => WireClient.connect(relay.url)),
    )
    await ender!.open(room)
    await writer!.open(room)
    ender!.send({ ...erase, ...room })
    writer!.send({ type: 'append', room: room.room, envelope: new Sender('writer').next() })
    const told = ender!.expect('erased')
    for (const comer of comers) {
      comer.send({ ...openAt0, ...room })
      if (round % 2 === 1) await told
    }
    await told
    for (const client of [writer!, ...comers]) {
      await client.expectEventually('ended')
      expect((await client.settle()).filter(({ type }) => type === 'ended')).toEqual([])
    }
    await Promise.all([ender!, writer!, ...comers].map(client => client.close()))
  }
})

test('P-36 a device that comes later learns that the room has ended, also after a restart, and is not sent to begin anew', async () => {
  const maja = await connectIn()
  await maja.append(here.room, new Sender('maja').next())
  maja.send(erase)
  await maja.expect('erased')
  await relay.kill('SIGKILL')
  relay = await startRelay({ dataDir })
  const jonas = await WireClient.connect(relay.url)
  jonas.send({ ...openAt0, cursor: 1, chain: bytesOf(32, 'chain') })
  await jonas.expect('ended')
  jonas.send(openAt0)
  await jonas.expect('ended')
  jonas.send({ type: 'append', room: here.room, envelope: new Sender('jonas').next() })
  expect((await jonas.expect('error')).code).toBe('not-open')
})

test('P-53 only who has the token and the room can erase it', async () => {
  const maja = await connectIn()
  await maja.append(here.room, new Sender('maja').next())
  maja.send({ ...erase, token: bytesOf(32, 'guess') })
  expect((await maja.expect('error')).code).toBe('bad-token')
  const stranger = await WireClient.connect(relay.url)
  stranger.send(erase)
  expect((await stranger.expect('error')).code).toBe('not-open')
  expect(await stranger.open(here)).toHaveLength(1)
})

test('P-53 whoever lost the answer asks again and gets it', async () => {
  const maja = await connectIn()
  await maja.append(here.room, new Sender('maja').next())
  maja.send(erase)
  await maja.expect('erased')
  const again = await WireClient.connect(relay.url)
  again.send(openAt0)
  await again.expect('ended')
  again.send(erase)
  await again.expect('erased')
})

test('P-53 a relay that is killed in the middle of erasing has nothing of the room when it is back', async () => {
  const maja = await connectIn()
  const sender = new Sender('maja')
  const envelopes = Array.from({ length: 14 }, () => sender.next('update', 1_000_000))
  for (const envelope of envelopes) await maja.append(here.room, envelope)
  const jonas = await connectIn().catch(() => null)
  maja.send(erase)
  // The first piece is dropped by then, the last isn't.
  await sleep(40)
  await relay.kill('SIGKILL')
  await jonas?.close()
  relay = await startRelay({ dataDir })
  const back = await WireClient.connect(relay.url)
  back.send(openAt0)
  const answer = await back.next()
  const after = bytesOnDisk(dataDir)
  const left = envelopes.filter(envelope => after.includes(pieceOf(envelope)))
  // Killed before the first piece, the room is whole; after it, nothing is left.
  expect({ answer: answer.type, left: left.length }).toEqual(
    answer.type === 'ended' ? { answer: 'ended', left: 0 } : { answer: 'opened', left: envelopes.length },
  )
})

test('P-54 each device says in the ended room that it is gone there too, and whoever comes reads what all said', async () => {
  const maja = await connectIn()
  maja.send(erase)
  await maja.expect('erased')
  const jonas = await WireClient.connect(relay.url)
  jonas.send(openAt0)
  expect((await jonas.expect('ended')).farewells).toEqual([new Uint8Array(farewell)])
  const gone = new Sender('jonas').sealed('farewell')
  jonas.send({ ...erase, envelope: gone })
  await jonas.expect('erased')
  maja.send(openAt0)
  expect((await maja.expect('ended')).farewells).toEqual([new Uint8Array(farewell), new Uint8Array(gone)])
})

test('P-53 an end without a farewell, or with an envelope of another kind, is refused', async () => {
  const maja = await connectIn()
  maja.send({ ...erase, envelope: new Sender('maja').sealed('receipt') })
  expect((await maja.expect('error')).code).toBe('bad-frame')
  maja.send({ ...erase, envelope: new Uint8Array(0) })
  expect((await maja.expect('error')).code).toBe('bad-frame')
  await maja.append(here.room, new Sender('maja').next())
})
