import { minEnvelopeBytes } from '../protocol/envelope.ts'
import { limits } from '../protocol/limits.ts'
import { splitHead, withHead } from './bytes.ts'

const lengthBytes = 4
const smallestStep = 64
const doublingUpTo = 1024
const largestStep = limits.maxEnvelopeBytes - minEnvelopeBytes

/** The most that fits into one envelope. */
export const maxContentBytes: number = largestStep - lengthBytes

/**
 * Hides how much was written: length (4 bytes), content, zeros up to the next step. Small steps double
 * (64 … 1024), since a letter and a sentence must look alike and cost little; beyond 1 KiB there are four steps
 * to a doubling, so that a large document wastes at most a quarter (an eighth on average) of the relay's room
 * while its size still says no more than its order of magnitude.
 */
export const pad = (content: Uint8Array): Uint8Array<ArrayBuffer> => padUpTo(content, largestStep)

/** The same for what isn't an envelope. */
export const padUpTo = (content: Uint8Array, largest: number): Uint8Array<ArrayBuffer> => {
  const needed = lengthBytes + content.length
  if (needed > largest) throw new RangeError(`content of ${content.length} bytes exceeds ${largest}`)
  return withHead(content, new Uint8Array(paddedLength(needed, largest) - needed))
}

/** Null when the length can't be true. */
export const unpad = (padded: Uint8Array): Uint8Array | null => splitHead(padded)?.head.slice() ?? null

const paddedLength = (needed: number, largest: number): number => {
  let step = smallestStep
  while (step < needed && step < doublingUpTo) step *= 2
  if (step >= needed) return step
  const quarter = 2 ** (Math.ceil(Math.log2(needed)) - 3)
  return Math.min(Math.ceil(needed / quarter) * quarter, largest)
}
