import { addDays, addMonths, daysBetween } from '../../domain/dates.ts'
import { isHoliday } from '../../domain/holidays.ts'
import type { Pack } from '../../domain/pack.ts'

type Locale = Pack['locale']

/** A day as people say it at a bench. */
export interface NamedDay {
  name: 'two-weeks' | 'three-months' | 'summer' | 'christmas'
  day: string
}

/** In two weeks, before the next season's holidays, in three months: the nearest first. */
export function namedDays(start: string, locale: Locale): NamedDay[] {
  const days: NamedDay[] = [
    { name: 'two-weeks', day: workdayUntil(addDays(start, 14), locale) },
    { name: 'three-months', day: workdayAfter(start, 3, locale) },
    nextHolidays(start, locale),
  ]
  return days.sort((one, other) => (one.day < other.day ? -1 : 1))
}

/** So many months on, or the workday before when that is a weekend or a holiday. */
export const workdayAfter = (day: string, months: number, locale: Locale): string =>
  workdayUntil(addMonths(day, months), locale)

/** Those that are near enough to be spoken of, and not so near that two weeks say it. */
function nextHolidays(start: string, locale: Locale): NamedDay {
  const year = Number(start.slice(0, 4))
  const seasons: NamedDay[] = [year, year + 1].flatMap(of => [
    { name: 'summer' as const, day: workdayUntil(`${of}-06-${locale === 'sv' ? 15 : 30}`, locale) },
    { name: 'christmas' as const, day: workdayUntil(`${of}-12-18`, locale) },
  ])
  const next = seasons.find(({ day }) => daysBetween(start, day) >= 35)
  if (!next) throw new Error('A year without a summer')
  return next
}

/** That day, or the workday before when it is a weekend or a holiday. */
export function workdayUntil(day: string, locale: Locale): string {
  const date = new Date(`${day}T12:00:00Z`)
  while (isDayOff(date, locale)) date.setUTCDate(date.getUTCDate() - 1)
  return isoDay(date)
}

const isDayOff = (date: Date, locale: Locale) => date.getUTCDay() % 6 === 0 || isHoliday(isoDay(date), locale)
const isoDay = (date: Date) => date.toISOString().slice(0, 10)
