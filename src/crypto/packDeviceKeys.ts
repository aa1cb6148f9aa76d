import type { Device } from '../domain/conversation.ts'
import type { Result } from '../domain/result.ts'
import { fail, ok } from '../domain/result.ts'
import { unshared } from './bytes.ts'
import type { DeviceKeys } from './deviceKeys.ts'
import { importSealKey, importSignKey } from './deviceKeys.ts'
import { fromBase64Url } from './encoding.ts'

/**
 * Device keys as plain bytes, for browsers that throw DataCloneError when a CryptoKey is stored (iOS Lockdown
 * Mode, private windows). The cost: whoever can run a script on our origin, or read the browser's profile, can
 * copy these keys and sign as this device elsewhere, where a non-extractable key could only be used on the spot.
 * Wrapping them with a key that lies beside them would look safer and not be.
 */
export interface PackedDeviceKeys {
  public: Device
  /** PKCS #8. */
  sign: Uint8Array
  seal: Uint8Array
}

/** Only for keys from `createPackableDeviceKeys`; others throw. */
export const packDeviceKeys = async (keys: DeviceKeys): Promise<PackedDeviceKeys> => {
  const [sign, seal] = await Promise.all([
    crypto.subtle.exportKey('pkcs8', keys.sign.privateKey),
    crypto.subtle.exportKey('pkcs8', keys.seal.privateKey),
  ])
  return { public: keys.public, sign: new Uint8Array(sign), seal: new Uint8Array(seal) }
}

/** The unpacked private keys are non-extractable. */
export const unpackDeviceKeys = async (packed: PackedDeviceKeys): Promise<Result<DeviceKeys, 'damaged'>> => {
  const signKey = fromBase64Url(packed.public.signKey)
  const sealKey = fromBase64Url(packed.public.sealKey)
  if (!signKey || !sealKey) return fail('damaged')
  try {
    const [signPrivate, signPublic, sealPrivate, sealPublic] = await Promise.all([
      importPrivate(packed.sign, 'ECDSA', 'sign'),
      importSignKey(signKey),
      importPrivate(packed.seal, 'ECDH', 'deriveBits'),
      importSealKey(sealKey),
    ])
    return ok({
      id: packed.public.id,
      sign: { privateKey: signPrivate, publicKey: signPublic },
      seal: { privateKey: sealPrivate, publicKey: sealPublic },
      public: packed.public,
    })
  } catch {
    return fail('damaged')
  }
}

const importPrivate = (pkcs8: Uint8Array, name: 'ECDSA' | 'ECDH', use: KeyUsage): Promise<CryptoKey> =>
  crypto.subtle.importKey('pkcs8', unshared(pkcs8), { name, namedCurve: 'P-256' }, false, [use])
