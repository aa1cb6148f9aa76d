import { bringAlong, readClaimedAttendees, readParticipants } from '../../document/participants.ts'
import type { SharedDoc } from '../../document/sharedDoc.ts'
import { attendeesToBring } from '../../domain/access.ts'
import type { ParticipantId } from '../../domain/ids.ts'
import type { Identity, Secrets } from '../ports.ts'
import type { ConversationView } from '../views.ts'

interface Parts {
  doc: SharedDoc
  identity: Identity
  secrets: Pick<Secrets, 'isStatedBy'>
  newId(): string
  /** As it stands this moment. */
  view(): ConversationView
  isClosed(): boolean
}

/** Somebody is named as one who takes part, signed by the person who may bring them; null where there is nobody to bring. */
export async function bringAttendee(parts: Parts, name: string): Promise<ParticipantId | null> {
  const { doc, identity, newId, view, isClosed } = parts
  const { conversation, wholeForm, me, others } = view()
  const [attendee] = attendeesToBring(wholeForm, conversation.part, me.role)
  if (attendee?.role !== 'unionRep' || others.some(({ role }) => role === attendee.role)) return null
  if (await isNamedAlready(parts, conversation.id)) return null
  const id = newId() as ParticipantId
  const { role } = attendee
  const signature = await identity.sign('attendee', { conversation: conversation.id, participant: id, role })
  bringAlong(doc, { id, role, name }, signature)
  // What an invitation shows is taken from the view, and that leaves out whose signature is still being checked.
  const isShown = () => isClosed() || view().others.some(other => other.id === id)
  while (!isShown()) await new Promise(soon => setTimeout(soon, 10))
  return id
}

/** By this very phone, a moment ago: the view shows only whose signature was checked. */
async function isNamedAlready(
  { doc, identity, secrets }: Parts,
  conversation: ConversationView['conversation']['id'],
): Promise<boolean> {
  const people = readParticipants(doc)
  for (const { participant, signature } of readClaimedAttendees(doc)) {
    const role = people.find(({ id }) => id === participant)?.role
    const attendee = role && { conversation, participant, role }
    if (attendee && (await secrets.isStatedBy(identity.public, 'attendee', attendee, signature))) return true
  }
  return false
}
