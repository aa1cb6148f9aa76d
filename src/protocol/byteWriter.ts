import { concat } from './concat.ts'

/** Gathers fields and joins them once; the counterpart of ByteReader. */
export class ByteWriter {
  readonly #parts: Uint8Array[] = []

  byte(value: number): this {
    this.#parts.push(Uint8Array.of(value))
    return this
  }

  position(value: number): this {
    if (!Number.isSafeInteger(value) || value < 0) throw new RangeError(`${value} is not a position`)
    const bytes = new Uint8Array(8)
    new DataView(bytes.buffer).setBigUint64(0, BigInt(value))
    this.#parts.push(bytes)
    return this
  }

  /** Exactly `length` bytes, without a length before them. */
  fixed(bytes: Uint8Array, length: number): this {
    if (bytes.length !== length) throw new RangeError(`${bytes.length} bytes where ${length} belong`)
    this.#parts.push(bytes)
    return this
  }

  /** A 32-bit length, then the bytes. */
  sized(bytes: Uint8Array): this {
    const length = new Uint8Array(4)
    new DataView(length.buffer).setUint32(0, bytes.length)
    this.#parts.push(length, bytes)
    return this
  }

  rest(bytes: Uint8Array): this {
    this.#parts.push(bytes)
    return this
  }

  finish(): Uint8Array<ArrayBuffer> {
    return concat(...this.#parts)
  }
}
