import type { Device } from '../domain/conversation.ts'
import { frame } from './bytes.ts'

/**
 * Somebody between two phones must find keys that give both of them the same 32 bits. Each try costs a phone's
 * fraction of a second once, and an attacker the same billions of times.
 */
const iterations = 200_000

/**
 * Four places (0–255) in a list of words, the same on every phone that holds the same public keys, to be said
 * aloud (i18n/keyWords.ts). Different words mean that somebody stands between the phones, or that one of them hasn't
 * heard of a further device yet.
 */
export const keyWords = async (devices: readonly Device[]): Promise<number[]> => {
  const keys = devices.map(device => `${device.signKey}.${device.sealKey}`).toSorted()
  const material = await crypto.subtle.importKey(
    'raw',
    frame('side-om-side/key-words/1', ...keys),
    'PBKDF2',
    false,
    ['deriveBits'],
  )
  const bits = await crypto.subtle.deriveBits(
    { name: 'PBKDF2', hash: 'SHA-256', salt: new Uint8Array(16), iterations },
    material,
    32,
  )
  return [...new Uint8Array(bits)]
}
