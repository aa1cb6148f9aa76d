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

/** A length (4 bytes), so many bytes, and what comes after them. */
export const withHead = (head: Uint8Array, ...rest: Uint8Array[]): Uint8Array<ArrayBuffer> =>
  concat(uint32(head.length), head, ...rest)

/** Null where the length can't be true. Both are views of the same bytes. */
export const splitHead = (bytes: Uint8Array): { head: Uint8Array; rest: Uint8Array } | null => {
  if (bytes.length < 4) return null
  const end = 4 + new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength).getUint32(0)
  if (end > bytes.length) return null
  return { head: bytes.subarray(4, end), rest: bytes.subarray(end) }
}

const uint32 = (value: number): Uint8Array<ArrayBuffer> => {
  const bytes = new Uint8Array(4)
  new DataView(bytes.buffer).setUint32(0, value)
  return bytes
}
