import { once } from 'node:events'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { WebSocket } from 'ws'
import { emptyChain } from '../../src/protocol/envelope.ts'
import { limits } from '../../src/protocol/limits.ts'
import { bytesOf, chainOver, roomOf, Sender } from './envelopes.ts'
import { type RunningRelay, startRelay } from './startRelay.ts'
import { type TestRoom, WireClient } from './wireClient.ts'

let relay: RunningRelay
let clients: WireClient[] = []
let here: TestRoom
let count = 0

beforeAll(async () => {
  relay = await startRelay()
})
afterAll(() => relay.kill())
beforeEach(() => {
  here = roomOf(`room ${count++}`)
})
afterEach(async () => {
  await Promise.all(clients.map(client => client.close()))
  clients = []
})

async function connect(): Promise<WireClient> {
  const client = await WireClient.connect(relay.url)
  clients.push(client)
  return client
}

async function connectIn(room: TestRoom = here): Promise<WireClient> {
  const client = await connect()
  await client.open(room)
  return client
}

const plain = (envelopes: Uint8Array[]) => envelopes.map(envelope => [...envelope])

describe('appending', () => {
  test('P-40 an append is acknowledged with its position and reaches the others who have the room open', async () => {
    const [maja, jonas] = [await connectIn(), await connectIn()]
    const envelope = new Sender('maja').next()
    expect(await maja.append(here.room, envelope)).toBe(1)
    const push = await jonas.expect('push')
    expect(push.position).toBe(1)
    expect(plain(push.envelopes)).toEqual(plain([envelope]))
  })

  test('P-45 the sender gets the ack alone, not its own words again', async () => {
    const maja = await connectIn()
    await maja.append(here.room, new Sender('maja').next())
    expect(await maja.settle()).toEqual([])
  })

  test('P-44 pushes and acks come in the order of positions when many write at once', async () => {
    const writers = await Promise.all(Array.from({ length: 4 }, () => connectIn()))
    const each = 25
    const positions = await Promise.all(
      writers.map(async (writer, index) => {
        const sender = new Sender(index)
        const seen: number[] = []
        for (let sent = 0; sent < each; ) {
          writer.send({ type: 'append', room: here.room, envelope: sender.next() })
          for (;;) {
            const frame = await writer.next()
            if (frame.type === 'push') seen.push(...frame.envelopes.map((_, i) => frame.position + i))
            else if (frame.type === 'ack') {
              seen.push(frame.position)
              break
            } else throw new Error(frame.type)
          }
          sent++
        }
        return seen
      }),
    )
    for (const seen of positions) expect(seen).toEqual(seen.map((_, i) => i + 1))
    expect(Math.max(...positions.flat())).toBe(each * writers.length)
  })

  test('P-42 the same envelope again gets the same ack, also on another connection', async () => {
    const sender = new Sender('maja')
    const first = await connectIn()
    await first.append(here.room, new Sender('jonas').next())
    const envelope = sender.next()
    expect(await first.append(here.room, envelope)).toBe(2)
    expect(await first.append(here.room, envelope)).toBe(2)
    const second = await connectIn()
    expect(await second.append(here.room, envelope)).toBe(2)
    expect(await (await connect()).open(here)).toHaveLength(2)
  })

  test('P-43 a wrong predecessor gets out-of-step and is not stored', async () => {
    const maja = await connectIn()
    const sender = new Sender('maja')
    sender.next()
    maja.send({ type: 'append', room: here.room, envelope: sender.next() })
    expect((await maja.expect('error')).code).toBe('out-of-step')
    expect(await (await connect()).open(here)).toEqual([])
  })

  test('P-05 an envelope of a newer version gets newer-version', async () => {
    const maja = await connectIn()
    maja.send({ type: 'append', room: here.room, envelope: new Sender('maja').next().with(0, 2) })
    expect((await maja.expect('error')).code).toBe('newer-version')
  })

  test('P-23 a receipt can’t be appended to the log, nor an update sent as a receipt', async () => {
    const maja = await connectIn()
    const sender = new Sender('maja')
    maja.send({ type: 'append', room: here.room, envelope: sender.sealed('receipt') })
    expect((await maja.expect('error')).code).toBe('bad-frame')
    maja.send({ type: 'receipt', room: here.room, envelope: sender.sealed('update') })
    expect((await maja.expect('error')).code).toBe('bad-frame')
  })
})

describe('opening', () => {
  test('P-34 a client that was away gets everything after its cursor, then caughtUp', async () => {
    const maja = await connectIn()
    const sender = new Sender('maja')
    const envelopes = Array.from({ length: 30 }, () => sender.next())
    for (const envelope of envelopes) await maja.append(here.room, envelope)

    const jonas = await connect()
    const known = envelopes.slice(0, 10)
    jonas.send({ type: 'open', ...here, cursor: 10, chain: chainOver(known) })
    const opened = await jonas.expect('opened')
    expect(opened.position).toBe(10)
    expect([...opened.chain]).toEqual([...chainOver(known)])
    expect(plain(await jonas.readToEnd())).toEqual(plain(envelopes.slice(10)))
  })

  test('P-34 a long log comes in several frames, whole and in order', async () => {
    const maja = await connectIn()
    const sender = new Sender('maja')
    const envelopes = Array.from({ length: 12 }, () => sender.next('update', 100_000))
    for (const envelope of envelopes) await maja.append(here.room, envelope)
    const jonas = await connect()
    expect(chainOver(await jonas.open(here))).toEqual(chainOver(envelopes))
  })

  test('P-32 another chain at the cursor, or a cursor beyond the head, is forked, and opening at 0 heals it', async () => {
    const maja = await connectIn()
    const envelope = new Sender('maja').next()
    await maja.append(here.room, envelope)
    const jonas = await connect()
    jonas.send({ type: 'open', ...here, cursor: 1, chain: bytesOf(32, 'other') })
    await jonas.expect('forked')
    jonas.send({ type: 'open', ...here, cursor: 2, chain: chainOver([envelope]) })
    await jonas.expect('forked')
    jonas.send({ type: 'append', room: here.room, envelope: new Sender('jonas').next() })
    expect((await jonas.expect('error')).code).toBe('not-open')
    expect(await jonas.open(here)).toHaveLength(1)
  })

  test('P-30 a token that isn’t the room’s gets bad-token', async () => {
    const stranger = await connect()
    stranger.send({
      type: 'open',
      room: here.room,
      token: bytesOf(32, 'guess'),
      cursor: 0,
      chain: emptyChain(),
    })
    expect(await stranger.expect('error')).toMatchObject({ code: 'bad-token' })
    stranger.send({ type: 'append', room: here.room, envelope: new Sender('stranger').next() })
    expect((await stranger.expect('error')).code).toBe('not-open')
  })

  test('P-35 after close nothing of the room comes any more', async () => {
    const [maja, jonas] = [await connectIn(), await connectIn()]
    jonas.send({ type: 'close', room: here.room })
    await jonas.settle()
    await maja.append(here.room, new Sender('maja').next())
    expect(await jonas.settle()).toEqual([])
  })

  test('P-35 opening an open room anew starts over from the new cursor', async () => {
    const maja = await connectIn()
    await maja.append(here.room, new Sender('maja').next())
    expect(await maja.open(here)).toHaveLength(1)
    const jonas = await connectIn()
    await jonas.append(here.room, new Sender('jonas').next())
    expect((await maja.expect('push')).envelopes).toHaveLength(1)
    expect(await maja.settle()).toEqual([])
  })
})

describe('receipts and presence', () => {
  test('P-46 a receipt is forwarded, kept as the newest of its device, and given to whoever opens', async () => {
    const [maja, jonas] = [await connectIn(), await connectIn()]
    const sender = new Sender('maja')
    const [old, latest] = [sender.sealed('receipt'), sender.sealed('receipt')]
    for (const envelope of [old, latest]) {
      maja.send({ type: 'receipt', room: here.room, envelope })
      expect([...(await jonas.expect('receipt')).envelope]).toEqual([...envelope])
    }
    const late = await connect()
    late.send({ type: 'open', ...here, cursor: 0, chain: emptyChain() })
    expect(plain((await late.expect('opened')).receipts)).toEqual(plain([latest]))
    expect(await maja.settle()).toEqual([])
  })

  test('P-46 a receipt is forwarded though whoever said it is gone the moment after', async () => {
    const [maja, jonas] = [await connectIn(), await connectIn()]
    const envelope = new Sender('maja').sealed('receipt')
    maja.send({ type: 'receipt', room: here.room, envelope })
    maja.send({ type: 'close', room: here.room })
    expect([...(await jonas.expect('receipt')).envelope]).toEqual([...envelope])
  })

  test('P-47 presence is forwarded and never stored', async () => {
    const [maja, jonas] = [await connectIn(), await connectIn()]
    const envelope = new Sender('maja').sealed('presence')
    maja.send({ type: 'presence', room: here.room, envelope })
    expect([...(await jonas.expect('presence')).envelope]).toEqual([...envelope])
    const late = await connect()
    late.send({ type: 'open', ...here, cursor: 0, chain: emptyChain() })
    expect((await late.expect('opened')).receipts).toEqual([])
    expect(await late.readToEnd()).toEqual([])
  })
})

describe('parcels', () => {
  test('P-88 a parcel has no place at the relay, in no frame', async () => {
    const maja = await connectIn()
    const envelope = new Sender('maja').sealed('parcel')
    for (const type of ['append', 'receipt', 'presence'] as const) {
      maja.send({ type, room: here.room, envelope })
      expect((await maja.expect('error')).code).toBe('bad-frame')
    }
    const late = await connect()
    late.send({ type: 'open', ...here, cursor: 0, chain: emptyChain() })
    expect((await late.expect('opened')).receipts).toEqual([])
    expect(await late.readToEnd()).toEqual([])
  })
})

describe('limits', () => {
  test('P-60 an envelope of 1 MiB is taken and one byte more is too-large', async () => {
    const maja = await connectIn()
    const sender = new Sender('maja')
    const contentBytes = limits.maxEnvelopeBytes - sender.sealed('update', 0).length
    expect(await maja.append(here.room, sender.next('update', contentBytes))).toBe(1)
    maja.send({ type: 'append', room: here.room, envelope: sender.next('update', contentBytes + 1) })
    expect((await maja.expect('error')).code).toBe('too-large')
    maja.send({
      type: 'presence',
      room: here.room,
      envelope: sender.sealed('presence', limits.maxPresenceBytes),
    })
    expect((await maja.expect('error')).code).toBe('too-large')
  })

  test('P-60 a frame beyond the limit closes the connection with 1009', async () => {
    const maja = await connect()
    const closed = once(maja.socket, 'close')
    maja.socket.send(new Uint8Array(limits.maxFrameBytes + 1))
    expect((await closed)[0]).toBe(1009)
  })

  test('P-63 appends beyond the burst get slow-down, and later ones pass again', async () => {
    const maja = await connectIn()
    // Repeats are answered without growing the room, so the rate alone is what is measured.
    const envelope = new Sender('maja').next()
    const tries = limits.appendBurst + 100
    for (let i = 0; i < tries; i++) maja.send({ type: 'append', room: here.room, envelope })
    const answers = []
    while (answers.length < tries) answers.push(await maja.next())
    const refused = answers.filter(answer => answer.type === 'error' && answer.code === 'slow-down')
    expect(refused.length).toBeGreaterThan(0)
    expect(answers.length - refused.length).toBeGreaterThanOrEqual(limits.appendBurst)
    await new Promise(resolve => setTimeout(resolve, 100))
    expect(await maja.append(here.room, envelope)).toBe(1)
  })

  test('P-62 a connection may have 256 rooms open and not one more', async () => {
    const maja = await connect()
    for (let i = 0; i < limits.maxRoomsPerConnection; i++) await maja.open(roomOf(`many ${i}`))
    maja.send({ type: 'open', ...here, cursor: 0, chain: emptyChain() })
    expect((await maja.expect('error')).code).toBe('slow-down')
    maja.send({ type: 'close', room: roomOf('many 0').room })
    expect(await maja.open(here)).toEqual([])
  })

  test('P-23 a malformed frame or a text gets bad-frame, and the connection stays', async () => {
    const maja = await connectIn()
    maja.socket.send(Uint8Array.of(99, 1, 2, 3))
    expect(await maja.expect('error')).toEqual({ type: 'error', room: null, code: 'bad-frame' })
    maja.socket.send('hello')
    expect((await maja.expect('error')).code).toBe('bad-frame')
    expect(await maja.append(here.room, new Sender('maja').next())).toBe(1)
  })
})

describe('who may connect', () => {
  const statusOf = async (path: string, origin?: string): Promise<number> => {
    const socket = new WebSocket(`${relay.url.replace('http', 'ws')}${path}`, origin ? { origin } : {})
    socket.on('error', () => {})
    const status = await Promise.race([
      once(socket, 'open').then(() => 101),
      once(socket, 'unexpected-response').then(([, response]) => response.statusCode as number),
    ])
    socket.terminate()
    return status
  }

  test('P-24 pages of the same origin may, pages of another may not, and only at /relay', async () => {
    expect(await statusOf('/relay', relay.url)).toBe(101)
    expect(await statusOf('/relay')).toBe(101)
    expect(await statusOf('/relay', 'https://elsewhere.example')).toBe(403)
    expect(await statusOf('/relay', `http://127.0.0.1:${relay.port + 1}`)).toBe(403)
    expect(await statusOf('/relay', 'null')).toBe(403)
    expect(await statusOf('/other')).toBe(404)
  })
})

test('P-71 neither logs nor metrics name a room, an address or a device', async () => {
  const maja = await connectIn()
  const sender = new Sender('secretive')
  await maja.append(here.room, sender.next())
  const text = [...relay.logLines(), await (await fetch(`${relay.url}/metrics`)).text()].join('\n')
  for (const bytes of [here.room, here.token, sender.device])
    for (const encoding of ['hex', 'base64', 'base64url'] as const)
      expect(text).not.toContain(Buffer.from(bytes).toString(encoding))
  expect(text).not.toContain('127.0.0.1')
  expect(text).toMatch(/relay_appends_total [1-9]/)
  expect(text).toMatch(/relay_connections 1\b/)
  expect(text).toMatch(/relay_rooms_open 1\b/)
  expect(text).toMatch(/relay_refused_total\{code="out-of-step"\} \d+/)
})
