import { concat } from '../protocol/concat.ts'

const utf8Encoder = new TextEncoder()

export const utf8 = (text: string): Uint8Array<ArrayBuffer> => utf8Encoder.encode(text)

/** Null for what isn't JSON. */
export const parseJson = (bytes: Uint8Array): unknown => {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
  } catch {
    return null
  }
}

export const randomBytes = (length: number): Uint8Array<ArrayBuffer> =>
  crypto.getRandomValues(new Uint8Array(length))

/** Web Crypto refuses views of shared memory; everything else passes through uncopied. */
export const unshared = (bytes: Uint8Array): Uint8Array<ArrayBuffer> =>
  bytes.buffer instanceof ArrayBuffer ? (bytes as Uint8Array<ArrayBuffer>) : new Uint8Array(bytes)

/** Equal in content; for public values only, since it stops at the first difference. */
export const equalBytes = (a: Uint8Array, b: Uint8Array): boolean =>
  a.length === b.length && a.every((byte, at) => byte === b[at])

/**
 * Joins fields so that two different lists never give the same bytes: a purpose first, then the number of
 * fields, then each with its length. What is hashed, signed or derived here is always framed.
 */
export const frame = (purpose: string, ...fields: (string | Uint8Array)[]): Uint8Array<ArrayBuffer> =>
  concat(
    ...[purpose, uint32(fields.length), ...fields].flatMap(field => {
      const bytes = typeof field === 'string' ? utf8(field) : field
      return [uint32(bytes.length), bytes]
    }),
  )

export const uint32 = (value: number): Uint8Array<ArrayBuffer> => {
  const bytes = new Uint8Array(4)
  new DataView(bytes.buffer).setUint32(0, value)
  return bytes
}

export const readUint32 = (bytes: Uint8Array, at: number): number =>
  new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength).getUint32(at)
