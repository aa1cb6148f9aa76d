import { unshared } from '../crypto/bytes.ts'
import { concat } from '../protocol/concat.ts'

/** A flag (0 as it is, 1 deflated) and the content, as small as it gets; what is shorter isn't worth the trying. */
export const pack = async (bytes: Uint8Array, worthFromBytes = 0): Promise<Uint8Array> => {
  const deflated = bytes.length > worthFromBytes ? await deflate(bytes) : bytes
  return deflated.length < bytes.length ? concat(Uint8Array.of(1), deflated) : concat(Uint8Array.of(0), bytes)
}

/** Null for what `pack` never writes, and for what unfolds to more than `maxBytes`. */
export const unpack = async (packed: Uint8Array, maxBytes: number): Promise<Uint8Array | null> => {
  const content = packed.slice(1)
  if (packed[0] === 0) return content
  return packed[0] === 1 ? inflate(content, maxBytes) : null
}

export const deflate = async (bytes: Uint8Array): Promise<Uint8Array> =>
  (await through(new CompressionStream('deflate-raw'), bytes, Number.POSITIVE_INFINITY))!

/** Null for what isn't deflated, and as soon as more than `maxBytes` come out: a few bytes can hold gigabytes. */
export const inflate = async (bytes: Uint8Array, maxBytes: number): Promise<Uint8Array | null> => {
  try {
    return await through(new DecompressionStream('deflate-raw'), bytes, maxBytes)
  } catch {
    return null
  }
}

const through = async (
  stream: CompressionStream | DecompressionStream,
  bytes: Uint8Array,
  maxBytes: number,
): Promise<Uint8Array | null> => {
  const reader = new Blob([unshared(bytes)]).stream().pipeThrough(stream).getReader()
  const chunks: Uint8Array<ArrayBuffer>[] = []
  let length = 0
  for (;;) {
    const { done, value } = await reader.read()
    if (done) return new Uint8Array(await new Blob(chunks).arrayBuffer())
    length += value.length
    if (length > maxBytes) {
      await reader.cancel()
      return null
    }
    chunks.push(value)
  }
}
