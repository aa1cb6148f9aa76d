import { daysBetween } from './dates.ts'
import type { Pack } from './pack.ts'

/** Days when no public workplace of the form's country is open, so that no meeting is offered on one of them. */
export function isHoliday(date: string, locale: Pack['locale']): boolean {
  const monthAndDay = date.slice(5)
  if (everywhere.fixed.has(monthAndDay) || only[locale].fixed.has(monthAndDay)) return true
  const afterEaster = daysBetween(easterSunday(Number(date.slice(0, 4))), date)
  if (everywhere.afterEaster.has(afterEaster) || only[locale].afterEaster.has(afterEaster)) return true
  return locale === 'sv' && isMidsummerEve(date)
}

interface Holidays {
  /** `MM-DD` */
  fixed: ReadonlySet<string>
  /** Days from Easter Sunday. */
  afterEaster: ReadonlySet<number>
}

const days = (fixed: string[], afterEaster: number[]): Holidays => ({
  fixed: new Set(fixed),
  afterEaster: new Set(afterEaster),
})

const everywhere = days(['01-01', '12-24', '12-25', '12-26', '12-31'], [-2, 0, 1, 39])

const only: Record<Pack['locale'], Holidays> = {
  da: days(['06-05'], [-3, 50]),
  nb: days(['05-01', '05-17'], [-3, 50]),
  sv: days(['01-06', '05-01', '06-06'], []),
}

/** The Friday from 19 to 25 June. */
function isMidsummerEve(date: string): boolean {
  const monthAndDay = date.slice(5)
  return monthAndDay >= '06-19' && monthAndDay <= '06-25' && new Date(`${date}T12:00:00Z`).getUTCDay() === 5
}

/** Of the Gregorian calendar: the Sunday after the first full moon of spring, by the almanac's arithmetic. */
function easterSunday(year: number): string {
  const moonYear = year % 19
  const century = Math.floor(year / 100)
  const droppedLeapDays = century - Math.floor(century / 4)
  const moonShift = Math.floor((8 * century + 13) / 25)
  const moonAge = (19 * moonYear + droppedLeapDays - moonShift + 15) % 30
  const late =
    Math.floor(moonAge / 28) * (1 - Math.floor(29 / (moonAge + 1)) * Math.floor((21 - moonYear) / 11))
  const fullMoon = moonAge - late
  const weekday = (year + Math.floor(year / 4) + fullMoon + 2 - droppedLeapDays) % 7
  const afterFirstOfMarch = fullMoon - weekday + 27
  return new Date(Date.UTC(year, 2, 1 + afterFirstOfMarch)).toISOString().slice(0, 10)
}
