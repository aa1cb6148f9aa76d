import type { Result } from '../domain/result.ts'
import { fail, ok } from '../domain/result.ts'
import {
  associatedData,
  decodeEnvelope,
  type EnvelopeKind,
  encodeEnvelope,
  encodeHeader,
  envelopeVersion,
  envelopeVersionNow,
  nonceBytes,
} from '../protocol/envelope.ts'
import { randomBytes } from './bytes.ts'
import { pad, unpad } from './padding.ts'
import type { RoomKeys } from './roomKeys.ts'
import { sha256 } from './sha256.ts'

export interface EnvelopeToSeal {
  kind: EnvelopeKind
  /** `room.deviceName(id)`, 16 bytes. */
  device: Uint8Array
  /** Hash of this device's last acknowledged envelope in the room, 32 zeros before its first. */
  previous: Uint8Array
  /** At most `maxContentBytes`; more is the caller's mistake and throws a RangeError. */
  content: Uint8Array
}

export interface OpenedEnvelope {
  kind: EnvelopeKind
  device: Uint8Array
  previous: Uint8Array
  content: Uint8Array
  /** SHA-256 of all the envelope's bytes. */
  hash: Uint8Array
}

/**
 * The same content never gives the same bytes twice, so a retry must send the bytes of the first attempt again.
 * A random 96-bit nonce is safe for 2^32 envelopes under one key; a room holds some thousands.
 */
export const sealEnvelope = async (room: RoomKeys, envelope: EnvelopeToSeal): Promise<Uint8Array> => {
  const nonce = randomBytes(nonceBytes)
  const header = encodeHeader({ ...envelope, nonce })
  const ciphertext = await crypto.subtle.encrypt(
    { name: 'AES-GCM', iv: nonce, additionalData: associatedData(room.roomId, header) },
    room.key,
    pad(envelope.content),
  )
  return encodeEnvelope(header, new Uint8Array(ciphertext))
}

/** `wrong-key` also stands for every altered byte: authentication can't tell them apart. */
export const openEnvelope = async (
  room: RoomKeys,
  bytes: Uint8Array,
): Promise<Result<OpenedEnvelope, 'malformed' | 'newer-version' | 'wrong-key'>> => {
  const version = envelopeVersion(bytes)
  if (version !== null && version > envelopeVersionNow) return fail('newer-version')
  const envelope = decodeEnvelope(bytes)
  if (!envelope) return fail('malformed')
  const { kind, device, previous, nonce, header, ciphertext } = envelope
  const additionalData = associatedData(room.roomId, header)
  let padded: ArrayBuffer
  try {
    padded = await crypto.subtle.decrypt({ name: 'AES-GCM', iv: nonce, additionalData }, room.key, ciphertext)
  } catch {
    return fail('wrong-key')
  }
  const content = unpad(new Uint8Array(padded))
  if (!content) return fail('malformed')
  return ok({ kind, device, previous, content, hash: await sha256(bytes) })
}
