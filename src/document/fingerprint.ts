import { digest } from 'lib0/hash/sha256'

/** Of all that a person saw when they took something away: what was written meanwhile makes another one. */
export const fingerprintOf = (seen: unknown): string =>
  Array.from(digest(new TextEncoder().encode(JSON.stringify(seen))), byte =>
    byte.toString(16).padStart(2, '0'),
  ).join('')
