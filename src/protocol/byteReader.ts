/**
 * Reads fixed-width big-endian fields and never past the end. Used instead of lib0's decoder, which reads on
 * into the underlying buffer when the frame is a view of a larger one, as sockets hand them out.
 */
export class ByteReader {
  readonly #bytes: Uint8Array
  readonly #view: DataView
  #at = 0

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes
    this.#view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  }

  get isAtEnd(): boolean {
    return this.#at === this.#bytes.length
  }

  byte(): number {
    return this.#view.getUint8(this.#take(1))
  }

  /** A safe integer from 0. */
  position(): number {
    const value = this.#view.getBigUint64(this.#take(8))
    if (value > BigInt(Number.MAX_SAFE_INTEGER)) throw new Malformed()
    return Number(value)
  }

  /** A copy, so that nothing keeps or shares the frame's buffer. */
  bytes(length: number): Uint8Array<ArrayBuffer> {
    const start = this.#take(length)
    return new Uint8Array(this.#bytes.subarray(start, start + length))
  }

  /** A 32-bit length, then so many bytes; fewer than `least` can't be meant. */
  sized(least: number): Uint8Array<ArrayBuffer> {
    const length = this.#view.getUint32(this.#take(4))
    if (length < least) throw new Malformed()
    return this.bytes(length)
  }

  rest(): Uint8Array<ArrayBuffer> {
    return this.bytes(this.#bytes.length - this.#at)
  }

  #take(length: number): number {
    const start = this.#at
    if (length > this.#bytes.length - start) throw new Malformed()
    this.#at = start + length
    return start
  }
}

/** Runs a decoder; what ends too early, or not at the end, is null. */
export function readAll<Value>(bytes: Uint8Array, read: (reader: ByteReader) => Value | null): Value | null {
  const reader = new ByteReader(bytes)
  try {
    const value = read(reader)
    return reader.isAtEnd ? value : null
  } catch (error) {
    if (error instanceof Malformed) return null
    throw error
  }
}

class Malformed extends Error {}
