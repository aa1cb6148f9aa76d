import type { Device } from '../domain/conversation.ts'
import type { Result } from '../domain/result.ts'
import { fail, ok } from '../domain/result.ts'
import { concat } from '../protocol/concat.ts'
import { frame, unshared } from './bytes.ts'
import type { DeviceKeys } from './deviceKeys.ts'
import { importSealKey } from './deviceKeys.ts'
import { fromBase64Url } from './encoding.ts'
import { deriveAesKey, importForHkdf } from './hkdf.ts'

const version = 1
const pointBytes = 65
const tagBytes = 16
/** Every sealing has a key of its own, from a key pair made for it alone: a fixed nonce can't repeat under it. */
const nonce = new Uint8Array(12)

/**
 * Version (1 byte), one-time public key (65), ciphertext with tag. Only the device can open it; who sealed it
 * isn't proven, so what carries it must be authentic. The device must have passed `isSoundDevice`.
 */
export const sealTo = async (device: Device, bytes: Uint8Array): Promise<Uint8Array> => {
  const recipient = fromBase64Url(device.sealKey)
  if (!recipient) throw new Error('a seal key is base64url')
  const once = await crypto.subtle.generateKey({ name: 'ECDH', namedCurve: 'P-256' }, false, ['deriveBits'])
  const point = new Uint8Array(await crypto.subtle.exportKey('raw', once.publicKey))
  const key = await deriveKey(once.privateKey, await importSealKey(recipient), point, recipient)
  const ciphertext = await crypto.subtle.encrypt({ name: 'AES-GCM', iv: nonce }, key, unshared(bytes))
  return concat(Uint8Array.of(version), point, new Uint8Array(ciphertext))
}

export const openSealed = async (
  keys: DeviceKeys,
  sealed: Uint8Array,
): Promise<Result<Uint8Array, 'malformed' | 'newer-version' | 'wrong-key'>> => {
  const itsVersion = sealed[0] ?? 0
  if (itsVersion > version) return fail('newer-version')
  const recipient = fromBase64Url(keys.public.sealKey)
  if (itsVersion < version || sealed.length < 1 + pointBytes + tagBytes || !recipient)
    return fail('malformed')
  const point = sealed.slice(1, 1 + pointBytes)
  const ciphertext = sealed.slice(1 + pointBytes)
  try {
    const key = await deriveKey(keys.seal.privateKey, await importSealKey(unshared(point)), point, recipient)
    return ok(
      new Uint8Array(await crypto.subtle.decrypt({ name: 'AES-GCM', iv: nonce }, key, unshared(ciphertext))),
    )
  } catch {
    return fail('wrong-key')
  }
}

const deriveKey = async (mine: CryptoKey, peer: CryptoKey, point: Uint8Array, recipient: Uint8Array) => {
  const shared = await crypto.subtle.deriveBits({ name: 'ECDH', public: peer }, mine, 256)
  const info = frame('side-om-side/seal-to-device/1', point, recipient)
  return deriveAesKey(await importForHkdf(new Uint8Array(shared)), info)
}
