import { scryptAsync } from '@noble/hashes/scrypt.js'
import { utf8 } from './bytes.ts'

/** scrypt's cost: 2^logN rounds of r blocks, p times over; memory is 128 · 2^logN · r bytes. */
export interface KeyCost {
  logN: number
  r: number
  p: number
}

/** 64 MiB; about a third of a second on an office computer and two seconds on a cheap phone (measured, docs/decisions). */
export const costNow: KeyCost = { logN: 16, r: 8, p: 1 }

/** Beyond this a file could make a phone run out of memory before anything of it is known to be true. */
export const isBearable = ({ logN, r, p }: KeyCost): boolean =>
  logN >= 10 &&
  logN <= 18 &&
  r >= 1 &&
  r <= 16 &&
  p >= 1 &&
  p <= 4 &&
  128 * 2 ** logN * r <= 256 * 1024 * 1024

/** In steps of some ten milliseconds, so that the screen lives; `onProgress` from 0 to 1. */
export async function keyFromPassphrase(
  passphrase: string,
  salt: Uint8Array,
  { logN, r, p }: KeyCost,
  onProgress: (done: number) => void = () => {},
): Promise<CryptoKey> {
  // Keyboards of different phones compose the same letters differently.
  const typed = utf8(passphrase.normalize('NFKC').trim())
  const bytes = await scryptAsync(typed, salt, { N: 2 ** logN, r, p, dkLen: 32, onProgress })
  const usages = ['encrypt', 'decrypt'] as const
  return crypto.subtle.importKey('raw', new Uint8Array(bytes), 'AES-GCM', false, usages)
}
