import { unshared } from './bytes.ts'

const noSalt = new Uint8Array(32)

export const importForHkdf = (secret: Uint8Array): Promise<CryptoKey> =>
  crypto.subtle.importKey('raw', unshared(secret), 'HKDF', false, ['deriveBits', 'deriveKey'])

/** `info` names the purpose, framed; two purposes never share bytes. */
export const deriveBytes = async (
  from: CryptoKey,
  info: Uint8Array,
  length: number,
  salt: Uint8Array = noSalt,
): Promise<Uint8Array<ArrayBuffer>> =>
  new Uint8Array(await crypto.subtle.deriveBits(parameters(info, salt), from, length * 8))

export const deriveAesKey = (
  from: CryptoKey,
  info: Uint8Array,
  salt: Uint8Array = noSalt,
): Promise<CryptoKey> =>
  crypto.subtle.deriveKey(parameters(info, salt), from, { name: 'AES-GCM', length: 256 }, false, [
    'encrypt',
    'decrypt',
  ])

const parameters = (info: Uint8Array, salt: Uint8Array) => ({
  name: 'HKDF',
  hash: 'SHA-256',
  info: unshared(info),
  salt: unshared(salt),
})
