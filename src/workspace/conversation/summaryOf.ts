import { nextLook } from '../../domain/agreements.ts'
import type { Conversation, Participant } from '../../domain/conversation.ts'
import { heldOn } from '../../domain/heldOn.ts'
import { mannerOf } from '../../domain/manner.ts'
import type { WaitsFor } from '../../domain/path.ts'
import type { ConversationSummary, ConversationView } from '../views.ts'

/** What Home shows of a conversation without opening it. */
export function summaryOf({
  conversation,
  pack,
  me,
  others,
  ...view
}: ConversationView): Omit<ConversationSummary, 'changedAt'> {
  const held = heldOn(conversation)
  return {
    id: conversation.id,
    packName: pack.name.abbr ?? pack.name.native,
    ...(conversation.part === null ? {} : { part: pack.name.native, partLocale: pack.locale }),
    myRole: me.role,
    myName: me.name,
    // To whoever was brought along, the leader first: Home draws the two in that order.
    others: [...others]
      .sort((one, other) => Number(other.role === 'leader') - Number(one.role === 'leader'))
      .map(person => person.name),
    date: conversation.setting.date,
    ...(held === null ? {} : { heldOn: held }),
    time: conversation.setting.time,
    manner: mannerOf(pack, conversation.setting.axes),
    station: view.station,
    reach: view.reach,
    ...groupIn(conversation, view.each),
    waitsFor: waitsForOf(view),
    // Whoever left a group looks at nothing with it.
    followUpDate: view.group?.leftBy ? '' : nextLook(pack, conversation),
    ...endIn(view.ended, others),
  }
}

/** What was left to do in it can't be done any more. */
function endIn(
  ended: ConversationView['ended'],
  others: ConversationView['others'],
): Pick<ConversationSummary, 'waitsFor' | 'followUpDate' | 'endedBy'> | null {
  if (!ended) return null
  const by = others.find(({ id }) => id === ended.by)?.name ?? ''
  return { waitsFor: { who: 'nobody', act: 'done' }, followUpDate: '', endedBy: by }
}

/** Nothing else may be left for this person to do here but to answer an invitation to another talk. */
function waitsForOf({ waitsFor, invitedTo }: Pick<ConversationView, 'waitsFor' | 'invitedTo'>): WaitsFor {
  const isMyTurn = waitsFor.who === 'me' || waitsFor.who === 'both'
  return invitedTo && !isMyTurn ? { who: 'me', act: 'answer' } : waitsFor
}

function groupIn(
  { participants }: Conversation,
  each: ConversationView['each'],
): Pick<ConversationSummary, 'group'> {
  const at = ({ id }: Participant) => each[id] ?? 'invite'
  const leader = participants.find(({ role }) => role === 'leader')
  const members = participants.filter(({ role }) => role === 'employee')
  if (!leader || members.length < 2) return {}
  return {
    group: {
      leader: at(leader),
      members: members.map(member => ({ name: member.name, at: at(member) })),
    },
  }
}
