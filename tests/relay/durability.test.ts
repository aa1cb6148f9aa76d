import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { hashOf } from '../../src/relay/hashing.ts'
import { chainOver, roomOf, Sender } from './envelopes.ts'
import { type RunningRelay, startRelay } from './startRelay.ts'
import { WireClient } from './wireClient.ts'

let folder: string
let relay: RunningRelay | null = null
const here = roomOf('durable')

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'relay-durable-'))
})
afterEach(async () => {
  await relay?.kill('SIGKILL')
  relay = null
  rmSync(folder, { recursive: true, force: true })
})

async function start(dataDir = join(folder, 'data')): Promise<WireClient> {
  relay = await startRelay({ dataDir })
  return WireClient.connect(relay.url)
}

test('P-42 an append whose ack was lost with the process is answered after the restart, and stored once', async () => {
  const client = await start()
  await client.open(here)
  const sender = new Sender('maja')
  const envelope = sender.next()
  expect(await client.append(here.room, envelope)).toBe(1)
  await relay!.kill('SIGKILL')

  const again = await start()
  await again.open(here)
  expect(await again.append(here.room, envelope)).toBe(1)
  expect(await again.append(here.room, sender.next())).toBe(2)
})

test('P-32 a relay that was restored from an older copy answers forked, and a whole state heals it', async () => {
  const client = await start()
  await client.open(here)
  const sender = new Sender('maja')
  const kept = [sender.next(), sender.next()]
  for (const envelope of kept) await client.append(here.room, envelope)
  expect(await relay!.kill('SIGTERM')).toBe(0)
  cpSync(join(folder, 'data'), join(folder, 'backup'), { recursive: true })

  const later = await start()
  await later.open(here, 2, chainOver(kept))
  const lost = sender.next()
  await later.append(here.room, lost)
  await relay!.kill('SIGKILL')

  const restored = await start(join(folder, 'backup'))
  restored.send({ type: 'open', ...here, cursor: 3, chain: chainOver([...kept, lost]) })
  await restored.expect('forked')
  expect((await restored.open(here)).map(String)).toEqual(kept.map(String))
  sender.previous = hashOf(kept[1]!)
  expect(await restored.append(here.room, sender.next('snapshot'))).toBe(3)
})

test('P-46 receipts survive kill -9 once they were forwarded', async () => {
  const maja = await start()
  const jonas = await WireClient.connect(relay!.url)
  await maja.open(here)
  await jonas.open(here)
  const envelope = new Sender('maja').sealed('receipt')
  maja.send({ type: 'receipt', room: here.room, envelope })
  await jonas.expect('receipt')
  await relay!.kill('SIGKILL')

  const again = await start()
  again.send({ type: 'open', ...here, cursor: 0, chain: new Uint8Array(32) })
  expect((await again.expect('opened')).receipts.map(String)).toEqual([String(envelope)])
})

test('P-65 a relay that is asked to stop says goodbye with 1001 and ends with code 0', async () => {
  const client = await start()
  const closed = new Promise(resolve => client.socket.once('close', resolve))
  expect(await relay!.kill('SIGTERM')).toBe(0)
  expect(await closed).toBe(1001)
})

test('a second relay on the same data ends at once and says so', async () => {
  await start()
  await expect(startRelay({ dataDir: join(folder, 'data') })).rejects.toThrow(/cannot-start/)
})

test('a second relay on the same port ends at once and says so', async () => {
  await start()
  const other = startRelay({ dataDir: join(folder, 'other'), port: relay!.port })
  await expect(other).rejects.toThrow(/EADDRINUSE/)
})
