import {
  decodeEnvelope,
  type EnvelopeKind,
  envelopeVersion,
  envelopeVersionNow,
} from '../protocol/envelope.ts'
import type { ErrorCode } from '../protocol/frames.ts'
import type { Limits } from '../protocol/limits.ts'
import { hashOf } from './hashing.ts'
import type { Entry } from './store.ts'

/** The border: from here on an envelope has the right version, kind and size, or it is refused by code. */
export function readEntry(
  bytes: Uint8Array,
  frame: Carrier,
  limits: Limits,
): { ok: true; entry: Entry } | { ok: false; code: ErrorCode } {
  const { kinds, limit } = carried[frame]
  if (bytes.length > limits[limit]) return { ok: false, code: 'too-large' }
  if ((envelopeVersion(bytes) ?? 0) > envelopeVersionNow) return { ok: false, code: 'newer-version' }
  const envelope = decodeEnvelope(bytes)
  if (!envelope || !kinds.includes(envelope.kind)) return { ok: false, code: 'bad-frame' }
  const { device, previous, kind } = envelope
  const isSnapshot = kind === 'snapshot'
  return { ok: true, entry: { envelope: bytes, hash: hashOf(bytes), device, previous, isSnapshot } }
}

type Carrier = 'append' | 'receipt' | 'presence' | 'farewell'

/** What each frame may carry, and how much of it. */
const carried: Record<Carrier, { kinds: EnvelopeKind[]; limit: keyof Limits }> = {
  append: { kinds: ['update', 'snapshot'], limit: 'maxEnvelopeBytes' },
  receipt: { kinds: ['receipt'], limit: 'maxReceiptBytes' },
  farewell: { kinds: ['farewell'], limit: 'maxReceiptBytes' },
  presence: { kinds: ['presence'], limit: 'maxPresenceBytes' },
}
