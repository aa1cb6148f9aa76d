import type { Conversation, Participant } from './conversation.ts'
import type { Role } from './pack.ts'

export function participantsIn(conversation: Conversation, roles: Role[]): Participant[] {
  return conversation.participants.filter(person => roles.includes(person.role) || roles.includes('both'))
}
