import { createPackableDeviceKeys } from '../crypto/deviceKeys.ts'
import { packDeviceKeys, unpackDeviceKeys } from '../crypto/packDeviceKeys.ts'
import { openSealed } from '../crypto/sealToDevice.ts'
import { signStatement } from '../crypto/statements.ts'
import type { DeviceId } from '../domain/ids.ts'
import { paperPrefix } from '../domain/participants.ts'
import type { Secrets } from '../workspace/ports.ts'

/** The keys that lie in a recovery code. */
export const paperKeys: Pick<Secrets, 'makePaper' | 'unsealByPaper' | 'endorseByPaper'> = {
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
    return keys.ok ? signStatement(keys.value, 'endorsement', added) : null
  },
}
