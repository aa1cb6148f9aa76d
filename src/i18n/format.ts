import { type Language, localeTags } from './language.ts'
import { useLanguage } from './messages.ts'

/** How dates, times and lists read in one language. Days are ISO (`2026-11-26`), instants are milliseconds. */
export interface Formats {
  /** `torsdag 26. november`, with the year when it isn't this one's. */
  day(isoDay: string): string
  /** `26. november`, for where the weekday says nothing. */
  shortDay(isoDay: string): string
  /** `26. november`, where the year goes without saying. */
  dayAndMonth(isoDay: string): string
  /** `26. november 2026` */
  fullDay(isoDay: string): string
  /** `torsdag 26. november kl. 10.00`; without a time only the day. */
  moment(isoDay: string, time: string): string
  /** `Torsdag 26. november kl. 10.00, 75 min.`; without minutes (0) only when. */
  appointment(isoDay: string, time: string, minutes: number): string
  /** As one says it at a distance: `i morgen kl. 10`, `torsdag kl. 10`, else `26. november`. */
  soon(isoDay: string, time: string, today: string): string
  /** `i dag`, `om 3 dage`, `om 5 uger`, `for 2 måneder siden` */
  relativeDay(isoDay: string, today: string): string
  /** `10.31` of an instant, by this phone's clock. */
  clock(instantMs: number): string
  /** An instant as its day and time: `torsdag 26. november kl. 10.31` */
  instant(instantMs: number): string
  /** `75 min.` */
  minutes(count: number): string
  /** `Jonas og Lis` */
  list(names: readonly string[]): string
  /** `Jonas eller Lis` */
  oneOf(names: readonly string[]): string
  number(value: number): string
  /** The first letter made a capital, for a sentence that begins with a date. */
  sentence(text: string): string
}

export const useFormats = (): Formats => formats(useLanguage()[0])

const made = new Map<Language, Formats>()

export function formats(language: Language): Formats {
  const known = made.get(language) ?? makeFormats(language)
  made.set(language, known)
  return known
}

/** Today as an ISO day by this phone's clock. */
export function isoToday(now: Date = new Date()): string {
  const twoDigits = (value: number) => String(value).padStart(2, '0')
  return `${now.getFullYear()}-${twoDigits(now.getMonth() + 1)}-${twoDigits(now.getDate())}`
}

function makeFormats(language: Language): Formats {
  const locale = localeTags[language]
  const dates = (options: Intl.DateTimeFormatOptions) =>
    once(() => new Intl.DateTimeFormat(locale, { ...options, timeZone: 'UTC' }))
  const weekday = dates({ weekday: 'long' })
  const weekdayAndDay = dates({ weekday: 'long', day: 'numeric', month: 'long' })
  const weekdayDayYear = dates({ weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' })
  const dayAndMonth = dates({ day: 'numeric', month: 'long' })
  const dayMonthYear = dates({ day: 'numeric', month: 'long', year: 'numeric' })
  const hourAndMinute = dates({ hour: '2-digit', minute: '2-digit' })
  const relative = once(() => new Intl.RelativeTimeFormat(locale, { numeric: 'auto' }))
  const minutes = once(
    () => new Intl.NumberFormat(locale, { style: 'unit', unit: 'minute', unitDisplay: 'short' }),
  )
  const list = once(() => new Intl.ListFormat(locale, { type: 'conjunction' }))
  const oneOf = once(() => new Intl.ListFormat(locale, { type: 'disjunction' }))
  const number = once(() => new Intl.NumberFormat(locale))

  const isThisYear = (date: Date) => date.getUTCFullYear() === new Date().getFullYear()
  const clock = (date: Date) => hourAndMinute().format(date)
  const longDay = (date: Date) => (isThisYear(date) ? weekdayAndDay : weekdayDayYear)().format(date)
  const shortDay = (date: Date) => (isThisYear(date) ? dayAndMonth : dayMonthYear)().format(date)
  const at = (day: string, date: Date) => `${day} ${atWord[language]}\u00a0${clock(date)}`
  // Nordic clocks say "kl. 10" for a full hour; English "at 10" would leave open which ten.
  const fullHour = (date: Date) =>
    date.getUTCMinutes() === 0 && language !== 'en' ? String(date.getUTCHours()) : clock(date)

  const moment = (isoDay: string, time: string) =>
    readDay(isoDay, date => (time ? at(longDay(date), withTime(date, time)) : longDay(date)))
  const sentence = (text: string) => text.charAt(0).toLocaleUpperCase(locale) + text.slice(1)
  const lasting = (count: number) => keepTogether(minutes().format(count))

  return {
    day: isoDay => readDay(isoDay, longDay),
    shortDay: isoDay => readDay(isoDay, shortDay),
    dayAndMonth: isoDay => readDay(isoDay, date => dayAndMonth().format(date)),
    fullDay: isoDay => readDay(isoDay, date => dayMonthYear().format(date)),
    moment,
    appointment: (isoDay, time, count) =>
      [sentence(moment(isoDay, time)), count > 0 && lasting(count)].filter(Boolean).join(', '),
    soon: (isoDay, time, today) =>
      readDay(isoDay, date => {
        const distance = daysBetween(today, isoDay)
        if (distance < 0 || distance >= 7) return shortDay(date)
        const near = distance < 2 ? relative().format(distance, 'day') : weekday().format(date)
        return time ? `${near} ${atWord[language]}\u00a0${fullHour(withTime(date, time))}` : near
      }),
    relativeDay: (isoDay, today) =>
      readDay(isoDay, () => relative().format(...inWords(daysBetween(today, isoDay)))),
    clock: instantMs => clock(onTheWall(instantMs)),
    instant: instantMs => keepTogether(at(longDay(onTheWall(instantMs)), onTheWall(instantMs))),
    minutes: lasting,
    list: names => (names.length < 2 ? (names[0] ?? '') : list().format(names)),
    oneOf: names => oneOf().format(names),
    number: value => number().format(value),
    sentence,
  }
}

/** Each of the browser's formats takes a moment to make, and no screen needs them all. */
function once<Made>(make: () => Made): () => Made {
  let made: Made | undefined
  return () => {
    made ??= make()
    return made
  }
}

const atWord: Record<Language, string> = { da: 'kl.', nb: 'kl.', sv: 'kl.', en: 'at' }

/** A number and what it counts stand on one line: `26. november`, `5 uger`, `75 min.` */
const keepTogether = (text: string): string => text.replace(/(\d\.?) (?=\D)/g, '$1\u00a0')

/** What isn't a day is shown as it was written. */
function readDay(isoDay: string, read: (date: Date) => string): string {
  const date = parseDay(isoDay)
  return date ? keepTogether(read(date)) : isoDay
}

/**
 * Dates here are what calendar and clock show, written as if it were UTC: a format keeps the zone that it was made in,
 * while the phone travels on with the app open.
 */
function parseDay(isoDay: string): Date | null {
  const found = /^(\d{4})-(\d{2})-(\d{2})$/.exec(isoDay)
  if (!found) return null
  const date = new Date(Date.UTC(Number(found[1]), Number(found[2]) - 1, Number(found[3])))
  return Number.isNaN(date.getTime()) ? null : date
}

function withTime(date: Date, time: string): Date {
  const [hours = 0, minutes = 0] = time.split(':').map(Number)
  return new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth(), date.getUTCDate(), hours, minutes))
}

const onTheWall = (instantMs: number) =>
  new Date(instantMs - new Date(instantMs).getTimezoneOffset() * 60_000)

/** Nobody counts more than a fortnight in days. */
function inWords(days: number): [number, 'day' | 'week' | 'month'] {
  const far = Math.abs(days)
  if (far <= 14) return [days, 'day']
  return far < 60 ? [Math.round(days / 7), 'week'] : [Math.round(days / 30.44), 'month']
}

function daysBetween(fromIsoDay: string, toIsoDay: string): number {
  const from = parseDay(fromIsoDay)
  const to = parseDay(toIsoDay)
  if (!from || !to) return 0
  return Math.round((to.getTime() - from.getTime()) / 86_400_000)
}
