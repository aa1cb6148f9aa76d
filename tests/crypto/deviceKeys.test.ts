import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import {
  createDeviceKeys,
  createPackableDeviceKeys,
  type DeviceKeys,
  isSoundDevice,
} from '../../src/crypto/deviceKeys.ts'
import { keyWords } from '../../src/crypto/keyWords.ts'
import { packDeviceKeys, unpackDeviceKeys } from '../../src/crypto/packDeviceKeys.ts'
import { openSealed, sealTo } from '../../src/crypto/sealToDevice.ts'
import { isStatedBy, signStatement } from '../../src/crypto/statements.ts'
import type { Device } from '../../src/domain/conversation.ts'
import type { PlanHash } from '../../src/domain/ids.ts'
import type { Confirmed } from '../../src/domain/statements.ts'
import { failureOf, flipBit, planHash, text, valueIn } from './known.ts'

const when = { round: 1, at: '2026-11-26T10:00:00Z' }

let keys: DeviceKeys
let otherKeys: DeviceKeys
beforeAll(async () => {
  ;[keys, otherKeys] = await Promise.all([createDeviceKeys(), createDeviceKeys()])
})

describe('device keys', () => {
  it('keep their private halves from every script', async () => {
    for (const key of [keys.sign.privateKey, keys.seal.privateKey]) {
      expect(key.extractable).toBe(false)
      await expect(crypto.subtle.exportKey('pkcs8', key)).rejects.toThrow()
    }
    await expect(packDeviceKeys(keys)).rejects.toThrow()
  })

  it('are different for each device', () => {
    expect(keys.id).not.toBe(otherKeys.id)
    expect(keys.public.signKey).not.toBe(otherKeys.public.signKey)
  })

  it('survive being packed as plain bytes, and are non-extractable from then on', async () => {
    const packable = await createPackableDeviceKeys()
    const unpacked = valueIn(await unpackDeviceKeys(structuredClone(await packDeviceKeys(packable))))
    expect(unpacked.id).toBe(packable.id)
    expect(unpacked.sign.privateKey.extractable).toBe(false)
    const signature = await signStatement(unpacked, 'plan', { role: 'leader', hash: planHash, ...when })
    expect(await verifyPlan(packable.public, { role: 'leader', hash: planHash, ...when, signature })).toBe(
      true,
    )
    const sealed = await sealTo(packable.public, text('hej'))
    expect(valueIn(await openSealed(unpacked, sealed))).toEqual(text('hej'))
  })

  it('that were damaged while packed are told so', async () => {
    const packed = await packDeviceKeys(await createPackableDeviceKeys())
    expect(failureOf(await unpackDeviceKeys({ ...packed, sign: packed.sign.slice(0, 40) }))).toBe('damaged')
    const altered = { ...packed, public: { ...packed.public, sealKey: '!' } }
    expect(failureOf(await unpackDeviceKeys(altered))).toBe('damaged')
  })

  it('of others are believed only when they are points on the curve', async () => {
    expect(await isSoundDevice(keys.public)).toBe(true)
    const offCurve = `B${'A'.repeat(86)}`
    expect(await isSoundDevice({ ...keys.public, sealKey: offCurve })).toBe(false)
    expect(await isSoundDevice({ ...keys.public, signKey: '' })).toBe(false)
  })
})

describe('the confirmation of a plan', () => {
  it('holds for its device, role, hash, round and instant, and for nothing else', async () => {
    const signature = await signStatement(keys, 'plan', { role: 'employee', hash: planHash, ...when })
    const confirmation = { role: 'employee', hash: planHash, ...when, signature } as const
    expect(await verifyPlan(keys.public, confirmation)).toBe(true)
    expect(await verifyPlan(otherKeys.public, confirmation)).toBe(false)
    expect(await verifyPlan(keys.public, { ...confirmation, role: 'leader' })).toBe(false)
    expect(await verifyPlan(keys.public, { ...confirmation, round: 2 })).toBe(false)
    expect(await verifyPlan(keys.public, { ...confirmation, at: '2026-11-27T10:00:00Z' })).toBe(false)
    const otherHash = 'cd'.repeat(32) as PlanHash
    expect(await verifyPlan(keys.public, { ...confirmation, hash: otherHash })).toBe(false)
    expect(await verifyPlan({ ...keys.public, signKey: keys.public.sealKey }, confirmation)).toBe(false)
  })

  it('is false, never an error, for any text in place of a signature or a key', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string(), fc.base64String(), async (signature, signKey) => {
        const plan = { role: 'leader', hash: planHash, ...when, signature } as const
        expect(await verifyPlan(keys.public, plan)).toBe(false)
        expect(await verifyPlan({ ...keys.public, signKey }, plan)).toBe(false)
      }),
      { numRuns: 200 },
    )
  })
})

describe('what is sealed to a device', () => {
  it('opens there and nowhere else', async () => {
    const sealed = await sealTo(keys.public, text('nøgle'))
    expect(valueIn(await openSealed(keys, sealed))).toEqual(text('nøgle'))
    expect(failureOf(await openSealed(otherKeys, sealed))).toBe('wrong-key')
  })

  it('does not open with a flipped bit anywhere, nor when cut', async () => {
    const sealed = await sealTo(keys.public, text('nøgle'))
    for (let at = 0; at < sealed.length; at++) {
      expect(failureOf(await openSealed(keys, flipBit(sealed, at))), `byte ${at}`).not.toBe('ok')
      expect(failureOf(await openSealed(keys, sealed.subarray(0, at))), `cut at ${at}`).not.toBe('ok')
    }
    expect(failureOf(await openSealed(keys, Uint8Array.of(2, ...sealed.subarray(1))))).toBe('newer-version')
  })

  it('reading any bytes never throws', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 200 }), async noise => {
        expect(failureOf(await openSealed(keys, noise))).not.toBe('ok')
        expect(failureOf(await openSealed(keys, Uint8Array.of(1, 4, ...noise)))).not.toBe('ok')
      }),
      { numRuns: 200 },
    )
  })
})

describe('the words that both say aloud', () => {
  it('are the same in any order of devices and differ as soon as one key does', async () => {
    const words = await keyWords([keys.public, otherKeys.public])
    expect(words).toHaveLength(4)
    for (const word of words) expect(word).toSatisfy((n: number) => Number.isInteger(n) && n >= 0 && n < 256)
    expect(await keyWords([otherKeys.public, keys.public])).toEqual(words)
    const stranger = await createDeviceKeys()
    expect(await keyWords([keys.public, stranger.public])).not.toEqual(words)
    const sealedElsewhere = { ...otherKeys.public, sealKey: stranger.public.sealKey }
    expect(await keyWords([keys.public, sealedElsewhere])).not.toEqual(words)
  })
})

const verifyPlan = (device: Device, { signature, ...plan }: Confirmed & { signature: string }) =>
  isStatedBy(device, 'plan', plan, signature)
