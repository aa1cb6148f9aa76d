import { equalBytes } from '../crypto/bytes.ts'
import { checksum24 } from '../crypto/checksum.ts'
import { toHex } from '../crypto/encoding.ts'
import { sha256 } from '../crypto/sha256.ts'
import type { Result } from '../domain/result.ts'
import { fail, ok } from '../domain/result.ts'
import { concat } from '../protocol/concat.ts'
import { fromBase41, toBase41 } from './base41.ts'
import { pack, unpack } from './deflate.ts'

/**
 * Bytes as a loop of codes. A code is `SIDE1.` and, in base 41: checksum (3 bytes), start of the hash of the
 * packed whole (8), index and count (2 each), a part. All parts have the same size (the last may be a little shorter), so the picture doesn't jump.
 */
const name = 'SIDE'
const version = '1'
const checksumBytes = 3
const idBytes = 8
const headerBytes = checksumBytes + idBytes + 4
/** The largest parcel; a loop of it would take minutes, a file holds it as well. */
const maxPackedBytes = 1.25 * 1024 * 1024
const maxContentBytes = 4 * 1024 * 1024
/** A QR code holds no more in its alphanumeric mode. */
const maxCodeLength = 4296
/** When the other phone's content changes it shows another loop; a few may be half seen. */
const maxLoops = 4

export type CodeFailure =
  /** Not one of our codes at all. */
  | 'foreign'
  /** One of ours, misread or altered; the loop brings it again. */
  | 'damaged'
  | 'newer-version'

export type CodeProgress =
  | { kind: 'more-codes'; have: number; of: number }
  /** All of it, checked and unpacked, once every part was seen. */
  | { kind: 'whole'; content: Uint8Array }

/** Throws a RangeError when it is too much for codes; `bytesPerCode` counts all that the code carries. */
export const toCodes = async (bytes: Uint8Array, bytesPerCode = 500): Promise<string[]> => {
  if (bytes.length > maxContentBytes || bytesPerCode < 2 * headerBytes)
    throw new RangeError('too much for codes')
  const whole = await pack(bytes)
  const count = Math.ceil(whole.length / (bytesPerCode - headerBytes))
  if (whole.length > maxPackedBytes || count > 0xffff) throw new RangeError('too much for codes')
  const id = (await sha256(whole)).subarray(0, idBytes)
  const partBytes = Math.ceil(whole.length / count)
  return Array.from({ length: count }, (_, index) =>
    toCode(
      concat(id, uint16(index), uint16(count), whole.subarray(index * partBytes, (index + 1) * partBytes)),
    ),
  )
}

/**
 * The codes in a text that people sent each other: one a line with words around them, or broken by a mail. What
 * `readCode` then refuses is damaged.
 */
export const codesIn = (text: string): string[] => {
  const starts = [...text.matchAll(/SIDE[0-9A-Z]\./gi)].map(({ index }) => index)
  return starts.map((start, at) => {
    const upToNext = text.slice(start, starts[at + 1])
    const [onItsLine = ''] = upToNext.split(/\s/, 1)
    return readCode(onItsLine).ok ? onItsLine : upToNext
  })
}

/** Takes codes in any order and as often as they come. Parts of different loops are kept apart. */
export class CodeCollector {
  /** Least recently seen first. */
  readonly #loops = new Map<string, Loop>()

  async add(text: string): Promise<Result<CodeProgress, CodeFailure>> {
    const read = readCode(text)
    if (!read.ok) return read
    const { id, index, count, part } = read.value
    const key = toHex(id)
    const loop = this.#loops.get(key) ?? { count, parts: new Map(), content: null }
    if (loop.count !== count) return fail('damaged')
    loop.parts.set(index, part)
    this.#loops.delete(key)
    this.#loops.set(key, loop)
    for (const oldest of this.#loops.keys()) if (this.#loops.size > maxLoops) this.#loops.delete(oldest)
    if (loop.parts.size < count) return ok({ kind: 'more-codes', have: loop.parts.size, of: count })

    loop.content ??= join(id, loop)
    const content = await loop.content
    if (content) return ok({ kind: 'whole', content })
    // Somebody made parts that pass alone and not together; begin anew.
    this.#loops.delete(key)
    return fail('damaged')
  }
}

interface Loop {
  count: number
  parts: Map<number, Uint8Array>
  content: Promise<Uint8Array | null> | null
}

const toCode = (body: Uint8Array): string => `${name}${version}.${toBase41(concat(checksum24(body), body))}`

interface Code {
  id: Uint8Array
  index: number
  count: number
  part: Uint8Array
}

const readCode = (text: string): Result<Code, CodeFailure> => {
  if (text.length > 2 * maxCodeLength) return fail('foreign')
  const code = text.replace(/\s/g, '').toUpperCase()
  const [, itsVersion, encoded] = /^SIDE([0-9A-Z])\.(.*)$/.exec(code) ?? []
  if (itsVersion === undefined || encoded === undefined) return fail('foreign')
  if (itsVersion > version) return fail('newer-version')
  const bytes = fromBase41(encoded)
  if (itsVersion !== version || !bytes || bytes.length <= headerBytes) return fail('damaged')
  const body = bytes.subarray(checksumBytes)
  if (!equalBytes(bytes.subarray(0, checksumBytes), checksum24(body))) return fail('damaged')
  const [index, count] = [readUint16(body, idBytes), readUint16(body, idBytes + 2)]
  const part = body.subarray(idBytes + 4)
  if (index >= count || (count - 1) * part.length > maxPackedBytes) return fail('damaged')
  return ok({ id: body.subarray(0, idBytes), index, count, part })
}

const join = async (id: Uint8Array, { count, parts }: Loop): Promise<Uint8Array | null> => {
  const whole = concat(...Array.from({ length: count }, (_, index) => parts.get(index)!))
  if (whole.length > maxPackedBytes) return null
  return equalBytes((await sha256(whole)).subarray(0, idBytes), id) ? unpack(whole, maxContentBytes) : null
}

const uint16 = (value: number) => Uint8Array.of(value >>> 8, value & 255)
const readUint16 = (bytes: Uint8Array, at: number) => bytes[at]! * 256 + bytes[at + 1]!
