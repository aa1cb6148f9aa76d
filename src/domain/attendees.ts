import { attendeesToBring } from './access.ts'
import { effectsOf } from './content.ts'
import type { Conversation, Participant } from './conversation.ts'
import type { NodeId } from './ids.ts'
import type { LText, Pack } from './pack.ts'
import { isParty, participantsIn } from './participants.ts'

/** R-LUN-06: who may bring somebody along to this conversation, whom, and what the form says of it. */
export interface Bringing {
  by: Participant
  /** Whoever has been named; null until then. */
  attendee: Participant | null
  roleName: LText
  text: LText
}

export function bringingIn(pack: Pack, { part, participants }: Conversation): Bringing | null {
  const rule = pack.rules.find(({ effect }) => effect.attendee?.conversation === part)
  const role = rule?.effect.attendee?.role
  const by = participants.find(
    one => isParty(one) && attendeesToBring(pack, part, one.role).some(attendee => attendee.role === role),
  )
  const roleName = pack.roles.find(each => each.role === role)
  if (!rule || !by || !roleName) return null
  return { by, attendee: participants.find(one => one.role === role) ?? null, roleName, text: rule.text }
}

/** R-LUN-07: what one of the two may ask for, and whether they do. */
export function requestsIn(
  pack: Pack,
  conversation: Conversation,
): { ask: NodeId; by: Participant; isAsked: boolean }[] {
  return effectsOf(pack, 'minutesOnRequest').flatMap(({ by, ask }) =>
    participantsIn(conversation, [by]).map(person => ({
      ask,
      by: person,
      isAsked: conversation.checks[ask]?.includes(person.id) === true,
    })),
  )
}
