import { addDays, addMonths } from '../../domain/dates.ts'
import type { Pack } from '../../domain/pack.ts'
import { longDate } from '../../snapshot/dates.ts'
import { type NamedDay, namedDays } from './namedDays.ts'

/** What a chip writes stands in the plan, so it speaks the form's language, whatever the phone speaks. */
export const whenChoices = (dayOfTalk: string, locale: Pack['locale']): (NamedDay & { written: string })[] =>
  namedDays(dayOfTalk, locale).map(named => ({
    ...named,
    written: named.name === 'three-months' ? threeMonths[locale] : byDay(named.day, dayOfTalk, locale),
  }))

/** Those that still lie ahead, where the plan is written long after the talk. */
export const whenToOffer = (dayOfTalk: string, locale: Pack['locale'], today: string) =>
  whenChoices(dayOfTalk, locale).filter(({ day }) => day > today)

/** The plan bears the day of the talk, so the next January needs no year. */
export function byDay(day: string, dayOfTalk: string, locale: Pack['locale']): string {
  const named = longDate(day, locale)
  return by[locale](day < addMonths(dayOfTalk, 11) ? named.replace(/ \d{4}$/, '') : named)
}

/** The day that a chip or the calendar wrote; null for somebody's own words. */
export function dayIn(written: string, dayOfTalk: string, locale: Pack['locale']): string | null {
  const text = written.trim()
  const choice = whenChoices(dayOfTalk, locale).find(each => each.written === text)
  if (choice) return choice.day
  if (!text.startsWith(by[locale](''))) return null
  for (let ahead = 0; ahead <= daysLookedThrough; ahead++) {
    const day = addDays(dayOfTalk, ahead)
    if (byDay(day, dayOfTalk, locale) === text) return day
  }
  return null
}

const daysLookedThrough = 730

const by: Record<Pack['locale'], (day: string) => string> = {
  da: day => `Inden ${day}`,
  nb: day => `Innen ${day}`,
  sv: day => `Senast ${day}`,
}

const threeMonths: Record<Pack['locale'], string> = {
  da: 'I løbet af 3 måneder',
  nb: 'I løpet av 3 måneder',
  sv: 'Inom 3 månader',
}
