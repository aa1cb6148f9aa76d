import { type EnvelopeKind, encodeEnvelope, encodeHeader, hashBytes } from '../../src/protocol/envelope.ts'
import { extendChain, hashOf } from '../../src/relay/hashing.ts'
import type { Entry } from '../../src/relay/store.ts'

/** Bytes that differ from call to call, and from seed to seed in the same way. */
export function bytesOf(length: number, seed: number | string): Uint8Array {
  const hash = hashOf(new TextEncoder().encode(`${seed}`))
  return Uint8Array.from({ length }, (_, i) => hash[i % hash.length]! ^ (i >> 5))
}

/** A room that the test has the token of. */
export function roomOf(seed: number | string): { room: Uint8Array; token: Uint8Array } {
  const token = bytesOf(32, `token ${seed}`)
  return { room: hashOf(token), token }
}

/** A device's own view of its envelopes in one room: each names the one before. */
export class Sender {
  readonly device: Uint8Array
  previous: Uint8Array = new Uint8Array(hashBytes)
  readonly #seed: number | string
  #count = 0

  constructor(seed: number | string) {
    this.#seed = seed
    this.device = bytesOf(16, `device ${seed}`)
  }

  /** The next in the chain; `contentBytes` leaves out the tag. */
  next(kind: EnvelopeKind = 'update', contentBytes = 40): Uint8Array {
    const envelope = this.sealed(kind, contentBytes)
    this.previous = hashOf(envelope)
    return envelope
  }

  /** Beside the chain, as receipts and presence are. */
  sealed(kind: EnvelopeKind, contentBytes = 40): Uint8Array {
    const nonce = bytesOf(12, `nonce ${this.#count++}`)
    const header = encodeHeader({ kind, device: this.device, previous: this.previous, nonce })
    return encodeEnvelope(header, bytesOf(contentBytes + 16, `content ${this.#seed} ${this.#count}`))
  }

  nextEntry(kind: EnvelopeKind = 'update', contentBytes = 40): Entry {
    const previous = this.previous
    const envelope = this.next(kind, contentBytes)
    return { envelope, hash: this.previous, previous, device: this.device, isSnapshot: kind === 'snapshot' }
  }
}

export function chainOver(
  envelopes: readonly Uint8Array[],
  from: Uint8Array = new Uint8Array(hashBytes),
): Uint8Array {
  return envelopes.reduce((chain, envelope) => extendChain(chain, hashOf(envelope)), from)
}
