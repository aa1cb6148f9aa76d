import { createHash } from 'node:crypto'
import { chainInput } from '../protocol/envelope.ts'

export function hashOf(bytes: Uint8Array): Uint8Array {
  // Not the Buffer itself: whatever is posted to another thread takes its whole buffer along.
  return new Uint8Array(createHash('sha256').update(bytes).digest())
}

export function extendChain(chain: Uint8Array, envelopeHash: Uint8Array): Uint8Array {
  return hashOf(chainInput(chain, envelopeHash))
}

export function areEqual(a: Uint8Array, b: Uint8Array): boolean {
  return Buffer.compare(a, b) === 0
}

/** Bytes as a key of a Map. */
export function keyOf(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('base64url')
}
