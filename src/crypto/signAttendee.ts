import type { Device } from '../domain/conversation.ts'
import type { ConversationId, ParticipantId } from '../domain/ids.ts'
import { frame } from './bytes.ts'
import type { DeviceKeys } from './deviceKeys.ts'
import { isTextSignedBy, signAsText } from './signature.ts'

/** Somebody whom a participant brings along. */
export interface Attendee {
  conversation: ConversationId
  participant: ParticipantId
  role: string
}

/** "I bring this one along": purpose, conversation, the new participant and their role; base64url. */
export const signAttendee = async (keys: DeviceKeys, attendee: Attendee): Promise<string> =>
  signAsText(keys, toSign(attendee))

/** Whether whoever `by` belongs to may bring somebody along is the form's to say. */
export const isBroughtBy = async (by: Device, attendee: Attendee, signature: string): Promise<boolean> =>
  isTextSignedBy(by, toSign(attendee), signature)

const toSign = ({ conversation, participant, role }: Attendee) =>
  frame('side-om-side/bring-attendee/1', conversation, participant, role)
