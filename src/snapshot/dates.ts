import { isDate, zoneOf } from '../domain/dates.ts'
import type { Pack } from '../domain/pack.ts'

type Locale = Pack['locale']

// Tables of our own, since engines word dates differently and both phones must draw the same picture.

/** `26. november 2026`; anything that isn't an ISO day stays as it is. */
export function longDate(isoDay: string, locale: Locale): string {
  const day = parseDay(isoDay)
  if (!day) return isoDay
  const dot = locale === 'sv' ? '' : '.'
  return `${day.getUTCDate()}${dot} ${months[locale][day.getUTCMonth()]} ${day.getUTCFullYear()}`
}

/** `fredag 29. januar 2027` */
export function weekdayAndDate(isoDay: string, locale: Locale): string {
  const day = parseDay(isoDay)
  return day ? `${weekdays[locale][day.getUTCDay()]} ${longDate(isoDay, locale)}` : isoDay
}

/** `26.11.2026 kl. 11.26` in the country's own time, so that it doesn't depend on where a phone is. */
export function shortMoment(instant: string, { locale, country }: Pick<Pack, 'locale' | 'country'>): string {
  const date = new Date(instant)
  if (Number.isNaN(date.getTime())) return instant
  const parts = clockIn[country].formatToParts(date)
  const part = (type: Intl.DateTimeFormatPartTypes) => parts.find(each => each.type === type)?.value ?? ''
  const [year, month, day] = [part('year'), part('month'), part('day')]
  const written = locale === 'sv' ? `${year}-${month}-${day}` : `${day}.${month}.${year}`
  return `${written} kl. ${part('hour')}.${part('minute')}`
}

/** `22.11.2026` */
export function shortDay(isoDay: string, locale: Locale): string {
  const [year, month, day] = isoDay.split('-')
  return locale === 'sv' || !isDate(isoDay) ? isoDay : `${day}.${month}.${year}`
}

const parseDay = (isoDay: string): Date | null => (isDate(isoDay) ? new Date(`${isoDay}T00:00:00Z`) : null)

const clock = (timeZone: string) =>
  new Intl.DateTimeFormat('en-GB', {
    timeZone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  })

const clockIn: Record<Pack['country'], Intl.DateTimeFormat> = {
  DK: clock(zoneOf.DK),
  NO: clock(zoneOf.NO),
  SE: clock(zoneOf.SE),
}

const months: Record<Locale, string[]> = {
  da: 'januar februar marts april maj juni juli august september oktober november december'.split(' '),
  nb: 'januar februar mars april mai juni juli august september oktober november desember'.split(' '),
  sv: 'januari februari mars april maj juni juli augusti september oktober november december'.split(' '),
}
const weekdays: Record<Locale, string[]> = {
  da: 'søndag mandag tirsdag onsdag torsdag fredag lørdag'.split(' '),
  nb: 'søndag mandag tirsdag onsdag torsdag fredag lørdag'.split(' '),
  sv: 'söndag måndag tisdag onsdag torsdag fredag lördag'.split(' '),
}
