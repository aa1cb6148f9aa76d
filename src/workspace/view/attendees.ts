import type { ClaimedAttendee } from '../../document/participants.ts'
import { attendeesToBring } from '../../domain/access.ts'
import type { Conversation, Device, Participant } from '../../domain/conversation.ts'
import type { ConversationId, ParticipantId } from '../../domain/ids.ts'
import type { Pack } from '../../domain/pack.ts'
import { isParty } from '../../domain/participants.ts'
import type { Secrets } from '../ports.ts'
import type { Computed } from './computed.ts'
import { isStated } from './isStated.ts'

interface Parts {
  id: ConversationId
  /** As the document has it. */
  conversation: Conversation
  form: Pack
  claims: ClaimedAttendee[]
  /** Who leads it, where it is a group's, and who is here. */
  leader: ParticipantId | null
  me: ParticipantId
  devicesOf(who: ParticipantId): Device[]
  secrets: Pick<Secrets, 'isStatedBy'>
  computed: Pick<Computed, 'truth'>
}

/**
 * Everybody who takes part can write names into the document. Whoever isn't one of the two takes part only where the form
 * lets somebody bring them, and a known device of that somebody has signed that they do (R-LUN-06). To a group belong
 * those for whom its leader has signed (SPEC P-140). Whose device is known here was signed for, whatever became of that.
 */
export function truePeople({ id, conversation, form, claims, leader, me, ...parts }: Parts): Participant[] {
  const { participants, part } = conversation
  const mayBring = (one: Participant, role: string) =>
    leader === null
      ? isParty(one) && attendeesToBring(form, part, one.role).some(attendee => attendee.role === role)
      : one.id === leader && role === 'employee'
  const isBrought = ({ id: participant, role }: Participant) =>
    parts.devicesOf(participant).length > 0 ||
    claims
      .filter(claim => claim.participant === participant)
      .some(({ signature }) =>
        participants
          .filter(one => mayBring(one, role))
          .flatMap(one => parts.devicesOf(one.id))
          .some(by => {
            const attendee = { conversation: id, participant, role }
            const isTrue = isStated(parts, by, 'attendee', attendee, signature)
            // Whoever is still being checked holds up what waits for all: picks open for good.
            return leader === null ? isTrue : isTrue !== false
          }),
      )
  if (leader === null) return participants.filter(person => isParty(person) || isBrought(person))
  return participants.filter(person => [leader, me].includes(person.id) || isBrought(person))
}
