import type { ClaimedAttendee } from '../document/participants.ts'
import { attendeesToBring } from '../domain/access.ts'
import type { Conversation, Device, Participant } from '../domain/conversation.ts'
import type { ConversationId, ParticipantId } from '../domain/ids.ts'
import type { Pack } from '../domain/pack.ts'
import { isParty } from '../domain/participants.ts'
import type { Computed } from './planView.ts'
import type { Secrets } from './ports.ts'

interface Parts {
  id: ConversationId
  /** As the document has it. */
  conversation: Conversation
  form: Pack
  claims: ClaimedAttendee[]
  devicesOf(who: ParticipantId): Device[]
  secrets: Pick<Secrets, 'isBroughtBy'>
  computed: Pick<Computed, 'truth'>
}

/**
 * Everybody who takes part can write names into the document. Whoever isn't one of the two takes part only where the form
 * lets somebody bring them, and a known device of that somebody has signed that they do (R-LUN-06).
 */
export function truePeople({ id, conversation, form, claims, ...parts }: Parts): Participant[] {
  const { participants, part } = conversation
  const mayBring = (one: Participant, role: string) =>
    isParty(one) && attendeesToBring(form, part, one.role).some(attendee => attendee.role === role)
  const isBrought = ({ id: participant, role }: Participant) =>
    claims
      .filter(claim => claim.participant === participant)
      .some(({ signature }) =>
        participants
          .filter(one => mayBring(one, role))
          .flatMap(one => parts.devicesOf(one.id))
          .some(by => {
            const attendee = { conversation: id, participant, role }
            const key = JSON.stringify(['attendee', by.signKey, attendee, signature])
            return parts.computed.truth.get(key, () => parts.secrets.isBroughtBy(by, attendee, signature))
          }),
      )
  return participants.filter(person => isParty(person) || isBrought(person))
}
