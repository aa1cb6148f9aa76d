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
  frame: 'append' | 'receipt' | 'presence' | 'farewell',
  limits: Limits,
): { ok: true; entry: Entry } | { ok: false; code: ErrorCode } {
  const { kinds, maxBytes } = allowed(frame, limits)
  if (bytes.length > maxBytes) return { ok: false, code: 'too-large' }
  if ((envelopeVersion(bytes) ?? 0) > envelopeVersionNow) return { ok: false, code: 'newer-version' }
  const envelope = decodeEnvelope(bytes)
  if (!envelope || !kinds.includes(envelope.kind)) return { ok: false, code: 'bad-frame' }
  const { device, previous, kind } = envelope
  const isSnapshot = kind === 'snapshot'
  return { ok: true, entry: { envelope: bytes, hash: hashOf(bytes), device, previous, isSnapshot } }
}

function allowed(frame: string, limits: Limits): { kinds: EnvelopeKind[]; maxBytes: number } {
  switch (frame) {
    case 'receipt':
      return { kinds: ['receipt'], maxBytes: limits.maxReceiptBytes }
    case 'farewell':
      return { kinds: ['farewell'], maxBytes: limits.maxReceiptBytes }
    case 'presence':
      return { kinds: ['presence'], maxBytes: limits.maxPresenceBytes }
    default:
      return { kinds: ['update', 'snapshot'], maxBytes: limits.maxEnvelopeBytes }
  }
}
