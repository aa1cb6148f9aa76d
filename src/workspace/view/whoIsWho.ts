import type { NotebookEntry, OwnGroup } from '../../document/notebookDoc.ts'
import { readClaimedAttendees } from '../../document/participants.ts'
import type { Pin } from '../../document/pinnedDevices.ts'
import { mayLetIn } from '../../domain/access.ts'
import type { Agreement, Conversation, Participant } from '../../domain/conversation.ts'
import type { ParticipantId } from '../../domain/ids.ts'
import { isParty, presentIn } from '../../domain/participants.ts'
import { truePeople } from './attendees.ts'
import type { KnownDevices } from './knownDevices.ts'
import type { ViewParts } from './viewParts.ts'

/**
 * A document says whatever one of its writers wrote into it. Which conversation it is stands in the notebook, and so do
 * the devices that speak for each: keys that appear later speak for nobody by themselves.
 */
export function asKnownHere(
  read: Conversation,
  { of: devicesOf, hasLeft }: Pick<KnownDevices, 'of' | 'hasLeft'>,
  { doc, entry, pack, secrets, computed }: ViewParts,
): Conversation {
  const conversation = withTrueRoles(read, entry)
  const people = truePeople({
    id: entry.id,
    conversation,
    form: pack,
    claims: readClaimedAttendees(doc),
    leader: entry.group?.leader ?? null,
    me: entry.me,
    devicesOf,
    secrets,
    computed,
  })
  const known = people.map(person => ({ ...person, devices: devicesOf(person.id) }))
  if (!entry.group) return { ...conversation, id: entry.id, participants: known, group: null }
  const isIn = ({ id }: { id: ParticipantId }) => id === entry.me || !hasLeft(id)
  const participants = known.filter(isIn)
  const group = { leader: entry.group.leader, left: known.filter(person => !isIn(person)) }
  const present = presentIn({ participants, group })
  return {
    ...conversation,
    id: entry.id,
    participants,
    group,
    // The pocket of whoever left isn't waited for.
    picks: conversation.picks.filter(({ by }) => participants.some(({ id }) => id === by)),
    agreements: withoutThese(
      known.filter(person => !present.includes(person)),
      conversation.agreements,
    ),
  }
}

/** What was for somebody alone who left or never came is for nobody, and waits for a name (R-ALB-09). */
function withoutThese(gone: Participant[], agreements: Agreement[]): Agreement[] {
  if (gone.length === 0) return agreements
  const isHere = (id: ParticipantId) => !gone.some(person => person.id === id)
  const hereOf = (value: Agreement['values'][string]) =>
    typeof value === 'object' ? { ...value, participants: value.participants.filter(isHere) } : value
  return agreements.map(agreement => ({
    ...agreement,
    values: Object.fromEntries(
      Object.entries(agreement.values).map(([field, value]) => [field, hereOf(value)]),
    ),
  }))
}

/** Nobody whom the notebook knows is taken out of sight by what somebody wrote over, or struck out. */
export function peopleKnown(
  { me, role, invitee, peerIs, group }: NotebookEntry,
  pins: readonly Pin[],
): ParticipantId[] {
  // Whoever was brought along isn't sure which of the others is which.
  if (!isParty({ role })) return [me]
  const met = pins.filter(({ how }) => how !== 'declined').map(({ of }) => of)
  return [me, invitee, peerIs, group?.leader, ...met].filter(who => who != null)
}

/** Which of the two is which stands in the notebook since they met, whatever the document says later. */
function withTrueRoles(conversation: Conversation, entry: NotebookEntry): Conversation {
  if (!isParty(entry)) return conversation
  if (entry.group) return { ...conversation, participants: rolesInGroup(conversation, entry.group) }
  const peer = peerIn(entry, conversation)
  const roleOf = ({ id, role }: Participant): Participant['role'] => {
    if (id === entry.me) return entry.role
    if (id === peer) return otherParty[entry.role]
    // Where it is known who the two are, nobody else is one of them.
    return peer ? 'unionRep' : role
  }
  return {
    ...conversation,
    participants: conversation.participants.map(person => ({ ...person, role: roleOf(person) })),
  }
}

/** What a group's leader has signed says of each other that they are an employee; so nobody else leads, nor isn't one. */
const rolesInGroup = ({ participants }: Conversation, { leader }: OwnGroup): Participant[] =>
  participants.map(person => ({ ...person, role: person.id === leader ? 'leader' : 'employee' }))

const otherParty = { leader: 'employee', employee: 'leader' } as const

/** Whom I met in the lobby; whoever was brought along met nobody there as one of the two. */
export function peerIn(
  { invitee, me, role, group, peerIs }: NotebookEntry,
  { createdBy }: Conversation,
): ParticipantId | null {
  // Of a group's devices each is pinned by itself.
  if (group || !isParty({ role })) return null
  const other = invitee === me ? (peerIs ?? createdBy) : invitee
  return other === me ? null : other
}

export function bringersOf(
  who: ParticipantId,
  read: Conversation,
  { entry, pack }: ViewParts,
): ParticipantId[] {
  const leader = entry.group?.leader
  if (leader) return who === leader ? [] : [leader]
  const { participants, part } = withTrueRoles(read, entry)
  const brought = participants.find(({ id }) => id === who)
  if (!brought || isParty(brought)) return []
  return participants.filter(one => mayLetIn(pack, part, one, brought)).map(({ id }) => id)
}
