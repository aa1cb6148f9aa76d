import { describe, expect, it } from 'vitest'
import { decodeClientFrame, encodeFrame, type Frame } from '../../src/protocol/frames.ts'
import { retryDelayMs } from '../../src/sync/backoff.ts'
import { type Connection, connect, type RoomFrame } from '../../src/sync/connection.ts'
import type { Socket } from '../../src/sync/relayLine.ts'
import { createClock } from './simulation/clock.ts'

/** The other end of one socket, in the test's hands. */
interface FakeSocket extends Socket {
  sent: string[]
  isClosed: boolean
  accept(): void
  say(frame: Frame): void
  drop(): void
}

function createFakeSocket(): FakeSocket {
  const socket: FakeSocket = {
    binaryType: '',
    onopen: null,
    onmessage: null,
    onclose: null,
    onerror: null,
    sent: [],
    isClosed: false,
    send: bytes => void socket.sent.push(decodeClientFrame(bytes)?.type ?? 'malformed'),
    close() {
      socket.isClosed = true
    },
    accept: () => socket.onopen?.(),
    say: frame => socket.onmessage?.({ data: encodeFrame(frame).buffer }),
    drop: () => socket.onclose?.(),
  }
  return socket
}

function start(random = () => 0.5, hasNetwork = () => true) {
  const clock = createClock()
  const sockets: FakeSocket[] = []
  const connection = connect({
    url: 'ws://relay',
    openSocket: () => {
      sockets.push(createFakeSocket())
      return sockets.at(-1)!
    },
    now: clock.now,
    random,
    setTimer: clock.setTimer,
    hasNetwork,
  })
  const last = () => sockets.at(-1)!
  return { clock, sockets, connection, last }
}

const roomA = new Uint8Array(32).fill(1)
const roomB = new Uint8Array(32).fill(2)

function enter(connection: Connection, room: Uint8Array) {
  const events: string[] = []
  const line = connection.enter(room, {
    online: () => void events.push('online'),
    offline: () => void events.push('offline'),
    receive: (frame: RoomFrame) => void events.push(frame.type),
  })
  return { line, events }
}

describe('One connection for all rooms', () => {
  it('opens no socket before there is a room, and one for all of them', async () => {
    const { clock, connection, sockets, last } = start()
    await clock.pass(60_000)
    expect(sockets).toHaveLength(0)
    expect(connection.status.get().state).toBe('offline')
    const [a, b] = [enter(connection, roomA), enter(connection, roomB)]
    expect(connection.status.get().state).toBe('connecting')
    last().accept()
    expect(connection.status.get().state).toBe('online')
    expect(sockets).toHaveLength(1)
    expect([a.events, b.events]).toEqual([['online'], ['online']])
  })

  it('gives each room its own frames, and complaints about no room to all', () => {
    const { connection, last } = start()
    const [a, b] = [enter(connection, roomA), enter(connection, roomB)]
    last().accept()
    last().say({ type: 'forked', room: roomB })
    last().say({ type: 'forked', room: new Uint8Array(32) })
    last().say({ type: 'error', room: null, code: 'slow-down' })
    expect(a.events).toEqual(['online', 'error'])
    expect(b.events).toEqual(['online', 'forked', 'error'])
    expect(connection.status.get().trouble).toBe('slow-down')
  })

  it('tells a room that comes later at once that it is online, but not before it has its line', async () => {
    const { connection, last } = start()
    enter(connection, roomA)
    last().accept()
    const b = enter(connection, roomB)
    expect(b.events).toEqual([])
    await Promise.resolve()
    expect(b.events).toEqual(['online'])
    expect(b.line.send({ type: 'close', room: roomB })).toBe(true)
  })

  it('lets the socket go a while after the last room left, unless another comes', async () => {
    const { clock, connection, sockets, last } = start()
    const a = enter(connection, roomA)
    last().accept()
    a.line.leave()
    expect(last().sent).toEqual(['close'])
    await clock.pass(1_000)
    const b = enter(connection, roomB)
    await clock.pass(10_000)
    expect(last().isClosed).toBe(false)
    b.line.leave()
    await clock.pass(10_000)
    expect(last().isClosed).toBe(true)
    await clock.pass(600_000)
    expect(sockets).toHaveLength(1)
    expect(a.line.send({ type: 'close', room: roomA })).toBe(false)
  })

  it('takes a room only once, and none after it was closed', () => {
    const { connection } = start()
    enter(connection, roomA)
    expect(() => enter(connection, roomA)).toThrow()
    connection.close()
    expect(() => enter(connection, roomB)).toThrow()
  })
})

describe('A connection that is lost', () => {
  it('comes back after a growing wait, half of it chance (P-65)', async () => {
    for (const [failures, least, most] of [
      [0, 300, 600],
      [1, 600, 1_200],
      [4, 4_800, 9_600],
      [50, 15_000, 30_000],
    ] as const) {
      expect(retryDelayMs(failures, () => 0)).toBe(least)
      expect(retryDelayMs(failures, () => 1)).toBe(most)
    }
    const { clock, connection, sockets, last } = start()
    enter(connection, roomA)
    const waitsMs: number[] = []
    for (let at = 0; at < 8; at++) {
      const from = clock.now()
      const count = sockets.length
      last().drop()
      while (sockets.length === count) await clock.pass(50)
      waitsMs.push(clock.now() - from)
    }
    expect(waitsMs).toEqual([900, 1_800, 3_600, 7_200, 14_400, 22_500, 22_500, 22_500])
  })

  it('tells every room, and that it is back', async () => {
    const { clock, connection, last } = start()
    const [a, b] = [enter(connection, roomA), enter(connection, roomB)]
    last().accept()
    const before = clock.now()
    last().drop()
    expect(connection.status.get()).toEqual({ state: 'offline', since: before, trouble: 'closed' })
    await clock.pass(2_000)
    last().accept()
    expect([a.events, b.events]).toEqual([
      ['online', 'offline', 'online'],
      ['online', 'offline', 'online'],
    ])
    expect(connection.status.get().trouble).toBeNull()
  })

  it('does not hammer a relay that accepts and drops at once', async () => {
    const { clock, connection, sockets, last } = start()
    enter(connection, roomA)
    for (let ms = 0; ms < 60_000; ms += 100) {
      if (!last().isClosed) {
        last().accept()
        last().drop()
      }
      await clock.pass(100)
    }
    expect(sockets.length).toBeLessThan(12)
  })

  it('tries at once when the person or the network comes back', async () => {
    const { clock, connection, sockets, last } = start()
    enter(connection, roomA)
    for (let at = 0; at < 8; at++) {
      last().drop()
      await clock.pass(30_000)
    }
    last().drop()
    const count = sockets.length
    connection.wake()
    expect(sockets).toHaveLength(count + 1)
    await clock.pass(100)
    expect(sockets).toHaveLength(count + 1)
  })

  it('leaves a phone that has no network alone for a minute and more, and tries at once when it has one', async () => {
    let hasNetwork = false
    const { clock, connection, sockets, last } = start(undefined, () => hasNetwork)
    enter(connection, roomA)
    last().drop()
    await clock.pass(60_000)
    expect(sockets).toHaveLength(1)
    await clock.pass(40_000)
    expect(sockets).toHaveLength(2)
    last().drop()
    hasNetwork = true
    connection.wake()
    expect(sockets).toHaveLength(3)
  })

  it('survives an address that the browser refuses', async () => {
    const clock = createClock()
    let tries = 0
    const openSocket = () => {
      tries++
      throw new Error('refused')
    }
    const connection = connect({
      url: 'ws://relay',
      openSocket,
      now: clock.now,
      random: () => 0,
      setTimer: clock.setTimer,
    })
    const { events } = enter(connection, roomA)
    await clock.pass(5_000)
    expect(tries).toBeGreaterThan(2)
    expect(events).not.toContain('online')
  })
})

describe('A socket that only looks open', () => {
  it('is left when the relay gives no sign of life', async () => {
    const { clock, connection, sockets, last } = start()
    enter(connection, roomA)
    last().accept()
    await clock.pass(26_000)
    expect(last().sent).toEqual(['ping'])
    last().say({ type: 'pong' })
    await clock.pass(26_000)
    expect(last().sent).toEqual(['ping', 'ping'])
    await clock.pass(12_000)
    expect(sockets[0]!.isClosed).toBe(true)
    expect(sockets).toHaveLength(2)
    expect(connection.status.get().trouble).toBe('silent')
  })

  it('is asked at once when the phone wakes up', async () => {
    const { clock, connection, sockets, last } = start()
    enter(connection, roomA)
    last().accept()
    connection.wake()
    connection.wake()
    expect(last().sent).toEqual(['ping'])
    await clock.pass(5_000)
    expect(sockets).toHaveLength(2)
  })

  it('is left when it never opens', async () => {
    const { clock, connection, sockets } = start()
    enter(connection, roomA)
    await clock.pass(11_000)
    expect(sockets).toHaveLength(2)
  })

  it('is left on bytes that can’t be read, and its late events mean nothing', async () => {
    const { clock, connection, sockets, last } = start()
    const { events } = enter(connection, roomA)
    const first = last()
    first.accept()
    const late = first.onmessage
    first.onmessage?.({ data: new Uint8Array([255, 1]).buffer })
    expect(connection.status.get()).toMatchObject({ state: 'offline', trouble: 'bad-frame' })
    await clock.pass(2_000)
    expect(sockets).toHaveLength(2)
    last().accept()
    first.drop()
    expect(late).not.toBeNull()
    expect(first.onmessage).toBeNull()
    expect(events).toEqual(['online', 'offline', 'online'])
  })
})

describe('Closing', () => {
  it('tells the rooms, and nothing comes after it', async () => {
    const { clock, connection, sockets, last } = start()
    const { events, line } = enter(connection, roomA)
    last().accept()
    connection.close()
    expect(events).toEqual(['online', 'offline'])
    expect(last().isClosed).toBe(true)
    expect(line.send({ type: 'close', room: roomA })).toBe(false)
    connection.wake()
    await clock.pass(600_000)
    expect(sockets).toHaveLength(1)
  })
})
