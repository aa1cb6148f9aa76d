import type { NotebookEntry } from '../document/notebookDoc.ts'
import { readClaimedAttendees } from '../document/participants.ts'
import { mayLetIn } from '../domain/access.ts'
import type { Conversation, Device, Participant } from '../domain/conversation.ts'
import type { ParticipantId } from '../domain/ids.ts'
import { isParty } from '../domain/participants.ts'
import { truePeople } from './attendees.ts'
import type { ViewParts } from './viewParts.ts'

/**
 * A document says whatever one of its writers wrote into it. Which conversation it is stands in the notebook, and so do
 * the devices that speak for each: keys that appear later speak for nobody by themselves.
 */
export function asKnownHere(
  read: Conversation,
  devicesOf: (who: ParticipantId) => Device[],
  { doc, entry, pack, secrets, computed }: ViewParts,
): Conversation {
  const conversation = withTrueRoles(read, entry)
  const people = truePeople({
    id: entry.id,
    conversation,
    form: pack,
    claims: readClaimedAttendees(doc),
    devicesOf,
    secrets,
    computed,
  })
  const participants = people.map(person => ({ ...person, devices: devicesOf(person.id) }))
  return { ...conversation, id: entry.id, participants }
}

/** Which of the two is which stands in the notebook since they met, whatever the document says later. */
function withTrueRoles(conversation: Conversation, entry: NotebookEntry): Conversation {
  if (!isParty(entry)) return conversation
  const peer = peerIn(entry, conversation)
  const roleOf = ({ id, role }: Participant): Participant['role'] => {
    if (id === entry.me) return entry.role
    return id === peer ? otherParty[entry.role] : role
  }
  return {
    ...conversation,
    participants: conversation.participants.map(person => ({ ...person, role: roleOf(person) })),
  }
}
const otherParty = { leader: 'employee', employee: 'leader' } as const

/** Whom I met in the lobby; whoever was brought along met nobody there as one of the two. */
export function peerIn(
  { invitee, me, role }: NotebookEntry,
  { createdBy }: Conversation,
): ParticipantId | null {
  if (!isParty({ role })) return null
  return invitee === me ? createdBy : invitee
}

export function bringersOf(
  who: ParticipantId,
  read: Conversation,
  { entry, pack }: ViewParts,
): ParticipantId[] {
  const { participants, part } = withTrueRoles(read, entry)
  const brought = participants.find(({ id }) => id === who)
  if (!brought || isParty(brought)) return []
  return participants.filter(one => mayLetIn(pack, part, one, brought)).map(({ id }) => id)
}
