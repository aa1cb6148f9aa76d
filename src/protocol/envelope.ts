/** The layout of an envelope (SPEC P-01 … P-05): what the relay can see of it, and what is sealed. */

import { concat } from './concat.ts'

export const envelopeVersionNow = 1
export const headerBytes = 62
const authTagBytes = 16
export const minEnvelopeBytes = headerBytes + authTagBytes
export const roomIdBytes = 32
export const tokenBytes = 32
export const hashBytes = 32
export const deviceNameBytes = 16
export const nonceBytes = 12

const kindCodes = { update: 1, snapshot: 2, receipt: 3, presence: 4, parcel: 5, farewell: 6 } as const

export type EnvelopeKind = keyof typeof kindCodes
/** Bytes with a buffer of their own, as Web Crypto and postMessage like them. */
export type Bytes = Uint8Array<ArrayBuffer>

export type Envelope = {
  version: number
  kind: EnvelopeKind
  /** The sender's name in this room, 16 bytes. */
  device: Bytes
  /** Hash of the sender's last envelope in this room, zeros before its first. */
  previous: Bytes
  nonce: Bytes
  /** With the 16-byte tag at its end. */
  ciphertext: Bytes
  /** The first 62 bytes, as they were sent. */
  header: Bytes
}

export function encodeHeader(fields: {
  kind: EnvelopeKind
  device: Uint8Array
  previous: Uint8Array
  nonce: Uint8Array
}): Bytes {
  mustMeasure(fields.device, deviceNameBytes, 'device')
  mustMeasure(fields.previous, hashBytes, 'previous')
  mustMeasure(fields.nonce, nonceBytes, 'nonce')
  return concat(
    Uint8Array.of(envelopeVersionNow, kindCodes[fields.kind]),
    fields.device,
    fields.previous,
    fields.nonce,
  )
}

/** `header` comes from {@link encodeHeader}; it was the associated data when `ciphertext` was sealed. */
export function encodeEnvelope(header: Uint8Array, ciphertext: Uint8Array): Bytes {
  mustMeasure(header, headerBytes, 'header')
  return concat(header, ciphertext)
}

/**
 * Null when malformed. Ask {@link envelopeVersion} first: of a newer version only the place of the header's
 * fields is promised, not what the ciphertext means.
 */
export function decodeEnvelope(bytes: Uint8Array): Envelope | null {
  const version = envelopeVersion(bytes)
  if (version === null || bytes.length < minEnvelopeBytes) return null
  const kind = kindOfCode(bytes[1])
  if (kind === null) return null
  const header = copyBytes(bytes, 0, headerBytes)
  return {
    version,
    kind,
    device: header.subarray(2, 18),
    previous: header.subarray(18, 50),
    nonce: header.subarray(50, 62),
    ciphertext: copyBytes(bytes, headerBytes, bytes.length),
    header,
  }
}

/** Null for bytes that can't be an envelope of any version. */
export function envelopeVersion(bytes: Uint8Array): number | null {
  const version = bytes[0]
  return version === undefined || version === 0 ? null : version
}

/** What AES-GCM authenticates beside the content: an envelope opens only in its own room, under its own header. */
export function associatedData(roomId: Uint8Array, header: Uint8Array): Bytes {
  mustMeasure(roomId, roomIdBytes, 'room id')
  mustMeasure(header, headerBytes, 'header')
  return concat(roomId, header)
}

/** The chain of an empty room (SPEC P-10). A new array every time, so that nobody can change it for others. */
export const emptyChain = (): Bytes => new Uint8Array(hashBytes)

/** chain(n) = SHA-256 of these bytes; the hash itself is the caller's, since browsers hash only asynchronously. */
export function chainInput(chain: Uint8Array, envelopeHash: Uint8Array): Bytes {
  mustMeasure(chain, hashBytes, 'chain')
  mustMeasure(envelopeHash, hashBytes, 'envelope hash')
  return concat(chain, envelopeHash)
}

function kindOfCode(code: number | undefined): EnvelopeKind | null {
  for (const kind of Object.keys(kindCodes) as EnvelopeKind[]) if (kindCodes[kind] === code) return kind
  return null
}

/** A copy through the constructor: `slice` of a Node Buffer would be a view into the socket's memory. */
function copyBytes(bytes: Uint8Array, start: number, end: number): Bytes {
  return new Uint8Array(bytes.subarray(start, end))
}

function mustMeasure(bytes: Uint8Array, length: number, name: string): void {
  if (bytes.length !== length) throw new RangeError(`${name} has ${bytes.length} bytes, not ${length}`)
}
