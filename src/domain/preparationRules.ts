/** What can stand in the way until the talk begins. */
import type { Conversation } from './conversation.ts'
import { addDays, addMonths, isInWindow } from './dates.ts'
import type { Found, Gate } from './findings.ts'
import type { NodeId } from './ids.ts'
import { unsettledMarks } from './marks.ts'
import type { Step } from './pack.ts'
import { participantsIn } from './participants.ts'
import { arePicksShown, wereToldInPerson, withoutPicks } from './picks.ts'
import type { Effects } from './ruleShape.ts'
import { factsOf, type Situation } from './situation.ts'

/** R-ALB-02 (an axis is set), R-ALB-05 (the picked words are shown). */
export function checkKnownBefore({ field, step }: Effects['requireBefore'], situation: Situation): Found[] {
  const gate = gateOf(situation.pack.flow.find(each => each.id === step))
  if (field === 'keywords.areShown') return checkPicksShown(gate, situation)
  const [, marked] = /^marks\.(.+)\.areSettled$/.exec(field) ?? []
  if (marked !== undefined) return checkMarksSettled(gate, marked as NodeId, situation)
  const value = factsOf(situation)(field)
  const [, axisId] = /^conversation\.axis\.(.+)$/.exec(field) ?? []
  if (axisId !== undefined) {
    const axis = situation.pack.variants.find(variant => variant.id === axisId)
    const isChosen = axis?.options.some(option => option.id === value)
    return isChosen ? [] : [{ gate, what: { kind: 'axis-unset', axis: axisId } }]
  }
  const isMissing = value === undefined || value === null || value === '' || value === false
  return isMissing ? [{ gate, what: { kind: 'field-missing', field } }] : []
}

/** R-ALB-02: both have said yes to the present variant and setting. */
export function checkSettingConfirmed({ roles }: Effects['confirmBy'], { conversation }: Situation): Found[] {
  const by = participantsIn(conversation, roles)
    .map(person => person.id)
    .filter(id => !conversation.settingConfirmedBy.includes(id))
  return by.length > 0 ? [{ gate: 'talk', what: { kind: 'setting-unconfirmed', by } }] : []
}

/** R-LUN-04: all have said yes to the day and time as they stand. */
export function checkTimeConfirmed({ roles }: Effects['confirmBy'], { conversation }: Situation): Found[] {
  const by = participantsIn(conversation, roles)
    .map(person => person.id)
    .filter(id => !conversation.timeConfirmedBy.includes(id))
  return by.length > 0 ? [{ gate: 'talk', what: { kind: 'time-unconfirmed', by } }] : []
}

/** R-KBA-03: what was added after the issues were sent is talked about once the role asked has ticked it. */
export function checkAddedQuestions({ roles }: Effects['confirmBy'], { conversation }: Situation): Found[] {
  const { issues, edition, checks } = conversation
  const people = participantsIn(conversation, roles).map(person => person.id)
  const isAccepted = (question: NodeId) => people.every(id => checks[question]?.includes(id))
  const asked = edition.added.filter(({ text }) => text.trim() !== '').map(({ id }) => id)
  const late = asked.filter(id => !issues?.added.includes(id))
  const questions = issues ? late.filter(id => !isAccepted(id)) : []
  const what = { kind: 'questions-unaccepted', questions, by: people } as const
  return questions.length > 0 ? [{ gate: 'talk', what }] : []
}

/** R-KBA-01: the day lies so long after the issues were sent. */
export function checkNotice(notice: Effects['minNotice'], { conversation, now }: Situation): Found[] {
  const earliest = earliestDay(notice, conversation, now.date)
  const { date } = conversation.setting
  if (date === '' || date >= earliest || conversation.talk.startedAt !== null) return []
  return [{ gate: 'prepare', what: { kind: 'notice-too-short', earliest } }]
}

/** Until the issues are sent, they could be sent today at the earliest. */
export function earliestDay(
  { months = 0, days = 0 }: Effects['minNotice'],
  { issues }: Pick<Conversation, 'issues'>,
  today: string,
): string {
  return addDays(addMonths(issues?.sentOn ?? today, months), days)
}

/** R-ALB-04: exactly so many words each, unless the two told each other without the app. */
export function checkPickLimit(situation: Situation): Found[] {
  const by = withoutPicks(situation)
  const exactly = situation.pack.keywordSets[0]?.pick.exactly
  if (by.length === 0 || exactly === undefined || wereToldInPerson(situation.conversation)) return []
  return [{ gate: 'talk', what: { kind: 'keywords-unpicked', by, exactly } }]
}

/** R-ALB-15: how many of each role take part. */
export function checkPartyLimit({ path, min = 0, max }: Effects['limit'], situation: Situation): Found[] {
  const count = factsOf(situation)(path)
  const role = path === 'participants.leader.count' ? 'leader' : 'employee'
  if (typeof count !== 'number' || (count >= min && (max === undefined || count <= max))) return []
  return [{ gate: 'prepare', what: { kind: 'participants-outside', role, min, max: max ?? null, count } }]
}

export function checkDuration(range: Effects['durationRange'], { conversation }: Situation): Found[] {
  const { durationMinutes } = conversation.setting
  if (durationMinutes === 0) return []
  if (durationMinutes >= range.minMinutes && durationMinutes <= range.maxMinutes) return []
  return [{ gate: 'prepare', what: { kind: 'outside-duration', ...range } }]
}

export function checkWindow(window: Effects['window'], { conversation }: Situation): Found[] {
  const { date } = conversation.setting
  return date === '' || isInWindow(date, window)
    ? []
    : [{ gate: 'prepare', what: { kind: 'outside-window' } }]
}

/** R-GBG-12: each mark at this node went into the plan, or was said to be dealt with. */
function checkMarksSettled(gate: Gate, node: NodeId, { conversation }: Situation): Found[] {
  return unsettledMarks(conversation, node).map(({ id }) => ({
    gate,
    what: { kind: 'mark-open', node, mark: id },
  }))
}

/** Words that don't match what was sealed count as not shown: choosing anew or telling in person goes on from there. */
function checkPicksShown(gate: Gate, situation: Situation): Found[] {
  if (arePicksShown(situation)) return []
  const by = situation.conversation.picks.filter(pick => pick.opened?.isTrue !== true).map(pick => pick.by)
  return by.length > 0 ? [{ gate, what: { kind: 'keywords-sealed', by } }] : []
}

function gateOf(step: Step | undefined): Gate {
  if (step?.phase === 'conversation') return 'talk'
  if (step?.phase === 'conclusion') return 'conclude'
  if (step?.phase === 'documentation') return 'file'
  return step?.phase === 'followup' ? 'followup' : 'prepare'
}
