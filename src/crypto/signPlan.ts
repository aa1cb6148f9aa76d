import type { Device, Participant } from '../domain/conversation.ts'
import type { PlanHash } from '../domain/ids.ts'
import { type Signing, serializeSigning } from '../domain/signing.ts'
import { frame } from './bytes.ts'
import type { DeviceKeys } from './deviceKeys.ts'
import { isTextSignedBy, signAsText } from './signature.ts'

interface Confirmed {
  role: Participant['role']
  hash: PlanHash
  /** Orders sealed plans, so nobody else may say it. */
  round: number
  at: string
  /** Signed with the hash, so that nobody moves it to another plan, or takes it away. */
  signing?: Signing
}

/** What stands in `Confirmation.signature`: purpose, role, hash, round, instant and any signing, base64url. */
export const signPlan = async (keys: DeviceKeys, plan: Confirmed): Promise<string> =>
  signAsText(keys, toSign(plan))

export const verifyPlan = async (
  device: Device,
  { signature, ...plan }: Confirmed & { signature: string },
): Promise<boolean> => isTextSignedBy(device, toSign(plan), signature)

/** The hash covers the conversation, its participants and all values, so those needn't be signed again. */
const toSign = ({ role, hash, round, at, signing }: Confirmed) =>
  signing
    ? frame('side-om-side/sign-plan/1', role, hash, String(round), at, serializeSigning(signing))
    : frame('side-om-side/confirm-plan/1', role, hash, String(round), at)
