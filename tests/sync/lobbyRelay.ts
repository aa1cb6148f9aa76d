import { equalBytes } from '../../src/crypto/bytes.ts'
import { toHex } from '../../src/crypto/encoding.ts'
import { sha256 } from '../../src/crypto/sha256.ts'
import { fail, ok } from '../../src/domain/result.ts'
import { decodeEnvelope, emptyChain } from '../../src/protocol/envelope.ts'
import { decodeClientFrame, encodeFrame, type Frame } from '../../src/protocol/frames.ts'
import type { LobbyEntry, LobbyTransport } from '../../src/sync/lobbyTransport.ts'
import type { OpenSocket, Socket } from '../../src/sync/relayLine.ts'

/** A relay's log in memory, with the rules a lobby rests on (P-40 … P-44). */
export class LobbyRelay {
  isOffline = false
  /** Stores, and loses the ack. */
  losesNextAck = false
  /** Somebody with the link has erased the room (P-53), or the relay says so. */
  hasEnded = false
  readonly #erased = new Set<string>()
  readonly #rooms = new Map<string, LobbyEntry[]>()
  readonly #listeners = new Set<(room: string, entry: LobbyEntry | null) => void>()

  log(room: Uint8Array): LobbyEntry[] {
    return this.#rooms.get(toHex(room)) ?? []
  }

  hasErased(room: Uint8Array): boolean {
    return this.#erased.has(toHex(room))
  }

  /** Whoever else is there is told. */
  erase(room: Uint8Array): void {
    const name = toHex(room)
    this.#erased.add(name)
    this.#rooms.delete(name)
    for (const listener of [...this.#listeners]) listener(name, null)
  }

  async append(room: Uint8Array, bytes: Uint8Array): Promise<number | 'out-of-step'> {
    const log = this.log(room)
    const envelope = decodeEnvelope(bytes)!
    const last = log.findLast(entry => equalBytes(decodeEnvelope(entry.bytes)!.device, envelope.device))
    if (last && equalBytes(last.bytes, bytes)) return last.position
    const expected = last ? await sha256(last.bytes) : new Uint8Array(32)
    if (!equalBytes(envelope.previous, expected)) return 'out-of-step'
    const entry = { position: this.log(room).length + 1, bytes }
    this.#rooms.set(toHex(room), [...this.log(room), entry])
    for (const listener of [...this.#listeners]) listener(toHex(room), entry)
    return entry.position
  }

  /** Null: the room was erased. */
  listen(listener: (room: string, entry: LobbyEntry | null) => void): () => void {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  swapFirstTwo(room: Uint8Array): void {
    const [first, second, ...rest] = this.log(room)
    this.#rooms.set(toHex(room), [{ ...second!, position: 1 }, { ...first!, position: 2 }, ...rest])
  }
}

export const inMemory = (relay: LobbyRelay): LobbyTransport => ({
  async fetchAll(room) {
    if (relay.isOffline) return fail('offline')
    return relay.hasErased(room.roomId) ? fail('ended') : ok(relay.log(room.roomId))
  },
  async append(room, envelope) {
    if (relay.isOffline) return fail('offline')
    if (relay.hasErased(room.roomId)) return fail('ended')
    const outcome = await relay.append(room.roomId, envelope)
    if (outcome === 'out-of-step') return fail('out-of-step')
    if (!relay.losesNextAck) return ok(outcome)
    relay.losesNextAck = false
    return fail('offline')
  },
  async erase(room) {
    if (relay.isOffline) return fail('offline')
    relay.erase(room.roomId)
    return ok(undefined)
  },
  watch: (room, onChange) =>
    relay.listen(name => {
      if (name === toHex(room.roomId)) onChange()
    }),
})

/** The same relay behind a socket that speaks the protocol's frames. */
export const socketTo =
  (relay: LobbyRelay): OpenSocket =>
  () => {
    const rooms = new Set<string>()
    const tell = (frame: Frame) => socket.onmessage?.({ data: encodeFrame(frame).buffer })
    let own: Uint8Array | null = null
    let erasing: string | null = null
    const stop = relay.listen((name, entry) => {
      if (!rooms.has(name) || entry?.bytes === own) return
      const room = Buffer.from(name, 'hex')
      if (entry)
        tell({
          type: 'push',
          room,
          position: entry.position,
          envelopes: [entry.bytes],
        })
      else if (name !== erasing) tell({ type: 'ended', room, farewells: [] })
    })
    const end = () => {
      stop()
      queueMicrotask(() => socket.onclose?.())
    }
    const answer = async (bytes: Uint8Array) => {
      const frame = decodeClientFrame(bytes)
      if (frame?.type === 'ping') return tell({ type: 'pong' })
      if (frame?.type === 'close') return void rooms.delete(toHex(frame.room))
      if (frame?.type === 'erase') {
        erasing = toHex(frame.room)
        relay.erase(frame.room)
        return tell({ type: 'erased', room: frame.room })
      }
      if (frame?.type === 'open' && (relay.hasEnded || relay.hasErased(frame.room)))
        return tell({ type: 'ended', room: frame.room, farewells: [] })
      if (frame?.type === 'open') {
        const envelopes = relay.log(frame.room).map(entry => entry.bytes)
        rooms.add(toHex(frame.room))
        tell({ type: 'opened', room: frame.room, position: 0, chain: emptyChain(), receipts: [] })
        if (envelopes.length > 0) tell({ type: 'push', room: frame.room, position: 1, envelopes })
        tell({ type: 'caughtUp', room: frame.room, position: envelopes.length })
      }
      if (frame?.type !== 'append') return
      if (!rooms.has(toHex(frame.room))) return tell({ type: 'error', room: frame.room, code: 'not-open' })
      own = frame.envelope
      const position = await relay.append(frame.room, frame.envelope)
      if (position === 'out-of-step') tell({ type: 'error', room: frame.room, code: 'out-of-step' })
      else if (relay.losesNextAck) {
        relay.losesNextAck = false
        end()
      } else tell({ type: 'ack', room: frame.room, position })
    }
    const socket: Socket = {
      binaryType: 'arraybuffer',
      send: bytes => void answer(bytes),
      close: end,
      onopen: null,
      onmessage: null,
      onclose: null,
      onerror: null,
    }
    queueMicrotask(() => (relay.isOffline ? end() : socket.onopen?.()))
    return socket
  }
