import { equalBytes } from '../crypto/bytes.ts'
import type { DeviceKeys } from '../crypto/deviceKeys.ts'
import { maxContentBytes } from '../crypto/padding.ts'
import type { RoomKeys } from '../crypto/roomKeys.ts'
import { openEnvelope, sealEnvelope } from '../crypto/sealEnvelope.ts'
import { sha256 } from '../crypto/sha256.ts'
import {
  type Language,
  parseMessage,
  type Signed,
  signMessage,
  type Unversioned,
} from '../crypto/signedMessage.ts'
import type { Result } from '../domain/result.ts'
import { fail, ok } from '../domain/result.ts'
import { decodeEnvelope, hashBytes } from '../protocol/envelope.ts'
import type { LobbyEntry, LobbyTransport, TransportFailure } from './lobbyTransport.ts'

/** A short room, and the device that reads and writes there. */
export interface Place {
  transport: LobbyTransport
  room: RoomKeys
  keys: DeviceKeys
}

type Versioned = { v: number }
export type Say<Message> = (message: Unversioned<Message>) => Promise<Result<void, TransportFailure>>

/** Reads the whole log, then says what it takes. Where another tab of this device wrote meanwhile: again, a few times. */
export const inStep = async <Message extends Versioned, Outcome extends Result<unknown, unknown>>(
  place: Place,
  language: Language<Message>,
  attempt: (log: LobbyEntry[], say: Say<Message>) => Promise<Outcome>,
): Promise<Outcome | Result<never, TransportFailure>> => {
  for (let tries = 1; ; tries++) {
    const log = await place.transport.fetchAll(place.room)
    if (!log.ok) return log
    const outcome = await attempt(log.value, message => append(place, language, log.value, message))
    if (outcome.ok || outcome.failure !== 'out-of-step' || tries === 3) return outcome
  }
}

/** What doesn't open or parse is skipped: anybody with the link can put rubbish here. */
export const readMessages = async <Message extends Versioned>(
  room: RoomKeys,
  language: Language<Message>,
  log: LobbyEntry[],
): Promise<{ messages: Signed<Message>[]; hasNewer: boolean }> => {
  const readings = await Promise.all(log.map(({ bytes }) => openMessage(room, language, bytes)))
  return {
    messages: readings.flatMap(reading => (reading.ok ? [reading.value] : [])),
    hasNewer: readings.some(reading => !reading.ok && reading.failure === 'newer-version'),
  }
}

export const openMessage = async <Message extends Versioned>(
  room: RoomKeys,
  language: Language<Message>,
  bytes: Uint8Array,
): Promise<Result<Signed<Message>, 'malformed' | 'newer-version' | 'wrong-key'>> => {
  const envelope = await openEnvelope(room, bytes)
  if (!envelope.ok) return envelope
  const { kind, content } = envelope.value
  return kind === 'update' ? parseMessage(language, room.roomId, content) : fail('malformed')
}

const append = async <Message extends Versioned>(
  { transport, room, keys }: Place,
  language: Language<Message>,
  log: LobbyEntry[],
  message: Unversioned<Message>,
): Promise<Result<void, TransportFailure>> => {
  const content = await signMessage(language, room.roomId, keys, message)
  if (content.length > maxContentBytes) return fail('too-large')
  const device = await room.deviceName(keys.id)
  const previous = await lastHashOf(log, device)
  const envelope = await sealEnvelope(room, { kind: 'update', device, previous, content })
  const appended = await transport.append(room, envelope)
  return appended.ok ? ok(undefined) : appended
}

/** As the relay counts: by the header alone, even when it is rubbish that somebody wrote under this device's name. */
const lastHashOf = async (log: LobbyEntry[], device: Uint8Array): Promise<Uint8Array> => {
  const last = log.findLast(({ bytes }) => {
    const envelope = decodeEnvelope(bytes)
    return envelope !== null && equalBytes(envelope.device, device)
  })
  return last ? sha256(last.bytes) : new Uint8Array(hashBytes)
}
