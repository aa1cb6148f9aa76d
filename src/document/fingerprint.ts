import { digest } from 'lib0/hash/sha256'
import { toHex } from './hex.ts'

/** Of all that a person saw when they took something away: what was written meanwhile makes another one. */
export const fingerprintOf = (seen: unknown): string =>
  toHex(digest(new TextEncoder().encode(JSON.stringify(seen))))
