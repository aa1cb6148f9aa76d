import type { Device } from '../domain/conversation.ts'
import type { PlanHash } from '../domain/ids.ts'
import { frame } from './bytes.ts'
import type { DeviceKeys } from './deviceKeys.ts'
import { fromBase64Url, toBase64Url } from './encoding.ts'
import { isSignedBy, sign } from './signature.ts'

type Role = 'leader' | 'employee'

/** What stands in `Confirmation.signature`: purpose, role and hash, base64url. */
export const signPlan = async (keys: DeviceKeys, plan: { role: Role; hash: PlanHash }): Promise<string> =>
  toBase64Url(await sign(keys, toSign(plan)))

export const verifyPlan = async (
  device: Device,
  { role, hash, signature }: { role: Role; hash: PlanHash; signature: string },
): Promise<boolean> => {
  const bytes = fromBase64Url(signature)
  return bytes !== null && isSignedBy(device, toSign({ role, hash }), bytes)
}

/** The hash covers the conversation, its participants and all values, so those needn't be signed again. */
const toSign = ({ role, hash }: { role: Role; hash: PlanHash }) =>
  frame('side-om-side/confirm-plan/1', role, hash)
