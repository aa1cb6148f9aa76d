import type { Confirmation, Device, Participant } from './conversation.ts'
import type { Farewell } from './farewell.ts'
import type { ConversationId, ParticipantId } from './ids.ts'

/** What a person's device may say for good in a conversation. Whether it may say so is for whoever reads it to know. */
export interface Statements {
  /** "This is our plan." The hash covers the conversation, its participants and all values. */
  plan: Confirmed
  farewell: Pick<Farewell, 'what' | 'by' | 'at'> & { conversation: ConversationId }
  /** "This device is mine too": a tablet, or the phone that took the place of a lost one. */
  endorsement: NewDevice
  /** "I bring this one along." */
  attendee: Attendee
  /** "This one belongs to the group no more": said by themselves or its leader. It is final, for one comes in once. */
  parting: Parting
  rotation: RotationContent
  /** "This device is mine no more." */
  removal: Removal
  /** "I let this one go on with another device." */
  replacement: Replacement
}

export interface Confirmed extends Pick<Confirmation, 'hash' | 'round' | 'at' | 'signing'> {
  role: Participant['role']
}

export interface NewDevice {
  conversation: ConversationId
  participant: ParticipantId
  device: Device
}

export interface Attendee {
  conversation: ConversationId
  participant: ParticipantId
  role: string
}

interface Parting {
  conversation: ConversationId
  participant: ParticipantId
}

/** SPEC P-109: a new secret of a conversation, for whoever shall go on. */
export interface RotationContent {
  conversation: ConversationId
  epoch: number
  isFinal: boolean
  /** The secret sealed to each device, by the device's sign key. */
  boxes: ReadonlyMap<string, Uint8Array>
}

interface Removal {
  conversation: ConversationId
  participant: ParticipantId
  signKey: string
}

export interface Replacement extends Removal {
  /** Of the conversation's secret that the replaced device still knows. */
  epoch: number
}
