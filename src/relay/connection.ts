import type { RawData, WebSocket } from 'ws'
import { type ClientFrame, decodeClientFrame, type ErrorCode } from '../protocol/frames.ts'
import { closeCodes, type Limits } from '../protocol/limits.ts'
import type { Account } from './addresses.ts'
import { Channel } from './channel.ts'
import { areEqual, hashOf, keyOf } from './hashing.ts'
import type { Hub, Listener } from './hub.ts'
import type { Metrics } from './metrics.ts'
import { Outbox } from './outbox.ts'
import { readEntry } from './readEntry.ts'
import type { Entry, Store } from './store.ts'
import { TokenBucket } from './tokenBucket.ts'

export type RelayParts = { store: Store; hub: Hub; limits: Limits; metrics: Metrics; now: () => number }

type OpenRoom = { channel: Channel; listener: Listener; leaveHub: () => void }
type FrameOf<Type extends ClientFrame['type']> = Extract<ClientFrame, { type: Type }>

/** Answers one client's frames until its socket closes; what all of its address may do together is in `account`. */
export function serveConnection(
  socket: WebSocket,
  account: Account,
  { store, hub, limits, metrics, now }: RelayParts,
): void {
  const outbox = new Outbox(socket, limits, code => metrics.countClose(code))
  const rooms = new Map<string, OpenRoom>()
  const frames = new TokenBucket(limits.framesPerSecond, limits.frameBurst, now)
  const appends = new TokenBucket(limits.appendsPerSecond, limits.appendBurst, now)
  const refusals = new TokenBucket(limits.refusalsPerSecond, limits.refusalBurst, now)
  const appendedBytes = new TokenBucket(limits.appendBytesPerSecond, limits.appendBurstBytes, now)

  socket.on('message', (data, isBinary) => {
    // What still comes while a flood's socket closes isn't looked at.
    if (!outbox.isOpen) return
    const frame = isBinary ? decodeClientFrame(bytesOf(data)) : null
    if (!frame) return refuse(null, 'bad-frame')
    if (!isWithinRate(frame)) return refuse('room' in frame ? frame.room : null, 'slow-down')
    answer(frame)
  })
  let idle = startIdling()
  socket.on('close', () => {
    for (const key of [...rooms.keys()]) leave(key)
    clearTimeout(idle)
  })
  // A broken connection is closed by `ws` itself; without a listener the error would end the process.
  socket.on('error', () => {})

  function answer(frame: ClientFrame): void {
    switch (frame.type) {
      case 'ping':
        outbox.send({ type: 'pong' })
        break
      case 'open':
        void open(frame)
        break
      case 'erase':
        void erase(frame)
        break
      case 'close':
        leave(keyOf(frame.room))
        break
      default:
        passOn(frame)
    }
  }

  async function open({ room, token, cursor, chain }: FrameOf<'open'>): Promise<void> {
    if (!areEqual(hashOf(token), room)) return refuse(room, 'bad-token')
    const key = keyOf(room)
    leave(key)
    if (rooms.size >= limits.maxRoomsPerConnection || !account.opens.take()) return refuse(room, 'slow-down')
    const channel = new Channel(room, { store, outbox, limits })
    const listener: Listener = {
      hear: heard => {
        if (heard.type === 'ended') end(channel, heard.farewells)
        else if (channel.isOpen && (heard.type !== 'presence' || !outbox.isBusy)) outbox.send(heard)
      },
    }
    rooms.set(key, { channel, listener, leaveHub: hub.join(key, listener) })
    clearTimeout(idle)
    const outcome = await channel.open(cursor, chain)
    if (outcome === 'refused' && rooms.get(key)?.channel === channel) leave(key)
  }

  function passOn({ type, room, envelope }: FrameOf<'append' | 'receipt' | 'presence'>): void {
    const opened = rooms.get(keyOf(room))
    if (!opened?.channel.isOpen) {
      refuse(room, 'not-open')
      return
    }
    const read = readEntry(envelope, type, limits)
    if (!read.ok) refuse(room, read.code)
    else if (type !== 'presence' && !mayBegin(opened.channel)) refuse(room, 'slow-down')
    else if (type === 'append') void append(opened, read.entry)
    else if (type === 'receipt') void keepReceipt(opened, read.entry)
    else hub.tellOthers(keyOf(room), opened.listener, { type, room, envelope })
  }

  async function append({ channel }: OpenRoom, entry: Entry): Promise<void> {
    const outcome = await channel.append(entry)
    if (outcome.ok) {
      if (!outcome.isRepeat) metrics.countAppend()
    } else if (outcome.failure !== 'ended') refuse(channel.room, outcome.failure)
    else {
      const farewells = await farewellsIn(channel.room)
      if (farewells) end(channel, farewells)
    }
  }

  /** Kept before it is forwarded: whoever connects in between gets it from the store. */
  async function keepReceipt({ channel, listener }: OpenRoom, { device, envelope }: Entry): Promise<void> {
    const { room } = channel
    const isKept = await store.keepReceipt(room, device, envelope)
    // Also when whoever said it is gone by now: they find it kept when they come back, and say it no more.
    if (isKept) hub.tellOthers(keyOf(room), listener, { type: 'receipt', room, envelope })
    // A room that ended meanwhile keeps none, and its end was told.
    else if (channel.isOpen) refuse(room, 'storage')
  }

  /** Of an ended room too: whoever lost the answer asks again, and each device says there that it's gone (SPEC P-53). */
  async function erase({ room, token, envelope }: FrameOf<'erase'>): Promise<void> {
    if (!areEqual(hashOf(token), room)) return refuse(room, 'bad-token')
    const read = readEntry(envelope, 'farewell', limits)
    if (!read.ok) return refuse(room, read.code)
    const key = keyOf(room)
    const channel = rooms.get(key)?.channel
    if (channel?.isOpen && !mayBegin(channel)) return refuse(room, 'slow-down')
    if (!channel?.isOpen && (await farewellsIn(room)) === null) return refuse(room, 'not-open')
    if (!(await store.erase(room, read.entry))) return refuse(room, 'storage')
    leave(key)
    metrics.countErasure()
    outbox.send({ type: 'erased', room })
    hub.tellAll(key, { type: 'ended', room, farewells: (await farewellsIn(room)) ?? [envelope] })
  }

  /** A room that nobody has written into yet is made by what comes now. */
  function mayBegin(channel: Channel): boolean {
    if (channel.isNew && !account.newRooms.take()) return false
    channel.isNew = false
    return true
  }

  /** Null for a room that hasn't ended. */
  async function farewellsIn(room: Uint8Array): Promise<Uint8Array[] | null> {
    const opening = await store.open(room, 0)
    return opening && 'farewells' in opening ? opening.farewells : null
  }

  /** Once: a room that is still opening gets it as its answer, and one that heard it has left. */
  function end({ room, isOpen }: Channel, farewells: Uint8Array[]): void {
    if (!isOpen) return
    leave(keyOf(room))
    outbox.send({ type: 'ended', room, farewells })
  }

  function leave(key: string): void {
    const room = rooms.get(key)
    room?.leaveHub()
    room?.channel.close()
    if (rooms.delete(key) && rooms.size === 0) idle = startIdling()
  }

  function startIdling(): NodeJS.Timeout {
    const close = () => outbox.close(closeCodes.idle, 'no room is open')
    return setTimeout(close, limits.idleMs).unref()
  }

  function isWithinRate(frame: ClientFrame): boolean {
    if (!account.frames.take()) return false
    if (!(frame.type === 'append' ? appends : frames).take()) return false
    // The disk writes what is kept, whether it replaces something or not.
    if (frame.type !== 'append' && frame.type !== 'receipt' && frame.type !== 'erase') return true
    const { length } = frame.envelope
    return appendedBytes.take(length) && account.appendedBytes.take(length)
  }

  function refuse(room: Uint8Array | null, code: ErrorCode): void {
    metrics.countRefusal(code)
    if (refusals.take() && account.refusals.take()) outbox.send({ type: 'error', room, code })
    else outbox.giveUp(closeCodes.flood, 'too much was refused')
  }
}

/** One message is one Buffer as long as the socket's `binaryType` is left alone. */
function bytesOf(data: RawData): Uint8Array {
  return Array.isArray(data) ? Buffer.concat(data) : (data as Buffer)
}
