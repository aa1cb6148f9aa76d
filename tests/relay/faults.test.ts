import { once } from 'node:events'
import { connect as connectTcp, type Socket } from 'node:net'
import { text } from 'node:stream/consumers'
import { afterEach, expect, test } from 'vitest'
import { WebSocket } from 'ws'
import { emptyChain } from '../../src/protocol/envelope.ts'
import { closeCodes, type Limits, limits } from '../../src/protocol/limits.ts'
import { createMemoryStore } from '../../src/relay/memoryStore.ts'
import { createRelayServer, type RelayServer } from '../../src/relay/relayServer.ts'
import type { Store } from '../../src/relay/store.ts'
import { chainOver, roomOf, Sender } from './envelopes.ts'
import { WireClient } from './wireClient.ts'

let server: RelayServer | null = null
const here = roomOf('slow')

afterEach(async () => {
  await server?.close()
  server = null
})

async function serve(
  changed: Partial<Limits> = {},
  replace: (store: Store) => Partial<Store> = () => ({}),
): Promise<string> {
  const bounds = { ...limits, ...changed }
  const store = createMemoryStore({ ...bounds, maxStoreBytes: 1e12, now: Date.now })
  server = createRelayServer({
    store: { ...store, ...replace(store) },
    limits: bounds,
    now: Date.now,
    dist: '',
  })
  return `http://127.0.0.1:${await server.listen('127.0.0.1', 0)}`
}

async function connectIn(url: string): Promise<WireClient> {
  const client = await WireClient.connect(url)
  await client.open(here)
  return client
}

/** The TCP socket below: paused, it stops reading as a phone out of reach does. */
const wireOf = (client: WireClient) => (client.socket as unknown as { _socket: Socket })._socket

test('P-64 a reader that pauses misses nothing: what it lacks is read from the log when it comes back', async () => {
  const url = await serve({ pauseAtBufferedBytes: 64 * 1024, maxBufferedBytes: 1_000_000 })
  const [writer, reader] = [await connectIn(url), await connectIn(url)]
  wireOf(reader).pause()
  const sender = new Sender('maja')
  const envelopes = Array.from({ length: 60 }, () => sender.next('update', 200_000))
  for (const envelope of envelopes) await writer.append(here.room, envelope)
  wireOf(reader).resume()
  const read: Uint8Array[] = []
  while (read.length < envelopes.length) {
    const push = await reader.expect('push')
    expect(push.position).toBe(read.length + 1)
    read.push(...push.envelopes)
  }
  expect(chainOver(read)).toEqual(chainOver(envelopes))
})

test('P-64 a reader for whom too much waits is given up with 4001, and catches up when it is back', async () => {
  const url = await serve({ maxBufferedBytes: 256 * 1024, frameBurst: 2_000 })
  const [writer, reader] = [await connectIn(url), await connectIn(url)]
  wireOf(reader).pause()
  const sender = new Sender('maja')
  for (let i = 0; i < 1_000; i++)
    writer.send({ type: 'receipt', room: here.room, envelope: sender.sealed('receipt', 16_000) })
  await writer.settle()
  const closed = once(reader.socket, 'close')
  wireOf(reader).resume()
  expect((await closed)[0]).toBe(closeCodes.slowReader)
  await writer.append(here.room, sender.next())
  expect(await (await WireClient.connect(url)).open(here)).toHaveLength(1)
})

test('P-64 a client that leaves heartbeats unanswered is let go', async () => {
  const url = await serve({ heartbeatMs: 30 })
  const client = await connectIn(url)
  wireOf(client).pause()
  await expect.poll(async () => (await fetch(`${url}/metrics`)).text()).toContain('relay_connections 0')
})

test('P-44 an append during the catch-up is acknowledged in its place, after all that came before it', async () => {
  const url = await serve({ pushBytes: 1_000 }, store => ({
    async readFrom(...args) {
      await new Promise(resolve => setTimeout(resolve, 2))
      return store.readFrom(...args)
    },
  }))
  const writer = await connectIn(url)
  const sender = new Sender('maja')
  for (let i = 0; i < 100; i++) await writer.append(here.room, sender.next())

  const late = await WireClient.connect(url)
  late.send({ type: 'open', ...here, cursor: 0, chain: emptyChain() })
  await late.expect('opened')
  late.send({ type: 'append', room: here.room, envelope: new Sender('jonas').next() })
  let position = 0
  for (;;) {
    const frame = await late.next()
    if (frame.type === 'ack') {
      expect(frame.position).toBe(101)
      expect(position).toBe(100)
      break
    }
    if (frame.type !== 'push') throw new Error(frame.type)
    expect(frame.position).toBe(position + 1)
    position += frame.envelopes.length
  }
})

test('P-35 a room that is closed before it was opened stays closed', async () => {
  const url = await serve({}, store => ({
    async open(...args) {
      await new Promise(resolve => setTimeout(resolve, 30))
      return store.open(...args)
    },
  }))
  const client = await WireClient.connect(url)
  client.send({ type: 'open', ...here, cursor: 0, chain: emptyChain() })
  client.send({ type: 'close', room: here.room })
  await new Promise(resolve => setTimeout(resolve, 60))
  expect(await client.settle()).toEqual([])
})

test('P-66 a disk that fails is told as storage, and nothing is acknowledged', async () => {
  const url = await serve({}, () => ({
    append: async () => ({ ok: false, failure: 'storage' }),
    keepReceipt: async () => false,
  }))
  const client = await connectIn(url)
  const sender = new Sender('maja')
  client.send({ type: 'append', room: here.room, envelope: sender.next() })
  expect((await client.expect('error')).code).toBe('storage')
  client.send({ type: 'receipt', room: here.room, envelope: sender.sealed('receipt') })
  expect((await client.expect('error')).code).toBe('storage')
})

test('P-66 a relay whose store is gone isn’t healthy and opens nothing', async () => {
  const url = await serve({}, () => ({ health: async () => 'failing', open: async () => null }))
  expect((await fetch(`${url}/healthz`)).status).toBe(503)
  const client = await WireClient.connect(url)
  client.send({ type: 'open', ...here, cursor: 0, chain: emptyChain() })
  expect((await client.expect('error')).code).toBe('storage')
})

test('P-33 a cursor in the pruned prefix is opened at the base, with the chain there', async () => {
  let now = 0
  const bounds = { ...limits, maxStoreBytes: 1e12, now: () => now }
  const store = createMemoryStore(bounds)
  server = createRelayServer({ store, limits, now: Date.now, dist: '' })
  const url = `http://127.0.0.1:${await server.listen('127.0.0.1', 0)}`
  const writer = await connectIn(url)
  const sender = new Sender('maja')
  const covered = [sender.next(), sender.next(), sender.next()]
  for (const envelope of covered) await writer.append(here.room, envelope)
  const snapshot = sender.next('snapshot')
  await writer.append(here.room, snapshot)
  now = limits.graceMs + 1
  await store.prune(now - limits.graceMs)

  const late = await WireClient.connect(url)
  late.send({ type: 'open', ...here, cursor: 1, chain: chainOver(covered.slice(0, 1)) })
  const opened = await late.expect('opened')
  expect(opened.position).toBe(3)
  expect([...opened.chain]).toEqual([...chainOver(covered)])
  expect((await late.readToEnd()).map(String)).toEqual([String(snapshot)])
})

test('P-65 a log that is pruned under a read closes the connection for opening again', async () => {
  const url = await serve({}, () => ({ readFrom: async () => ({ position: 9, envelopes: [] }) }))
  const writer = await connectIn(url)
  await writer.append(here.room, new Sender('maja').next())
  const late = await WireClient.connect(url)
  const closed = once(late.socket, 'close')
  late.send({ type: 'open', ...here, cursor: 0, chain: emptyChain() })
  expect((await closed)[0]).toBe(closeCodes.reopen)
})

const statusOf = async (url: string): Promise<number> => {
  const socket = new WebSocket(`${url.replace('http', 'ws')}/relay`)
  socket.on('error', () => {})
  const [, response] = await once(socket, 'unexpected-response')
  socket.terminate()
  return response.statusCode
}

test('P-68 an address that has its share of connections gets 429, and comes in when one has gone', async () => {
  const url = await serve({ maxConnectionsPerAddress: 2 })
  const first = await WireClient.connect(url)
  await WireClient.connect(url)
  expect(await statusOf(url)).toBe(429)
  await first.close()
  expect(await (await WireClient.connect(url)).open(here)).toEqual([])
})

test('P-68 an address makes so many new rooms, by append or receipt, and those that are there stay open to it', async () => {
  const url = await serve({ newRoomBurstOfAddress: 2, newRoomsPerSecondOfAddress: 0 })
  const client = await WireClient.connect(url)
  const rooms = [1, 2, 3].map(roomOf)
  for (const room of rooms) await client.open(room)
  const senders = rooms.map((_, at) => new Sender(at))
  await client.append(rooms[0]!.room, senders[0]!.next())
  client.send({ type: 'receipt', room: rooms[1]!.room, envelope: senders[1]!.sealed('receipt') })
  expect(await client.settle()).toEqual([])
  client.send({ type: 'append', room: rooms[2]!.room, envelope: senders[2]!.sealed('update') })
  expect(await client.expect('error')).toMatchObject({ code: 'slow-down' })
  expect(await client.append(rooms[0]!.room, senders[0]!.next())).toBe(2)
  expect(await client.append(rooms[1]!.room, senders[1]!.next())).toBe(1)
})

test('P-63 whatever is kept counts by its bytes: receipts beyond what may be appended get slow-down', async () => {
  const url = await serve({ appendBurstBytes: 70_000, appendBytesPerSecond: 0 })
  const client = await connectIn(url)
  const sender = new Sender('maja')
  const say = () =>
    client.send({ type: 'receipt', room: here.room, envelope: sender.sealed('receipt', 30_000) })
  say()
  say()
  expect(await client.settle()).toEqual([])
  say()
  expect(await client.settle()).toMatchObject([{ type: 'error', code: 'slow-down' }])
})

test('P-69 a handshake that was turned away holds no socket, whatever its client does with its half', async () => {
  const url = await serve()
  const { port } = new URL(url)
  const socket = connectTcp({ port: Number(port), host: '127.0.0.1', allowHalfOpen: true })
  let said = ''
  socket.on('data', bytes => {
    said += bytes
  })
  const isLetGo = new Promise(resolve => socket.on('error', resolve).on('close', resolve))
  socket.write(
    `GET /elsewhere HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n\r\n`,
  )
  await expect.poll(() => said).toMatch(/^HTTP\/1.1 404/)
  // A socket that the relay still held would take this for ever.
  const writing = setInterval(() => socket.write('x'), 20)
  await isLetGo
  clearInterval(writing)
})

test('P-69 a client that goes on sending what is refused is closed with 4003', async () => {
  const url = await serve({ refusalBurst: 10 })
  const client = await WireClient.connect(url)
  const closed = once(client.socket, 'close')
  for (let i = 0; i < 100; i++) client.socket.send('garbage')
  expect((await closed)[0]).toBe(closeCodes.flood)
})

test('P-69 a connection without a room is closed with 4004, and one with a room isn’t', async () => {
  const url = await serve({ idleMs: 100 })
  const [busy, idle] = [await connectIn(url), await WireClient.connect(url)]
  expect((await once(idle.socket, 'close'))[0]).toBe(closeCodes.idle)
  expect(await busy.settle()).toEqual([])
  busy.send({ type: 'close', room: here.room })
  expect((await once(busy.socket, 'close'))[0]).toBe(closeCodes.idle)
})

const sendRaw = async (url: string, bytes: string): Promise<string> => {
  const socket = connectTcp(Number(new URL(url).port), '127.0.0.1')
  socket.on('error', () => {})
  socket.write(bytes)
  return text(socket).catch(() => 'reset')
}

test('P-69 a handshake that never ends is ended, and so is a socket that says nothing at all', async () => {
  const url = await serve({ headersMs: 200 })
  const begun = 'GET /relay HTTP/1.1\r\nHost: relay\r\nX-Slow: '
  const [half, silent] = await Promise.all([sendRaw(url, begun), sendRaw(url, '')])
  expect(half).toMatch(/^HTTP\/1.1 408/)
  expect(silent).toMatch(/^(HTTP\/1.1 408|$)/)
})

test('P-69 headers beyond 8 KiB are refused', async () => {
  const url = await serve()
  const answer = await sendRaw(
    url,
    `GET /relay HTTP/1.1\r\nHost: relay\r\nX-Long: ${'x'.repeat(9_000)}\r\n\r\n`,
  )
  expect(answer).toMatch(/^HTTP\/1.1 431/)
})

test('P-68 an address holds so many sockets and no more, whatever it says on them', async () => {
  const url = await serve({ maxSocketsPerAddress: 3 })
  const sockets = Array.from({ length: 5 }, () => connectTcp(Number(new URL(url).port), '127.0.0.1'))
  let open = sockets.length
  for (const socket of sockets) socket.on('error', () => {}).on('close', () => open--)
  await expect.poll(() => open).toBe(3)
  for (const socket of sockets) socket.destroy()
})
