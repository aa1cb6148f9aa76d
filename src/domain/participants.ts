import type { Conversation, Device, Participant } from './conversation.ts'
import type { Role } from './pack.ts'

export function participantsIn(conversation: Conversation, roles: Role[]): Participant[] {
  return conversation.participants.filter(person => roles.includes(person.role) || roles.includes('both'))
}

export const isSameDevice = (a: Device, b: Device): boolean =>
  a.id === b.id && a.signKey === b.signKey && a.sealKey === b.sealKey

/** How the id of a device begins that exists on paper only: nobody holds it in the hand. */
export const paperPrefix = 'paper.'
export const isOnPaper = ({ id }: Device): boolean => id.startsWith(paperPrefix)
