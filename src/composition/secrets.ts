import { randomBytes } from '../crypto/bytes.ts'
import { commitPicks } from '../crypto/commitment.ts'
import { createPackableDeviceKeys, isSoundDevice } from '../crypto/deviceKeys.ts'
import { toCheckCode } from '../crypto/encoding.ts'
import { endorseDevice, isEndorsed } from '../crypto/endorseDevice.ts'
import { isFarewellOf } from '../crypto/farewell.ts'
import { keyWords } from '../crypto/keyWords.ts'
import { packDeviceKeys, unpackDeviceKeys } from '../crypto/packDeviceKeys.ts'
import {
  draftSecret,
  newNotebookSeed,
  notebookSecret,
  seedName,
  toRecoveryCode,
} from '../crypto/recoveryCode.ts'
import { isRemovalBy, isReplacementBy, isRotationBy } from '../crypto/rotation.ts'
import { openSealed, sealTo } from '../crypto/sealToDevice.ts'
import { sha256Hex } from '../crypto/sha256.ts'
import { isBroughtBy } from '../crypto/signAttendee.ts'
import { isPartingBy } from '../crypto/signParting.ts'
import { verifyPlan } from '../crypto/signPlan.ts'
import type { DeviceId } from '../domain/ids.ts'
import { paperPrefix } from '../domain/participants.ts'
import type { Secrets } from '../workspace/ports.ts'

export const secrets: Secrets = {
  sha256Hex,
  randomBytes,
  commitPicks,
  verifyPlan,
  isFarewellOf,
  isRotationBy,
  isRemovalBy,
  isReplacementBy,
  isBroughtBy,
  isPartingBy,
  checkCode: toCheckCode,
  isEndorsed,
  isSoundDevice,
  keyWords,
  sealTo,
  seeds: {
    make: newNotebookSeed,
    nameOf: seedName,
    toCode: toRecoveryCode,
    notebookSecret,
    draftSecret,
  },
  // Few lose a phone; the rest needn't wait for this.
  async packIntroduction(of) {
    const { packIntroduction } = await import('../crypto/introduction.ts')
    const { deflate } = await import('../sync/deflate.ts')
    return deflate(packIntroduction(of))
  },
  async readIntroduction(packed) {
    const { readIntroduction } = await import('../crypto/introduction.ts')
    const { inflate } = await import('../sync/deflate.ts')
    const bytes = await inflate(packed, maxIntroductionBytes)
    return bytes && readIntroduction(bytes)
  },
  async makePaper() {
    const packed = await packDeviceKeys(await createPackableDeviceKeys())
    const id = `${paperPrefix}${packed.public.id}` as DeviceId
    return { ...packed, public: { ...packed.public, id } }
  },
  async unsealByPaper(paper, sealed) {
    const keys = await unpackDeviceKeys(paper)
    const opened = keys.ok ? await openSealed(keys.value, sealed) : keys
    return opened.ok ? opened.value : null
  },
  async endorseByPaper(paper, added) {
    const keys = await unpackDeviceKeys(paper)
    return keys.ok ? endorseDevice(keys.value, added) : null
  },
}

/** More than a conversation ever weighs. */
const maxIntroductionBytes = 64 * 1024 * 1024
