/** Dates are ISO days (`2026-11-26`), which order as text; no clock and no time zone is involved. */
export function isDate(text: string): boolean {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text)
  if (!match) return false
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])]
  return month >= 1 && month <= 12 && day >= 1 && day <= daysIn(year, month)
}

/** The same day so many months on, or the month's last day when it has no such day (31 January → 28 February). */
export function addMonths(date: string, months: number): string {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number)
  const count = year * 12 + (month - 1) + months
  const [toYear, toMonth] = [Math.floor(count / 12), (count % 12) + 1]
  const toDay = Math.min(day, daysIn(toYear, toMonth))
  return [String(toYear).padStart(4, '0'), pad(toMonth), pad(toDay)].join('-')
}

export function addDays(date: string, days: number): string {
  const day = new Date(`${date}T12:00:00Z`)
  day.setUTCDate(day.getUTCDate() + days)
  return day.toISOString().slice(0, 10)
}

/** Whole days from one to the other; negative when the other lies before. */
export const daysBetween = (from: string, to: string): number =>
  Math.round((Date.parse(`${to}T12:00:00Z`) - Date.parse(`${from}T12:00:00Z`)) / 86_400_000)

/** `from` and `to` are `MM-DD`; a window may reach over New Year. */
export function isInWindow(date: string, window: { from: string; to: string }): boolean {
  const day = date.slice(5)
  return window.from <= window.to
    ? day >= window.from && day <= window.to
    : day >= window.from || day <= window.to
}

/** The calendar day at the phone's own place, as an ISO date. */
export function localDate(now: Date): string {
  return `${now.getFullYear()}-${pad(now.getMonth() + 1)}-${pad(now.getDate())}`
}

export const zoneOf = { DK: 'Europe/Copenhagen', NO: 'Europe/Oslo', SE: 'Europe/Stockholm' }

/** When clocks in that zone show this. */
export function instantAt(date: string, time: string, timeZone: string): Date {
  const wanted = Date.parse(`${date}T${time}Z`)
  const { format } = new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'medium' })
  const aheadMs = (instant: number) => Date.parse(`${format(instant).replace(' ', 'T')}Z`) - instant
  // Its clocks may have been changed between the two.
  return new Date(wanted - aheadMs(wanted - aheadMs(wanted)))
}

const daysIn = (year: number, month: number) => new Date(Date.UTC(year, month, 0)).getUTCDate()
const pad = (part: number) => String(part).padStart(2, '0')
