import { unshared } from '../crypto/bytes.ts'

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
