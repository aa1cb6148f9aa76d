/** The binary WebSocket frames between client and relay (SPEC P-20 … P-29); one frame, one encoding. */
import { type ByteReader, readAll } from './byteReader.ts'
import { ByteWriter } from './byteWriter.ts'
import { type Bytes, hashBytes, minEnvelopeBytes, roomIdBytes, tokenBytes } from './envelope.ts'

/** The byte on the wire is the place in this list: append only. */
export const errorCodes = [
  'bad-frame',
  'bad-token',
  'out-of-step',
  'too-large',
  'room-full',
  'slow-down',
  'storage',
  'not-open',
  'newer-version',
] as const
export type ErrorCode = (typeof errorCodes)[number]

type OpenFrame<B> = { type: 'open'; room: B; token: B; cursor: number; chain: B }
type AppendFrame<B> = { type: 'append'; room: B; envelope: B }
type ReceiptFrame<B> = { type: 'receipt'; room: B; envelope: B }
type PresenceFrame<B> = { type: 'presence'; room: B; envelope: B }
type CloseFrame<B> = { type: 'close'; room: B }
type PingFrame = { type: 'ping' }
type EraseFrame<B> = { type: 'erase'; room: B; token: B; envelope: B }
type OpenedFrame<B> = { type: 'opened'; room: B; position: number; chain: B; receipts: B[] }
type ForkedFrame<B> = { type: 'forked'; room: B }
type PushFrame<B> = { type: 'push'; room: B; position: number; envelopes: B[] }
type CaughtUpFrame<B> = { type: 'caughtUp'; room: B; position: number }
type AckFrame<B> = { type: 'ack'; room: B; position: number }
type ErrorFrame<B> = { type: 'error'; room: B | null; code: ErrorCode }
type PongFrame = { type: 'pong' }
type ErasedFrame<B> = { type: 'erased'; room: B }
type EndedFrame<B> = { type: 'ended'; room: B; farewells: B[] }

type Outgoing<B> =
  | OpenFrame<B>
  | AppendFrame<B>
  | ReceiptFrame<B>
  | PresenceFrame<B>
  | CloseFrame<B>
  | PingFrame
  | EraseFrame<B>
type Incoming<B> =
  | OpenedFrame<B>
  | ForkedFrame<B>
  | PushFrame<B>
  | CaughtUpFrame<B>
  | AckFrame<B>
  | ReceiptFrame<B>
  | PresenceFrame<B>
  | ErrorFrame<B>
  | PongFrame
  | ErasedFrame<B>
  | EndedFrame<B>

/** What a client sends. Decoded frames own their bytes. */
export type ClientFrame = Outgoing<Bytes>
/** What the relay sends. */
export type RelayFrame = Incoming<Bytes>
/** What can be encoded: any Uint8Array will do. */
export type Frame = Outgoing<Uint8Array> | Incoming<Uint8Array>

const codes = {
  open: 1,
  append: 2,
  receipt: 3,
  presence: 4,
  close: 5,
  ping: 6,
  erase: 7,
  opened: 17,
  forked: 18,
  push: 19,
  caughtUp: 20,
  ack: 21,
  error: 22,
  pong: 23,
  erased: 24,
  ended: 25,
} as const

export function encodeFrame(frame: Frame): Bytes {
  const writer = new ByteWriter().byte(codes[frame.type])
  switch (frame.type) {
    case 'ping':
    case 'pong':
      return writer.finish()
    case 'error':
      writer.byte(errorCodes.indexOf(frame.code))
      return frame.room === null ? writer.finish() : writer.fixed(frame.room, roomIdBytes).finish()
  }
  writer.fixed(frame.room, roomIdBytes)
  switch (frame.type) {
    case 'open':
      writer.fixed(frame.token, tokenBytes).position(frame.cursor).fixed(frame.chain, hashBytes)
      break
    case 'erase':
      writer.fixed(frame.token, tokenBytes).rest(frame.envelope)
      break
    case 'append':
    case 'receipt':
    case 'presence':
      writer.rest(frame.envelope)
      break
    case 'opened':
      writer.position(frame.position).fixed(frame.chain, hashBytes)
      for (const receipt of frame.receipts) writer.sized(receipt)
      break
    case 'ended':
      for (const farewell of frame.farewells) writer.sized(farewell)
      break
    case 'push':
      writer.position(frame.position)
      for (const envelope of frame.envelopes) writer.sized(envelope)
      break
    case 'caughtUp':
    case 'ack':
      writer.position(frame.position)
      break
  }
  return writer.finish()
}

/** Null on anything malformed; never throws, and copies no more bytes than it was given. */
export function decodeClientFrame(bytes: Uint8Array): ClientFrame | null {
  return readAll<ClientFrame>(bytes, reader => {
    const code = reader.byte()
    if (code === codes.ping) return { type: 'ping' }
    const room = reader.bytes(roomIdBytes)
    switch (code) {
      case codes.open:
        return {
          type: 'open',
          room,
          token: reader.bytes(tokenBytes),
          cursor: reader.position(),
          chain: reader.bytes(hashBytes),
        }
      case codes.append:
        return { type: 'append', room, envelope: reader.rest() }
      case codes.receipt:
        return { type: 'receipt', room, envelope: reader.rest() }
      case codes.presence:
        return { type: 'presence', room, envelope: reader.rest() }
      case codes.close:
        return { type: 'close', room }
      case codes.erase:
        return { type: 'erase', room, token: reader.bytes(tokenBytes), envelope: reader.rest() }
      default:
        return null
    }
  })
}

/** Null on anything malformed; never throws, and copies no more bytes than it was given. */
export function decodeRelayFrame(bytes: Uint8Array): RelayFrame | null {
  return readAll<RelayFrame>(bytes, reader => {
    const code = reader.byte()
    if (code === codes.pong) return { type: 'pong' }
    if (code === codes.error) return readError(reader)
    const room = reader.bytes(roomIdBytes)
    switch (code) {
      case codes.opened:
        return {
          type: 'opened',
          room,
          position: reader.position(),
          chain: reader.bytes(hashBytes),
          receipts: readEnvelopes(reader),
        }
      case codes.forked:
        return { type: 'forked', room }
      case codes.erased:
        return { type: 'erased', room }
      case codes.ended:
        return { type: 'ended', room, farewells: readEnvelopes(reader) }
      case codes.push:
        return readPush(reader, room)
      case codes.caughtUp:
        return { type: 'caughtUp', room, position: reader.position() }
      case codes.ack:
        return readAck(reader, room)
      case codes.receipt:
        return { type: 'receipt', room, envelope: reader.rest() }
      case codes.presence:
        return { type: 'presence', room, envelope: reader.rest() }
      default:
        return null
    }
  })
}

function readError(reader: ByteReader): ErrorFrame<Bytes> | null {
  const code = errorCodes[reader.byte()]
  if (code === undefined) return null
  return { type: 'error', code, room: reader.isAtEnd ? null : reader.bytes(roomIdBytes) }
}

function readPush(reader: ByteReader, room: Bytes): PushFrame<Bytes> | null {
  const position = reader.position()
  const envelopes = readEnvelopes(reader)
  const isInRange = position >= 1 && Number.isSafeInteger(position + envelopes.length)
  return isInRange && envelopes.length > 0 ? { type: 'push', room, position, envelopes } : null
}

function readAck(reader: ByteReader, room: Bytes): AckFrame<Bytes> | null {
  const position = reader.position()
  return position >= 1 ? { type: 'ack', room, position } : null
}

/** The least size keeps a hostile frame from costing thousands of empty arrays. */
function readEnvelopes(reader: ByteReader): Bytes[] {
  const envelopes: Bytes[] = []
  while (!reader.isAtEnd) envelopes.push(reader.sized(minEnvelopeBytes))
  return envelopes
}
