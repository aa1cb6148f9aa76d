import type { Device } from '../domain/conversation.ts'
import type { DeviceId } from '../domain/ids.ts'
import { randomBytes } from './bytes.ts'
import { fromBase64Url, toBase64Url } from './encoding.ts'

export interface DeviceKeys {
  id: DeviceId
  /** ECDSA P-256: confirmations and lobby messages. */
  sign: CryptoKeyPair
  /** ECDH P-256: what is sealed to this device, and the secret agreed with an invited one. */
  seal: CryptoKeyPair
  public: Device
}

const signAlgorithm = { name: 'ECDSA', namedCurve: 'P-256' }
const sealAlgorithm = { name: 'ECDH', namedCurve: 'P-256' }

/** Private keys that no script can read out; for browsers that can store a CryptoKey. */
export const createDeviceKeys = (): Promise<DeviceKeys> => createKeys(false)

/** For browsers that can't (see packDeviceKeys.ts): keys that may be packed once, and are non-extractable after. */
export const createPackableDeviceKeys = (): Promise<DeviceKeys> => createKeys(true)

export const importSignKey = (key: Uint8Array<ArrayBuffer>): Promise<CryptoKey> =>
  crypto.subtle.importKey('raw', key, signAlgorithm, true, ['verify'])

export const importSealKey = (key: Uint8Array<ArrayBuffer>): Promise<CryptoKey> =>
  crypto.subtle.importKey('raw', key, sealAlgorithm, true, [])

/** Both keys are points on the curve: the check to make once, where a device enters from outside. */
export const isSoundDevice = async (device: Device): Promise<boolean> => {
  const signKey = fromBase64Url(device.signKey)
  const sealKey = fromBase64Url(device.sealKey)
  if (signKey?.length !== 65 || sealKey?.length !== 65) return false
  try {
    await Promise.all([importSignKey(signKey), importSealKey(sealKey)])
    return true
  } catch {
    return false
  }
}

const createKeys = async (isExtractable: boolean): Promise<DeviceKeys> => {
  const id = toBase64Url(randomBytes(16)) as DeviceId
  const [sign, seal] = await Promise.all([
    crypto.subtle.generateKey(signAlgorithm, isExtractable, ['sign', 'verify']),
    crypto.subtle.generateKey(sealAlgorithm, isExtractable, ['deriveBits']),
  ])
  const [signKey, sealKey] = await Promise.all([exportPublic(sign), exportPublic(seal)])
  return { id, sign, seal, public: { id, signKey, sealKey } }
}

const exportPublic = async (pair: CryptoKeyPair): Promise<string> =>
  toBase64Url(new Uint8Array(await crypto.subtle.exportKey('raw', pair.publicKey)))
