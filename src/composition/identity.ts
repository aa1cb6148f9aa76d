import { agreeSecret } from '../crypto/agreeSecret.ts'
import type { DeviceKeys } from '../crypto/deviceKeys.ts'
import { openSealed } from '../crypto/sealToDevice.ts'
import { signStatement } from '../crypto/statements.ts'
import type { Identity } from '../workspace/ports.ts'

/** What a device can do with its keys. */
export const identityOf = (keys: DeviceKeys): Identity => ({
  id: keys.id,
  public: keys.public,
  sign: (kind, said) => signStatement(keys, kind, said),
  agreeSecret: ({ peer, iAmInviter, invitationSecret, conversation }) =>
    agreeSecret(keys, peer.sealKey, invitationSecret, conversation, iAmInviter ? 'inviter' : 'answerer'),
  async unseal(sealed) {
    const opened = await openSealed(keys, sealed)
    return opened.ok ? opened.value : null
  },
})
