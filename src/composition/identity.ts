import { agreeSecret } from '../crypto/agreeSecret.ts'
import type { DeviceKeys } from '../crypto/deviceKeys.ts'
import { endorseDevice } from '../crypto/endorseDevice.ts'
import { signFarewell } from '../crypto/farewell.ts'
import { signRemoval, signReplacement, signRotation } from '../crypto/rotation.ts'
import { openSealed } from '../crypto/sealToDevice.ts'
import { signAttendee } from '../crypto/signAttendee.ts'
import { signParting } from '../crypto/signParting.ts'
import { signPlan } from '../crypto/signPlan.ts'
import type { Identity } from '../workspace/ports.ts'

/** What a device can do with its keys. */
export const identityOf = (keys: DeviceKeys): Identity => ({
  id: keys.id,
  public: keys.public,
  signPlan: confirmed => signPlan(keys, confirmed),
  signFarewell: (conversation, said) => signFarewell(keys, conversation, said),
  signRotation: content => signRotation(keys, content),
  signRemoval: removal => signRemoval(keys, removal),
  signReplacement: replacement => signReplacement(keys, replacement),
  signAttendee: attendee => signAttendee(keys, attendee),
  signParting: parting => signParting(keys, parting),
  endorse: added => endorseDevice(keys, added),
  agreeSecret: ({ peer, iAmInviter, invitationSecret, conversation }) =>
    agreeSecret(keys, peer.sealKey, invitationSecret, conversation, iAmInviter ? 'inviter' : 'answerer'),
  async unseal(sealed) {
    const opened = await openSealed(keys, sealed)
    return opened.ok ? opened.value : null
  },
})
