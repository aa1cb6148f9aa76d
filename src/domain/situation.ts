import { isFinal, standingAgreements } from './agreements.ts'
import type { Facts } from './conditions.ts'
import type { Conversation, Preparation } from './conversation.ts'
import type { ParticipantId } from './ids.ts'
import type { Pack } from './pack.ts'
import { arePicksShown, haveAllPicked } from './picks.ts'

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
  leaderPosition?: boolean
}

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

const employeePath = /^employee\.(permanent|monthsEmployed|jobCode|unskilled|leaderPosition)$/
const axisPath = /^conversation\.axis\.([\w-]+)$/

/** The first form that matches answers; the part in brackets is handed over. */
const paths: [RegExp, (situation: Situation, part: string) => unknown][] = [
  [axisPath, ({ conversation }, axis) => ownValue(conversation.setting.axes, axis) ?? null],
  [/^conversation\.date$/, ({ conversation }) => conversation.setting.date || null],
  [
    /^conversation\.year$/,
    ({ conversation, now }) => Number((conversation.setting.date || now.date).slice(0, 4)),
  ],
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
  [/^plan\.extra\.([\w-]+)$/, ({ conversation }, field) => ownValue(conversation.planExtra, field) || null],
  [/^ticked\.(.+)$/, isTicked],
  [/^pack\.settings\.(.+)$/, ({ pack }, id) => pack.settings.find(setting => setting.id === id)?.default],
  [employeePath, ({ employee }, part) => ownValue(employee ?? {}, part)],
]

const countOf = (conversation: Conversation, role: string) =>
  conversation.participants.filter(person => person.role === role).length

export const groupCount = (conversation: Conversation, group: string): number =>
  standingAgreements(conversation).filter(agreement => agreement.group === group).length

function finalCount({ pack, conversation }: Situation): number {
  const { plan } = pack
  return plan ? standingAgreements(conversation).filter(agreement => isFinal(plan, agreement)).length : 0
}

/** My own tick, or a joint one that somebody set. */
function isTicked({ conversation, mine }: Situation, node: string): boolean {
  const joint = ownValue(conversation.checks, node)
  return mine.checks.some(check => check === node) || (Array.isArray(joint) && joint.length > 0)
}

/** Paths come from data: `constructor` must not answer with what every object inherits. */
function ownValue(values: object, key: string): unknown {
  return Object.hasOwn(values, key) ? (values as Record<string, unknown>)[key] : undefined
}
