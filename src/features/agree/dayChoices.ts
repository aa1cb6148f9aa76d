import { fieldsIn } from '../../domain/agreements.ts'
import { effectsOf } from '../../domain/content.ts'
import type { Agreement, Conversation } from '../../domain/conversation.ts'
import { addDays, addMonths, isDate } from '../../domain/dates.ts'
import type { Pack } from '../../domain/pack.ts'
import type { PlanField } from '../../domain/planSchema.ts'
import { isoToday } from '../../i18n/format.ts'
import { type NamedDay, namedDays, workdayAfter, workdayUntil } from './namedDays.ts'
import { dayIn } from './whenWords.ts'

/** From the conversation's own day, not today's, so that both phones offer the same. */
export const dayOfTalk = ({ setting }: Conversation): string =>
  isDate(setting.date) ? setting.date : isoToday()

/** R-ALB-11: how many months a date of the plan may lie ahead; null where no rule says. */
export function monthsAtMost(pack: Pack, field: string): number | null {
  const limits = effectsOf(pack, 'createFollowUp').filter(limit => limit.field === field)
  return limits.length > 0 ? Math.min(...limits.map(limit => limit.maxMonths)) : null
}

/** What one touch chooses, within what the form's rules allow. */
export function daysToOffer(
  field: PlanField,
  agreement: Agreement,
  view: { pack: Pack; conversation: Conversation },
  today: string,
): { name: NamedDay['name'] | 'due' | 'later' | null; day: string }[] {
  const { locale } = view.pack
  const start = dayOfTalk(view.conversation)
  const atMost = monthsAtMost(view.pack, field.id)
  const isPossible = ({ day }: { day: string }) => day > today && isAtMost(day, start, atMost)
  const inMonths = [1, 2, 3, 6].map(months => ({ name: null, day: workdayAfter(start, months, locale) }))
  const proposed = followUpsOf(field, agreement, view)
  const allowed = (proposed ?? namedDays(start, locale)).filter(isPossible)
  return allowed.length > 0 ? allowed : inMonths.filter(isPossible)
}

/** The plan as a whole, at a few months' distance from the talk, as far as those still lie ahead. */
export function monthsToOffer(
  field: string,
  { pack, conversation }: { pack: Pack; conversation: Conversation },
  today: string,
): { count: number; day: string }[] {
  const atMost = monthsAtMost(pack, field) ?? Number.POSITIVE_INFINITY
  return [3, 6, 9, 12]
    .filter(count => count <= atMost)
    .map(count => ({ count, day: workdayAfter(dayOfTalk(conversation), count, pack.locale) }))
    .filter(({ day }) => day > today)
}

/** When something is to be done by, it is looked at when that is over, or when four weeks more have shown what it brought. */
function followUpsOf(
  field: PlanField,
  agreement: Agreement,
  { pack, conversation }: { pack: Pack; conversation: Conversation },
): { name: 'due' | 'later'; day: string }[] | null {
  const fields = pack.plan ? fieldsIn(pack.plan, agreement.group) : []
  const before = fields.slice(
    0,
    fields.findIndex(({ id }) => id === field.id),
  )
  const when = before.findLast(({ type }) => type === 'when')
  if (!when) return null
  const value = agreement.values[when.id]
  const start = dayOfTalk(conversation)
  const due = typeof value === 'string' ? dayIn(value, start, pack.locale) : null
  if (due === null) return []
  return [
    { name: 'due' as const, day: workdayUntil(due, pack.locale) },
    { name: 'later' as const, day: workdayUntil(addDays(due, 28), pack.locale) },
  ]
}

const isAtMost = (day: string, start: string, months: number | null): boolean =>
  day > start && (months === null || day <= addMonths(start, months))
