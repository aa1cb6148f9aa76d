import { pointsToPrepare, questionsToAsk } from '../../domain/content.ts'
import type { Participant } from '../../domain/conversation.ts'
import type { Finding } from '../../domain/findings.ts'
import type { ParticipantId } from '../../domain/ids.ts'
import { absentAmong } from '../../domain/participants.ts'
import { isTalkOpen } from '../../domain/path.ts'
import { blockersOf } from '../../domain/rules.ts'
import { hasSaidYes } from '../../domain/settingYes.ts'
import type { ConversationView } from '../../workspace/views.ts'

/** What says how far it is to the talk. */
type Ahead = Pick<ConversationView, 'conversation' | 'pack' | 'findings' | 'me' | 'station' | 'isReadOnly'>

/** What keeps the talk from beginning; nothing any more once it has begun. */
export const blockersOfTalk = ({
  conversation,
  findings,
}: Pick<Ahead, 'conversation' | 'findings'>): Finding[] =>
  conversation.talk.startedAt === null ? blockersOf(findings, 'talk') : []

/** Whose answer the talk waits for: a group may begin without those on whom nothing else hangs. */
export const awaitedAnswers = ({
  station,
  others,
}: Pick<ConversationView, 'station' | 'others'>): ParticipantId[] =>
  isTalkOpen(station) ? [] : absentAmong(others).map(({ id }) => id)

/** Others whose opened words aren't those that they had closed the pocket on. */
export const whoPickedOtherwise = ({
  conversation,
  me,
}: Pick<Ahead, 'conversation' | 'me'>): ParticipantId[] =>
  conversation.picks.filter(({ by, opened }) => by !== me.id && opened && !opened.isTrue).map(({ by }) => by)

/** The one step onward that the foot offers; what stands above doesn't offer it a second time. */
export function nextStepOf(
  view: Ahead,
): 'talk' | 'pick' | 'confirm-setting' | 'setting' | 'invitation' | 'wait' {
  const lacks = (kind: 'keywords-unpicked' | 'setting-unconfirmed') =>
    !view.isReadOnly && view.findings.some(({ what }) => what.kind === kind && what.by.includes(view.me.id))
  if (isTalkOpen(view.station)) return canSayYes(view) ? 'confirm-setting' : 'talk'
  if (lacks('keywords-unpicked')) return 'pick'
  if (lacks('setting-unconfirmed')) return 'confirm-setting'
  if (view.isReadOnly) return 'wait'
  if (isDayMissing(view)) return 'setting'
  return view.findings.some(finding => isForMe(view, finding)) ? 'invitation' : 'wait'
}

/** Where nothing hangs on the yes, it is asked for all the same while there is a day to say it to. */
const canSayYes = ({ conversation, pack, me, isReadOnly }: Ahead) =>
  !isReadOnly &&
  conversation.talk.startedAt === null &&
  conversation.setting.date !== '' &&
  !hasSaidYes(pack, conversation, me.id)

/** Something that keeps the talk from beginning, and that I can do where the invitation is. */
export function isForMe({ me }: Pick<Ahead, 'me'>, { strength, what }: Finding): boolean {
  if (strength !== 'enforce') return false
  switch (what.kind) {
    case 'questions-unaccepted':
      return what.by.includes(me.id)
    case 'field-missing':
      return isIssues(what.field) ? me.role === 'leader' : what.field.startsWith('ticked.')
    case 'notice-too-short':
      return true
    default:
      return false
  }
}
/** A day that the form asks for is for the two to choose, whoever opens the app first. */
const isDayMissing = (view: Ahead) =>
  blockersOfTalk(view).some(({ what }) => what.kind === 'field-missing' && isDay(what.field))

export const isDay = (field: string) => field === 'conversation.date'
export const isIssues = (field: string) => field === 'conversation.issuesSent'

/** Has this person done what only they can do? A form that asks for nothing still has a day to say yes to. */
export function isPrepared(
  view: Pick<Ahead, 'conversation' | 'pack' | 'findings'>,
  person: ParticipantId,
): boolean {
  const { conversation, pack } = view
  if (conversation.talk.startedAt !== null) return true
  if (!hasSaidYes(pack, conversation, person)) return false
  return blockersOfTalk(view).every(({ what }) => {
    if (what.kind === 'field-missing' && isDay(what.field)) return false
    if (what.kind === 'field-missing')
      return !isIssues(what.field) || !conversation.participants.some(isLeader(person))
    return !('by' in what && personal.has(what.kind) && what.by.includes(person))
  })
}

/** Where the form asks for nothing but a yes to the day, whoever has said that hasn't prepared yet. */
export function isAllStillToThinkOver({ conversation, pack, me, mine }: ConversationView): boolean {
  const toThinkOver = [
    ...pointsToPrepare(pack, me.role, conversation.setting.axes),
    ...questionsToAsk(pack, conversation.edition),
  ]
  const isNothingNoted = Object.values(mine.notes).every(note => !note?.trim())
  return pack.keywordSets.length === 0 && toThinkOver.length > 0 && isNothingNoted && mine.checks.length === 0
}

const personal: ReadonlySet<string> = new Set([
  'setting-unconfirmed',
  'time-unconfirmed',
  'keywords-unpicked',
  'questions-unaccepted',
])
const isLeader = (person: ParticipantId) => (one: Participant) => one.id === person && one.role === 'leader'
