import type { Conversation, Device, Participant, PartyRole } from './conversation.ts'
import type { Role } from './pack.ts'

/**
 * `both` are those whose conversation it is: whoever was brought along has nothing to confirm. Of a group all who are
 * invited, and once it talks those who came (SPEC P-146).
 */
export function participantsIn(
  conversation: Pick<Conversation, 'participants' | 'group' | 'talk'>,
  roles: Role[],
): Participant[] {
  return conversation.participants.filter(
    person =>
      (roles.includes(person.role) || (roles.includes('both') && isParty(person))) &&
      (!isGroupTalking(conversation) || isIn(person)),
  )
}

export const isGroupTalking = ({ group, talk }: Pick<Conversation, 'group' | 'talk'>): boolean =>
  group !== null && talk.startedAt !== null

/** Who is a party to what is agreed: of a group nobody who never came. */
export const presentIn = ({
  participants,
  group,
}: Pick<Conversation, 'participants' | 'group'>): Participant[] =>
  group ? participants.filter(isIn) : participants

/** Has answered the invitation. */
export const isIn = ({ devices }: Pick<Participant, 'devices'>): boolean => devices.length > 0

/** Those whose conversation it is, and who haven't answered the invitation yet. */
export const absentAmong = (people: Participant[]): Participant[] =>
  people.filter(person => isParty(person) && !isIn(person))

/** Whoever was brought along stands at the side of whoever brought them; so their line has that one's colour. */
export const sideOf = (role: Participant['role']): PartyRole => (role === 'leader' ? 'leader' : 'employee')

export const isParty = <Person extends Pick<Participant, 'role'>>(
  person: Person,
): person is Person & { role: PartyRole } => person.role === 'leader' || person.role === 'employee'

export const isSameDevice = (a: Device, b: Device): boolean =>
  a.id === b.id && a.signKey === b.signKey && a.sealKey === b.sealKey

/** How the id of a device begins that exists on paper only: nobody holds it in the hand. */
export const paperPrefix = 'paper.'
export const isOnPaper = ({ id }: Device): boolean => id.startsWith(paperPrefix)
