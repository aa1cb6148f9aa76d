import type { Device } from '../domain/conversation.ts'
import type { ConversationId, ParticipantId } from '../domain/ids.ts'
import { frame } from './bytes.ts'
import type { DeviceKeys } from './deviceKeys.ts'
import { isTextSignedBy, signAsText } from './signature.ts'

/** Somebody belongs to a group no more: said by themselves, or by whoever leads it. */
export interface Parting {
  conversation: ConversationId
  participant: ParticipantId
}

/** "This one is out of it": purpose, conversation, participant; base64url. It is final, for a participant comes in once. */
export const signParting = async (keys: DeviceKeys, parting: Parting): Promise<string> =>
  signAsText(keys, toSign(parting))

/** Whether `by` may say so is for whoever knows the group. */
export const isPartingBy = async (by: Device, parting: Parting, signature: string): Promise<boolean> =>
  isTextSignedBy(by, toSign(parting), signature)

const toSign = ({ conversation, participant }: Parting) =>
  frame('side-om-side/part-from-group/1', conversation, participant)
