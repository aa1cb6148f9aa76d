import type { Conversation } from './conversation.ts'
import type { ParticipantId } from './ids.ts'
import type { Pack } from './pack.ts'
import { isGroupTalking, isIn, participantsIn } from './participants.ts'

interface PickedBy {
  pack: Pack
  conversation: Pick<Conversation, 'picks' | 'participants' | 'toldInPerson' | 'group' | 'talk'>
}

/** Are all picked words open, or has everybody said that they told each other? */
export function arePicksShown({ pack, conversation }: PickedBy): boolean {
  return (
    wereToldInPerson(conversation) ||
    // Whoever comes to a group's talk later picks for themselves; the words of the others stay open.
    isGroupTalking(conversation) ||
    (haveAllPicked({ pack, conversation }) && conversation.picks.every(pick => pick.opened?.isTrue === true))
  )
}

/** By all who are in, where it is a group. */
export function wereToldInPerson({
  participants,
  group,
  toldInPerson,
}: Pick<Conversation, 'participants' | 'group' | 'toldInPerson'>): boolean {
  const asked = group ? participants.filter(isIn) : participants
  return asked.length > 0 && asked.every(person => toldInPerson.includes(person.id))
}

/** Who still has to choose: no sealed picks yet, or opened ones that are too many or too few. */
export function withoutPicks({ pack, conversation }: PickedBy): ParticipantId[] {
  const pick = pack.keywordSets[0]?.pick
  if (!pick) return []
  return participantsIn(conversation, pick.per)
    .filter(person => {
      const picked = conversation.picks.find(state => state.by === person.id)
      return !picked || (picked.opened !== null && picked.opened.keywords.length !== pick.exactly)
    })
    .map(person => person.id)
}

export const haveAllPicked = (situation: PickedBy): boolean => withoutPicks(situation).length === 0
