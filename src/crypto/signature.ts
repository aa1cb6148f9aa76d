import type { Device } from '../domain/conversation.ts'
import { unshared } from './bytes.ts'
import type { DeviceKeys } from './deviceKeys.ts'
import { importSignKey } from './deviceKeys.ts'
import { fromBase64Url } from './encoding.ts'

export const signatureBytes = 64

const algorithm = { name: 'ECDSA', hash: 'SHA-256' }

/** `framed` comes from `frame`, so that a signature for one purpose can never pass for another. */
export const sign = async (keys: DeviceKeys, framed: Uint8Array): Promise<Uint8Array<ArrayBuffer>> =>
  new Uint8Array(await crypto.subtle.sign(algorithm, keys.sign.privateKey, unshared(framed)))

/** False for anything that isn't this device's signature, a key that is none included. */
export const isSignedBy = async (
  device: Device,
  framed: Uint8Array,
  signature: Uint8Array,
): Promise<boolean> => {
  const key = fromBase64Url(device.signKey)
  if (!key || signature.length !== signatureBytes) return false
  try {
    return await crypto.subtle.verify(
      algorithm,
      await importSignKey(key),
      unshared(signature),
      unshared(framed),
    )
  } catch {
    return false
  }
}
