import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** All that a store has in its files, the write-ahead log included. */
export function bytesOnDisk(dataDir: string): Buffer {
  const names = readdirSync(dataDir).filter(name => name.startsWith('relay.sqlite'))
  return Buffer.concat(names.map(name => readFileSync(join(dataDir, name))))
}

/** From the middle of what is sealed, so long that no chance repeats it. */
export const pieceOf = (envelope: Uint8Array): Buffer =>
  Buffer.from(envelope.subarray(envelope.length / 2, envelope.length / 2 + 12))
