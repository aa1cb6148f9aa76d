import type { Result } from '../domain/result.ts'
import { fail, ok } from '../domain/result.ts'
import { frame, randomBytes, utf8 } from './bytes.ts'
import { checksum24 } from './checksum.ts'
import { fromBase32, toBase32 } from './encoding.ts'
import { deriveBytes, importForHkdf } from './hkdf.ts'
import { sha256Hex } from './sha256.ts'

/** 160 bits: more than anybody can try, and exactly 32 characters to write on paper. */
const seedBytes = 20
const seedCharacters = 32
const checkCharacters = 4

/** What a person's own rooms follow from; written on paper it is the recovery code. */
export const newNotebookSeed = (): Uint8Array => randomBytes(seedBytes)

/** The secret of the room in which one's own devices keep the notebook alike. */
export const notebookSecret = (seed: Uint8Array): Promise<Uint8Array> =>
  derive(seed, frame('side-om-side/notebook-secret/1'))

/** The secret of a room of one's own for a conversation that nobody else has joined. */
export const draftSecret = (seed: Uint8Array, conversation: string): Promise<Uint8Array> =>
  derive(seed, frame('side-om-side/draft-secret/1', conversation))

/** Tells one seed from another and nothing about it. */
export const seedName = async (seed: Uint8Array): Promise<string> =>
  (await sha256Hex(frame('side-om-side/seed-name/1', seed))).slice(0, 16)

/** Eight groups of four, and a ninth that tells a slip of the pen: `7KD4-R2MX-…`. */
export const toRecoveryCode = (seed: Uint8Array): string => {
  const text = toBase32(seed)
  return [...`${text}${checkOf(text)}`.matchAll(/.{4}/g)].join('-')
}

/**
 * Takes capital and small letters, O for 0, I and L for 1, and any spaces and dashes.
 * `foreign`: not such a code at all. `typo`: one, and at least one character of it is wrong, missing or too much.
 */
export const readRecoveryCode = (text: string): Result<Uint8Array, 'foreign' | 'typo'> => {
  const characters = text.toUpperCase().replace(/[\s\-–—.,]/g, '')
  const whole = seedCharacters + checkCharacters
  // Words have next to no digits, and a code without three comes once in ten thousand.
  const isNear = Math.abs(characters.length - whole) <= 3 && /^[0-9A-Z]*(?:[0-9][A-Z]*){3}$/.test(characters)
  if (!isNear) return fail('foreign')
  const code = characters.replaceAll('O', '0').replace(/[IL]/g, '1')
  const seed = code.length === whole ? fromBase32(code.slice(0, seedCharacters)) : null
  const isRight = seed?.length === seedBytes && checkOf(code.slice(0, seedCharacters)) === code.slice(-4)
  return isRight ? ok(seed) : fail('typo')
}

const checkOf = (text: string): string => toBase32(checksum24(utf8(text))).slice(0, checkCharacters)

const derive = async (seed: Uint8Array, info: Uint8Array): Promise<Uint8Array> =>
  deriveBytes(await importForHkdf(seed), info, 32)
