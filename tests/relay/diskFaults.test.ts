import {
  mkdtempSync,
  openSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
  writeSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { roomOf, Sender } from './envelopes.ts'
import { type RunningRelay, type StartOptions, startRelay } from './startRelay.ts'
import { failing, hasStrace } from './syscallTrace.ts'
import { WireClient } from './wireClient.ts'

let dataDir: string
let relay: RunningRelay | null = null
const here = roomOf('on a bad disk')

beforeEach(() => {
  dataDir = mkdtempSync(join(tmpdir(), 'relay-disk-'))
})
afterEach(async () => {
  await relay?.kill('SIGKILL')
  relay = null
  rmSync(dataDir, { recursive: true, force: true })
})

async function start(options: StartOptions = {}): Promise<WireClient> {
  relay = await startRelay({ dataDir, ...options })
  return WireClient.connect(relay.url)
}

const events = () => relay!.logLines().map(line => JSON.parse(line) as { event: string; health?: string })
const healthz = async () => {
  const response = await fetch(`${relay!.url}/healthz`)
  return { code: response.status, ...((await response.json()) as { status: string }) }
}

/** No file of the process may grow beyond so many KiB: the system refuses the write, as it does on a full disk. */
const withRoomFor = (kibibytes: number) => [
  ...['/bin/sh', '-c', `trap '' XFSZ; ulimit -f ${kibibytes * 2}; exec "$@"`, 'sh'],
]

test('P-66 P-40 when there is no room left appends get storage, readers read on, and all that was acknowledged is kept', async () => {
  const writer = await start({ under: withRoomFor(600) })
  expect(await healthz()).toEqual({ code: 200, status: 'ok' })
  await writer.open(here)
  const sender = new Sender('maja')
  const acknowledged: Uint8Array[] = []
  for (;;) {
    const envelope = sender.next('update', 20_000)
    writer.send({ type: 'append', room: here.room, envelope })
    const answer = await writer.next()
    if (answer.type === 'error') {
      expect(answer.code).toBe('storage')
      break
    }
    expect(answer).toMatchObject({ type: 'ack', position: acknowledged.length + 1 })
    acknowledged.push(envelope)
  }
  expect(acknowledged.length).toBeGreaterThan(5)
  expect((await healthz()).code).toBe(503)

  const reader = await WireClient.connect(relay!.url)
  expect((await reader.open(here)).map(String)).toEqual(acknowledged.map(String))
  await expect.poll(() => events().filter(({ event }) => event === 'storage-fails')).toHaveLength(1)

  await relay!.kill('SIGKILL')
  const later = await start()
  expect((await later.open(here)).map(String)).toEqual(acknowledged.map(String))
  expect(await healthz()).toEqual({ code: 200, status: 'ok' })
})

if (hasStrace())
  test.each([
    ['pwrite64', 'ENOSPC', 'full'],
    ['pwrite64', 'EROFS', 'failing'],
    ['fsync', 'EIO', 'failing'],
  ])(
    'P-66 P-40 when the system answers %s with %s nothing is acknowledged any more, readers read on, and /healthz says %s',
    async (call, error, status) => {
      const writer = await start({ under: failing(call, error, 60) })
      await writer.open(here)
      const sender = new Sender('maja')
      const acknowledged: Uint8Array[] = []
      let answer = 'ack'
      while (answer === 'ack') {
        const envelope = sender.next()
        writer.send({ type: 'append', room: here.room, envelope })
        const frame = await writer.next()
        answer = frame.type === 'error' ? frame.code : frame.type
        if (answer === 'ack') acknowledged.push(envelope)
      }
      expect(answer).toBe('storage')
      expect(acknowledged.length).toBeGreaterThan(0)
      expect(await healthz()).toEqual({ code: 503, status })
      const reader = await WireClient.connect(relay!.url)
      expect((await reader.open(here)).map(String)).toEqual(acknowledged.map(String))
      expect(events().map(({ event }) => event)).toEqual(['started', 'storage-fails'])
    },
  )

const rows = 6
const databaseFile = () => join(dataDir, 'relay.sqlite')

/** Three rooms with envelopes larger than a page, in a file without a write-ahead log. */
async function fillAndStop(): Promise<void> {
  const client = await start()
  for (const name of ['first', 'second', 'third']) {
    const room = roomOf(name)
    await client.open(room)
    const sender = new Sender(name)
    for (let i = 0; i < rows; i++) await client.append(room.room, sender.next('update', 30_000))
  }
  await relay!.kill('SIGTERM')
}

test.each([
  ['is no database', () => writeFileSync(databaseFile(), 'x'.repeat(50_000))],
  ['is cut off in the middle', () => truncateSync(databaseFile(), 3 * 4096)],
  ['has zeros where its tables begin', () => overwrite(4096, Buffer.alloc(5 * 4096))],
])('a database that %s at the start ends the relay with words that say what to do', async (_, damage) => {
  await fillAndStop()
  damage()
  await expect(startRelay({ dataDir })).rejects.toThrow(/cannot-start.*damaged.*restore/)
})

test('P-66 a page that can’t be read costs its own room alone, and /healthz says damaged', async () => {
  await fillAndStop()
  const envelope = new Sender('second').next('update', 30_000)
  const at = readFileSync(databaseFile()).indexOf(envelope.subarray(16, 62))
  // Zeros at the beginning of the leaf that holds the room's first row.
  overwrite(at - (at % 4096), Buffer.alloc(8))
  const client = await start()
  expect(await client.open(roomOf('first'))).toHaveLength(rows)
  client.send({ type: 'open', ...roomOf('second'), cursor: 0, chain: new Uint8Array(32) })
  await client.settle().catch(() => {})
  const other = await WireClient.connect(relay!.url)
  expect(await other.open(roomOf('third'))).toHaveLength(rows)
  expect(await healthz()).toEqual({ code: 503, status: 'damaged' })
  expect(events().filter(({ health }) => health === 'damaged')).toHaveLength(1)
})

function overwrite(at: number, bytes: Buffer): void {
  expect(statSync(databaseFile()).size).toBeGreaterThan(at + bytes.length)
  writeSync(openSync(databaseFile(), 'r+'), bytes, 0, bytes.length, at)
}

test('a folder that can’t be written ends the relay with words that say which', async () => {
  writeFileSync(join(dataDir, 'file'), '')
  const inAFile = join(dataDir, 'file', 'data')
  await expect(startRelay({ dataDir: inAFile })).rejects.toThrow(/cannot-start.*DATA_DIR/)
})
