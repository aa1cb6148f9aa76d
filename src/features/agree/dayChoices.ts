import { effectsOf } from '../../domain/content.ts'
import type { Conversation } from '../../domain/conversation.ts'
import { addMonths, isDate } from '../../domain/dates.ts'
import { isHoliday } from '../../domain/holidays.ts'
import type { Pack } from '../../domain/pack.ts'
import { isoToday } from '../../i18n/format.ts'

/** From the conversation's own day, not today's, so that both phones offer the same. */
export const dayOfTalk = ({ setting }: Conversation): string =>
  isDate(setting.date) ? setting.date : isoToday()

/** R-ALB-11: how many months a date of the plan may lie ahead; null where no rule says. */
export function monthsAtMost(pack: Pack, field: string): number | null {
  const limits = effectsOf(pack, 'createFollowUp', () => undefined).filter(limit => limit.field === field)
  return limits.length > 0 ? Math.min(...limits.map(limit => limit.maxMonths)) : null
}

/** So many months on, or the workday before when that is a weekend or a holiday. */
export function workdayAfter(day: string, months: number, locale: Pack['locale']): string {
  const date = new Date(`${addMonths(day, months)}T12:00:00Z`)
  while (isDayOff(date, locale)) date.setUTCDate(date.getUTCDate() - 1)
  return isoDay(date)
}

const isDayOff = (date: Date, locale: Pack['locale']) =>
  date.getUTCDay() % 6 === 0 || isHoliday(isoDay(date), locale)
const isoDay = (date: Date) => date.toISOString().slice(0, 10)

export function endOfMonthAfter(day: string, months: number): string {
  const first = `${addMonths(day, months + 1).slice(0, 7)}-01`
  const date = new Date(`${first}T12:00:00Z`)
  date.setUTCDate(0)
  return isoDay(date)
}
