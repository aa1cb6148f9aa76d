import { fieldsIn, isFilled, isFinal, standingAgreements } from './agreements.ts'
import type { Facts } from './conditions.ts'
import type { Conversation, Preparation } from './conversation.ts'
import { daysBetween } from './dates.ts'
import type { ParticipantId } from './ids.ts'
import { unsettledMarks } from './marks.ts'
import type { Pack } from './pack.ts'
import { absentAmong, participantsIn } from './participants.ts'
import { arePicksShown, haveAllPicked } from './picks.ts'
import { hasSaidYes } from './settingYes.ts'

/** All that the rules look at: nothing else decides what they find. */
export interface Situation {
  pack: Pack
  conversation: Conversation
  me: ParticipantId
  /** My own ticks, which others don't see. */
  mine: Pick<Preparation, 'checks'>
  plan: {
    /** Who has confirmed the plan as it stands now. */
    confirmedBy: ParticipantId[]
    /** Has some version of the plan been confirmed by everybody? */
    isSealed: boolean
  }
  now: { date: string }
  /** From the leader's own notebook, where a pack's rules ask for it. */
  employee?: Employee
}

/** Union membership is deliberately absent: it is a special category of personal data and never stored. */
export interface Employee {
  permanent?: boolean
  monthsEmployed?: number
  jobCode?: string
  unskilled?: boolean
  /** At most upper-secondary education. */
  shortEducation?: boolean
  leaderPosition?: boolean
}

/** What can be asked about with one tap, in this order. */
export const employeeFactNames = [
  'permanent',
  'leaderPosition',
  'unskilled',
  'jobCode',
  'shortEducation',
] as const satisfies (keyof Employee)[]
export type EmployeeFact = (typeof employeeFactNames)[number]

/** Answers the paths that a pack's conditions may use. */
export function factsOf(situation: Situation): Facts {
  return path => {
    for (const [form, answer] of paths) {
      const match = form.exec(path)
      if (match) return answer(situation, match[1] ?? '')
    }
    return undefined
  }
}

export const isKnownPath = (path: string): boolean => paths.some(([form]) => form.test(path))

/** Facts for choosing content before, or without, a conversation: only the axes are known. */
export const axisFacts =
  (axes: Conversation['setting']['axes']): Facts =>
  path => {
    const axis = axisPath.exec(path)?.[1]
    return axis === undefined ? undefined : (ownValue(axes, axis) ?? null)
  }

/** Facts about one person alone, without a conversation. */
export const employeeFacts =
  (employee: Employee): Facts =>
  path =>
    ownValue(employee, employeePath.exec(path)?.[1] ?? '')

const employeePath = /^employee\.(permanent|monthsEmployed|jobCode|unskilled|shortEducation|leaderPosition)$/
const axisPath = /^conversation\.axis\.([\w-]+)$/

/** The first form that matches answers; the part in brackets is handed over. */
const paths: [RegExp, (situation: Situation, part: string) => unknown][] = [
  [axisPath, ({ conversation }, axis) => ownValue(conversation.setting.axes, axis) ?? null],
  [/^conversation\.date$/, ({ conversation }) => conversation.setting.date || null],
  [
    /^conversation\.year$/,
    ({ conversation, now }) => Number((conversation.setting.date || now.date).slice(0, 4)),
  ],
  [/^conversation\.daysAhead$/, ({ conversation, now }) => daysAhead(conversation, now.date)],
  [/^conversation\.postponed\.count$/, ({ conversation }) => conversation.postponedCount],
  [/^conversation\.isAnswered$/, ({ conversation }) => absentAmong(conversation.participants).length === 0],
  [/^conversation\.isAgreed$/, isAgreed],
  [/^conversation\.issuesSent$/, ({ conversation }) => conversation.issues?.sentOn ?? null],
  [
    /^conversation\.isByLeader$/,
    ({ conversation }) => roleOf(conversation, conversation.createdBy) === 'leader',
  ],
  [/^me\.role$/, ({ conversation, me }) => roleOf(conversation, me)],
  [/^conversation\.durationMinutes$/, ({ conversation }) => conversation.setting.durationMinutes],
  [/^talk\.isStarted$/, ({ conversation }) => conversation.talk.startedAt !== null],
  [/^talk\.isEnded$/, ({ conversation }) => conversation.talk.endedAt !== null],
  [/^participants\.(leader|employee)\.count$/, ({ conversation }, role) => countOf(conversation, role)],
  [/^edition\.focus$/, ({ conversation }) => conversation.edition.focus.trim()],
  [/^keywords\.arePickedByAll$/, haveAllPicked],
  [/^keywords\.areShown$/, arePicksShown],
  [/^keywords\.used\.count$/, ({ conversation }) => conversation.keywordsUsed.length],
  [/^plan\.isSealed$/, ({ plan }) => plan.isSealed],
  [/^plan\.count$/, ({ conversation }) => standingAgreements(conversation).length],
  [/^plan\.final\.count$/, finalCount],
  [/^plan\.group\.(.+)\.count$/, ({ conversation }, group) => groupCount(conversation, group)],
  [/^plan\.filled\.(.+)\.count$/, filledCount],
  [
    /^plan\.drafts\.count$/,
    situation => standingAgreements(situation.conversation).length - finalCount(situation),
  ],
  [/^plan\.extra\.([\w-]+)$/, ({ conversation }, field) => ownValue(conversation.planExtra, field) || null],
  [/^marks\.(.+)\.areSettled$/, areMarksSettled],
  [/^ticked\.(.+)$/, isTicked],
  [/^note\.(.+)$/, ({ conversation }, node) => noteAt(conversation, node) || null],
  [/^done\.(.+)$/, isDone],
  [/^pack\.settings\.(.+)$/, settingOf],
  [employeePath, ({ employee }, part) => ownValue(employee ?? {}, part)],
]

/** Have all said yes to the time, and to what is chosen with it? */
function isAgreed({ pack, conversation }: Situation): boolean {
  return participantsIn(conversation, ['both']).every(({ id }) => hasSaidYes(pack, conversation, id))
}

const countOf = (conversation: Conversation, role: string) =>
  conversation.participants.filter(person => person.role === role).length

export const groupCount = (conversation: Conversation, group: string): number =>
  standingAgreements(conversation).filter(agreement => agreement.group === group).length

/** Finished agreements that say something in this field. */
export function filledCount({ pack: { plan }, conversation }: Situation, field: string): number {
  if (!plan) return 0
  return standingAgreements(conversation).filter(agreement => {
    const asked = fieldsIn(plan, agreement.group).find(({ id }) => id === field)
    return asked && isFinal(plan, agreement) && isFilled(asked, agreement.values[field])
  }).length
}

function finalCount({ pack, conversation }: Situation): number {
  const { plan } = pack
  return plan ? standingAgreements(conversation).filter(agreement => isFinal(plan, agreement)).length : 0
}

/** My own tick, or a joint one that somebody set. */
function isTicked({ conversation, mine }: Situation, node: string): boolean {
  const joint = ownValue(conversation.checks, node)
  return mine.checks.some(check => check === node) || (Array.isArray(joint) && joint.length > 0)
}

function isDone(situation: Situation, node: string): boolean {
  return isTicked(situation, node) || noteAt(situation.conversation, node) !== ''
}

function noteAt({ notes }: Conversation, node: string): string {
  const note = ownValue(notes, node)
  return typeof note === 'string' ? note.trim() : ''
}

function areMarksSettled({ conversation }: Situation, node: string): boolean {
  return unsettledMarks(conversation, node).length === 0
}

/** What the workplace has set, else what the pack has; null where neither says anything. */
function settingOf({ pack, conversation }: Situation, id: string): unknown {
  const own = ownValue(conversation.edition.settings, id)
  return own ?? pack.settings.find(setting => setting.id === id)?.default ?? null
}

const roleOf = ({ participants }: Conversation, id: ParticipantId) =>
  participants.find(person => person.id === id)?.role ?? null

const daysAhead = ({ setting }: Conversation, today: string) =>
  setting.date === '' ? null : daysBetween(today, setting.date)

/** Paths come from data: `constructor` must not answer with what every object inherits. */
function ownValue(values: object, key: string): unknown {
  return Object.hasOwn(values, key) ? (values as Record<string, unknown>)[key] : undefined
}
