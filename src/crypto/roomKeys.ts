import type { DeviceId } from '../domain/ids.ts'
import { frame } from './bytes.ts'
import { deriveAesKey, deriveBytes, importForHkdf } from './hkdf.ts'
import { sha256 } from './sha256.ts'

export interface RoomKeys {
  /** SHA-256 of the token: the relay can check who may enter, and has nothing to register. */
  roomId: Uint8Array
  /** Lets its holder read and append at the relay; opens nothing that is sealed. */
  token: Uint8Array
  key: CryptoKey
  /**
   * 16 bytes by which a device is known in this room alone: the relay can't link it to another room. A device that
   * can't go on under its name takes its next one (P-06); whoever knows the device can tell them all.
   */
  deviceName(deviceId: DeviceId, at?: number): Promise<Uint8Array>
}

export const deriveRoom = async (secret: Uint8Array): Promise<RoomKeys> => {
  if (secret.length !== 32) throw new Error('a room secret has 32 bytes')
  const root = await importForHkdf(secret)
  const [token, key] = await Promise.all([
    deriveBytes(root, frame('side-om-side/room-token/1'), 32),
    deriveAesKey(root, frame('side-om-side/room-key/1')),
  ])
  return {
    roomId: await sha256(token),
    token,
    key,
    deviceName: (deviceId, at = 0) =>
      deriveBytes(root, frame(`side-om-side/device-name/${at + 1}`, deviceId), 16),
  }
}

/** More than a device needs that is rolled back once a year for as long as a room lives. */
export const namesPerDevice = 4
