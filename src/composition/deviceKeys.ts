import { createDeviceKeys, createPackableDeviceKeys, type DeviceKeys } from '../crypto/deviceKeys.ts'
import type { PackedDeviceKeys } from '../crypto/packDeviceKeys.ts'
import { fail, ok, type Result } from '../domain/result.ts'
import type { StorageTrouble } from '../domain/storageTrouble.ts'
import type { DeviceDb } from '../storage/deviceDb.ts'

/**
 * This device's keys: made once, and never without being stored, for a key that is gone can open nothing.
 * Two tabs that open for the first time take turns, so that the second finds the keys of the first.
 */
export function storedDeviceKeys(db: DeviceDb): Promise<Result<DeviceKeys, StorageTrouble>> {
  if (!navigator.locks) return readOrMakeKeys(db)
  return navigator.locks.request('side-om-side/device-keys', () => readOrMakeKeys(db))
}

async function readOrMakeKeys({ keys }: DeviceDb): Promise<Result<DeviceKeys, StorageTrouble>> {
  const stored = await keys.get()
  if (!stored.ok) return stored
  // Lockdown Mode on iOS reads a stored CryptoKey back as null.
  if (stored.value?.kind === 'keys' && isWhole(stored.value.value)) return ok(stored.value.value)
  if (stored.value?.kind === 'packed') {
    const { unpackDeviceKeys } = await packing()
    const unpacked = await unpackDeviceKeys(stored.value.value as PackedDeviceKeys)
    return unpacked.ok ? unpacked : fail('lost')
  }
  if (stored.value) return fail('lost')

  const made = await createDeviceKeys()
  const kept = await keys.put({ kind: 'keys', value: made })
  if (kept.ok) return ok(made)
  return kept.failure === 'cannot-clone' ? packedKeys(keys) : fail(kept.failure)
}

async function packedKeys(keys: DeviceDb['keys']): Promise<Result<DeviceKeys, StorageTrouble>> {
  const made = await createPackableDeviceKeys()
  const { packDeviceKeys } = await packing()
  const kept = await keys.put({ kind: 'packed', value: await packDeviceKeys(made) })
  if (kept.ok) return ok(made)
  return fail(kept.failure === 'cannot-clone' ? 'refused' : kept.failure)
}

/** Few browsers refuse to store a key. */
const packing = () => import('../crypto/packDeviceKeys.ts')

function isWhole(value: unknown): value is DeviceKeys {
  const { sign, seal } = (value ?? {}) as Partial<DeviceKeys>
  return sign?.privateKey instanceof CryptoKey && seal?.privateKey instanceof CryptoKey
}
