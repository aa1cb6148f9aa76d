import { createHash } from 'node:crypto'
import { toHex } from '../../../src/crypto/encoding.ts'
import { type Bytes, chainInput, decodeEnvelope, emptyChain } from '../../../src/protocol/envelope.ts'
import {
  type ClientFrame,
  decodeClientFrame,
  type ErrorCode,
  encodeFrame,
  type RelayFrame,
} from '../../../src/protocol/frames.ts'
import type { OpenSocket, Socket } from '../../../src/sync/relayLine.ts'
import type { Clock } from './clock.ts'

/** A relay in memory that keeps to SPEC P-30 … P-53, with a network that can be made to fail. */
export interface FakeRelay {
  openSocket: OpenSocket
  /** No socket opens while it is down. */
  setDown(isDown: boolean): void
  cutAll(): void
  /** Changes or swallows (null) what the relay says; a frame may also become several. */
  tamper(change: ((frame: RelayFrame) => RelayFrame | RelayFrame[] | null) | null): void
  /** Cuts the bytes of the next frame that it says. */
  truncateNext(): void
  /** Says nothing and keeps nothing of the next so many appends, yet acknowledges them. */
  lieAboutKeeping(appends: number): void
  /** Says again who showed the talk, however long ago. */
  replayPresence(at: number): void
  /** Drops the log's last envelopes while phones are connected. */
  forgetSuffix(envelopes: number): void
  /** Answers appends with this code instead of keeping them. */
  refuseAppends(code: ErrorCode | null): void
  /** A copy of its disk, and going back to one (the relay restarts). */
  backup(): Disk
  restore(disk: Disk): void
  /** Drops everything before the newest snapshot (P-51). */
  prune(): void
  log(room: Uint8Array): Bytes[]
  /** Puts an envelope into the log as it is, unchecked and unannounced. */
  append(room: Uint8Array, envelope: Bytes): void
  /** What clients said, by type, since the start. */
  heard: Record<string, number>
}

export type Disk = Map<string, Room>
interface Room {
  base: number
  baseChain: Bytes
  log: Bytes[]
  chains: Bytes[]
  /** Each device's last envelope. */
  last: Map<string, { hash: Bytes; position: number }>
  receipts: Map<string, Bytes>
}

const hash = (bytes: Uint8Array): Bytes => new Uint8Array(createHash('sha256').update(bytes).digest())
const isSame = (a: Uint8Array, b: Uint8Array) => Buffer.compare(a, b) === 0

export function createFakeRelay(clock: Clock, latencyMs: () => number): FakeRelay {
  let disk: Disk = new Map()
  let isDown = false
  let refusal: ErrorCode | null = null
  let change: ((frame: RelayFrame) => RelayFrame | RelayFrame[] | null) | null = null
  const heard: Record<string, number> = {}
  let mustTruncate = false
  let falseAcks = 0
  const peers = new Set<Peer>()
  const presences: { room: Bytes; envelope: Bytes }[] = []

  interface Peer {
    open: Map<string, Bytes>
    say(frame: RelayFrame): void
    cut(): void
  }

  const roomOf = (id: string): Room => {
    const known = disk.get(id)
    if (known) return known
    const room = {
      base: 0,
      baseChain: emptyChain(),
      log: [],
      chains: [],
      last: new Map(),
      receipts: new Map(),
    }
    disk.set(id, room)
    return room
  }

  /** The position of the envelope. */
  const keep = (room: Room, envelope: Bytes): number => {
    room.chains.push(hash(chainInput(room.chains.at(-1) ?? room.baseChain, hash(envelope))))
    return room.base + room.log.push(envelope)
  }

  const answer = (peer: Peer, frame: ClientFrame) => {
    heard[frame.type] = (heard[frame.type] ?? 0) + 1
    if (frame.type === 'ping') return peer.say({ type: 'pong' })
    const { room: roomId } = frame
    const id = toHex(roomId)
    const room = roomOf(id)
    const complain = (code: ErrorCode) => peer.say({ type: 'error', room: roomId, code })
    if (frame.type === 'open') {
      if (!isSame(hash(frame.token), roomId)) return complain('bad-token')
      peer.open.delete(id)
      const head = room.base + room.log.length
      const from = Math.max(frame.cursor, room.base)
      const chain = from === room.base ? room.baseChain : room.chains[from - room.base - 1]
      if (
        frame.cursor > head ||
        chain === undefined ||
        (frame.cursor === from && !isSame(chain, frame.chain))
      ) {
        return peer.say({ type: 'forked', room: roomId })
      }
      peer.open.set(id, roomId)
      peer.say({ type: 'opened', room: roomId, position: from, chain, receipts: [...room.receipts.values()] })
      for (let at = from; at < head; at += 3) {
        const envelopes = room.log.slice(at - room.base, at - room.base + 3)
        peer.say({ type: 'push', room: roomId, position: at + 1, envelopes })
      }
      return peer.say({ type: 'caughtUp', room: roomId, position: head })
    }
    if (frame.type === 'close') return void peer.open.delete(id)
    if (!peer.open.has(id)) return complain('not-open')
    // No simulated device ends a room.
    if (frame.type === 'erase') return complain('bad-frame')
    const envelope = decodeEnvelope(frame.envelope)!
    const device = toHex(envelope.device)
    const others = [...peers].filter(other => other !== peer && other.open.has(id))
    if (frame.type !== 'append') {
      if (frame.type === 'receipt') room.receipts.set(device, frame.envelope)
      if (frame.type === 'presence') presences.push({ room: roomId, envelope: frame.envelope })
      for (const other of others) other.say({ type: frame.type, room: roomId, envelope: frame.envelope })
      return
    }
    if (refusal !== null && !(refusal === 'room-full' && envelope.kind === 'snapshot'))
      return complain(refusal)
    const last = room.last.get(device)
    const envelopeHash = hash(frame.envelope)
    if (last && isSame(last.hash, envelopeHash))
      return peer.say({ type: 'ack', room: roomId, position: last.position })
    if (!isSame(envelope.previous, last?.hash ?? emptyChain())) return complain('out-of-step')
    if (falseAcks > 0) {
      falseAcks--
      return peer.say({ type: 'ack', room: roomId, position: room.base + room.log.length + 1 })
    }
    const position = keep(room, frame.envelope)
    room.last.set(device, { hash: envelopeHash, position })
    for (const other of others)
      other.say({ type: 'push', room: roomId, position, envelopes: [frame.envelope] })
    peer.say({ type: 'ack', room: roomId, position })
  }

  const openSocket: OpenSocket = () => {
    let isOpen = false
    let isCut = false
    let lastArrival = 0
    /** In order, as TCP keeps it, and lost when the socket dies on the way. */
    const deliver = (run: () => void) => {
      lastArrival = Math.max(lastArrival, clock.now() + latencyMs())
      clock.setTimer(() => {
        if (!isCut) run()
      }, lastArrival - clock.now())
    }
    const socket: Socket = {
      binaryType: '',
      onopen: null,
      onmessage: null,
      onclose: null,
      onerror: null,
      send(bytes) {
        const frame = decodeClientFrame(bytes)
        if (isOpen && frame) deliver(() => answer(peer, frame))
      },
      close() {
        isCut = true
        peers.delete(peer)
      },
    }
    const peer: Peer = {
      open: new Map(),
      say(frame) {
        const said = change ? change(frame) : frame
        if (said === null) return
        for (const each of Array.isArray(said) ? said : [said]) {
          const bytes = encodeFrame(each)
          const end = mustTruncate ? bytes.length >> 1 : bytes.length
          mustTruncate = false
          deliver(() => socket.onmessage?.({ data: bytes.slice(0, end).buffer }))
        }
      },
      cut() {
        isCut = true
        peers.delete(peer)
        socket.onclose?.()
      },
    }
    deliver(() => {
      if (isDown) return peer.cut()
      isOpen = true
      peers.add(peer)
      socket.onopen?.()
    })
    return socket
  }

  const cutAll = () => {
    for (const peer of [...peers]) peer.cut()
  }
  return {
    openSocket,
    heard,
    cutAll,
    setDown(down) {
      isDown = down
      if (down) cutAll()
    },
    tamper: next => {
      change = next
    },
    truncateNext() {
      mustTruncate = true
    },
    lieAboutKeeping(appends) {
      falseAcks = appends
    },
    replayPresence(at) {
      const said = presences[Math.floor(at * presences.length)]
      for (const peer of said ? peers : [])
        if (peer.open.has(toHex(said!.room))) peer.say({ type: 'presence', ...said! })
    },
    forgetSuffix(envelopes) {
      for (const room of disk.values()) {
        const kept = Math.max(0, room.log.length - envelopes)
        room.log.length = room.chains.length = kept
        for (const [device, last] of room.last) if (last.position > room.base + kept) room.last.delete(device)
      }
    },
    refuseAppends: code => {
      refusal = code
    },
    backup: () => structuredClone(disk),
    restore(copy) {
      cutAll()
      disk = structuredClone(copy)
    },
    prune() {
      for (const room of disk.values()) {
        const at = room.log.findLastIndex(envelope => decodeEnvelope(envelope)?.kind === 'snapshot')
        if (at < 1) continue
        room.baseChain = room.chains[at - 1]!
        room.base += at
        room.log.splice(0, at)
        room.chains.splice(0, at)
      }
    },
    append: (room, envelope) => void keep(roomOf(toHex(room)), envelope),
    log: room => roomOf(toHex(room)).log,
  }
}
