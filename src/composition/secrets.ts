import { randomBytes } from '../crypto/bytes.ts'
import { commitPicks } from '../crypto/commitment.ts'
import { isSoundDevice } from '../crypto/deviceKeys.ts'
import { toCheckCode } from '../crypto/encoding.ts'
import { keyWords } from '../crypto/keyWords.ts'
import {
  draftSecret,
  newNotebookSeed,
  notebookSecret,
  seedName,
  toRecoveryCode,
} from '../crypto/recoveryCode.ts'
import { sealTo } from '../crypto/sealToDevice.ts'
import { sha256Hex } from '../crypto/sha256.ts'
import { isEndorsed, isStatedBy } from '../crypto/statements.ts'
import type { Secrets } from '../workspace/ports.ts'

export const secrets: Secrets = {
  sha256Hex,
  randomBytes,
  commitPicks,
  isStatedBy,
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
  // Few lose a phone or write down a code; the rest needn't wait for this.
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
  makePaper: async () => (await paper()).makePaper(),
  unsealByPaper: async (...of) => (await paper()).unsealByPaper(...of),
  endorseByPaper: async (...of) => (await paper()).endorseByPaper(...of),
}

const paper = async () => (await import('./paperKeys.ts')).paperKeys

/** More than a conversation ever weighs. */
const maxIntroductionBytes = 64 * 1024 * 1024
