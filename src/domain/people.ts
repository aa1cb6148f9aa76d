import { holds, pathsOf } from './conditions.ts'
import { addMonths, isDate } from './dates.ts'
import type { ConversationId, PackId, PersonId } from './ids.ts'
import type { Pack } from './pack.ts'
import type { Cond } from './ruleShape.ts'
import { type Employee, employeeFacts } from './situation.ts'
import type { ConversationSummary } from './summary.ts'

/** Somebody in a leader's own list; nobody else sees it. */
export interface Person {
  id: PersonId
  name: string
  /** Whose form the talks are held with. */
  form: PackId
  facts: PersonFacts
  /** Those made with this person, also when they are gone from this phone. */
  talks: ConversationId[]
}

/** Asked for only where a form's rules ask. */
export interface PersonFacts extends Omit<Employee, 'monthsEmployed'> {
  /** ISO date. */
  since?: string
}

export interface Standing {
  /** What the form says of this person; null where it says nothing, or nothing is known that it asks for. */
  level: 'mandatory' | 'should' | 'optional' | null
  /** The day of the last talk that was held, or ''. */
  last: string
  /** The last one that is over, of those on this phone. */
  latest: ConversationSummary | null
  /** Since when, or from when, a talk is due: '' at once, null where the form names no interval or no duty. */
  dueFrom: string | null
  /** The last day by which it should be held; null where the form names none. */
  deadline: string | null
  /** A talk that was begun and isn't through. */
  running: ConversationId | null
  /** Talks beside the yearly one: neither keeps the other from being due. */
  linked: ConversationSummary[]
}

/** R-ALB-01, R-LUN-16, R-KS-01, R-KBA-09: who is due, by whom the form is for and how often. */
export function standingOf(
  person: Person,
  form: Pick<Pack, 'audience' | 'cadence' | 'window'>,
  talks: ConversationSummary[],
  today: string,
): Standing {
  const all = talks.filter(talk => person.talks.includes(talk.id))
  const own = all.filter(({ part }) => part === undefined)
  const held = own.filter(isHeld).sort((one, other) => (dayOf(one) < dayOf(other) ? -1 : 1))
  const last = held.map(dayOf).filter(isDate).at(-1) ?? ''
  const facts = employeeFacts(employeeOf(person.facts, today))
  const level = form.audience.find(({ who }) => holds(who, facts))?.level ?? null
  const isDuty = (level === 'mandatory' || level === 'should') && form.cadence.perYear !== null
  return {
    level: level === 'forbidden' ? null : level,
    last,
    latest: held.at(-1) ?? null,
    dueFrom: isDuty ? nextAfter(last, form) : null,
    deadline: isDuty && form.window ? `${yearAfter(last, today)}-${form.window.to}` : null,
    running: own.find(talk => !isHeld(talk) && talk.endedBy === undefined)?.id ?? null,
    linked: all.filter(({ part }) => part !== undefined),
  }
}

export const isDue = ({ dueFrom, running }: Standing, today: string): boolean =>
  dueFrom !== null && dueFrom <= today && running === null

/** R-KBA-08: all that a superior gets to see, and only where the form has such a proof. */
export function proofOf(
  form: Pick<Pack, 'rules'>,
  standings: Standing[],
  today: string,
): Partial<Record<'employees' | 'held', number>> | null {
  const stats = form.rules.find(({ effect }) => effect.statsOnly)?.effect.statsOnly
  if (!stats) return null
  const asked = standings.filter(({ dueFrom }) => dueFrom !== null)
  const held = asked.filter(({ last }) => last !== '' && last.slice(0, 4) === today.slice(0, 4))
  const numbers = { employees: asked.length, held: held.length }
  return Object.fromEntries(stats.fields.map(field => [field, numbers[field]]))
}

/** What the leader is asked about a person: only what some rule of the form looks at. */
export function askedOf(form: Pick<Pack, 'audience' | 'rules'>): (keyof PersonFacts)[] {
  const conditions: Cond[] = [
    ...form.audience.map(({ who }) => who),
    ...form.rules.flatMap(({ when, effect: { showOnlyIf } }) => [
      when,
      ...(showOnlyIf ? [showOnlyIf.cond] : []),
    ]),
  ]
  const paths = new Set(conditions.flatMap(pathsOf))
  return questions.filter(({ path }) => paths.has(path)).map(({ fact }) => fact)
}

const questions: { path: string; fact: keyof PersonFacts }[] = [
  { path: 'employee.permanent', fact: 'permanent' },
  { path: 'employee.monthsEmployed', fact: 'since' },
  { path: 'employee.leaderPosition', fact: 'leaderPosition' },
  { path: 'employee.unskilled', fact: 'unskilled' },
  { path: 'employee.jobCode', fact: 'jobCode' },
  { path: 'employee.shortEducation', fact: 'shortEducation' },
]

/** Spoken through: what follows is writing and filing. */
const isHeld = ({ station }: ConversationSummary) => ['agree', 'seal', 'file', 'followup'].includes(station)

const dayOf = ({ heldOn, date }: ConversationSummary) => heldOn ?? date

/** A year by the calendar begins with the form's season, or else in January. */
function nextAfter(last: string, { cadence, window }: Pick<Pack, 'cadence' | 'window'>): string {
  if (last === '') return ''
  if (cadence.within === 'calendar-year') return `${yearAfter(last, last)}-${window?.from ?? '01-01'}`
  return addMonths(last, Math.round(12 / (cadence.perYear ?? 1)))
}

const yearAfter = (last: string, today: string): string =>
  last === '' ? today.slice(0, 4) : String(Number(last.slice(0, 4)) + 1)

export function employeeOf({ since, ...facts }: PersonFacts, today: string): Employee {
  return since !== undefined && isDate(since)
    ? { ...facts, monthsEmployed: wholeMonths(since, today) }
    : facts
}

function wholeMonths(from: string, to: string): number {
  const [fromYear = 0, fromMonth = 0, fromDay = 0] = from.split('-').map(Number)
  const [toYear = 0, toMonth = 0, toDay = 0] = to.split('-').map(Number)
  return (toYear - fromYear) * 12 + toMonth - fromMonth - (toDay < fromDay ? 1 : 0)
}
