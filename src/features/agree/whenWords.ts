import { addMonths } from '../../domain/dates.ts'
import type { Pack } from '../../domain/pack.ts'
import { longDate } from '../../snapshot/dates.ts'
import { endOfMonthAfter } from './dayChoices.ts'

/** What a chip writes stands in the plan, so it speaks the form's language, whatever the phone speaks. */
export function whenChoices(dayOfTalk: string, locale: Pack['locale']): string[] {
  return [byDay(endOfMonthAfter(dayOfTalk, 2), dayOfTalk, locale), ...within[locale]]
}

/** The plan bears the day of the talk, so the next January needs no year. */
export function byDay(day: string, dayOfTalk: string, locale: Pack['locale']): string {
  const named = longDate(day, locale)
  return by[locale](day < addMonths(dayOfTalk, 11) ? named.replace(/ \d{4}$/, '') : named)
}

const by: Record<Pack['locale'], (day: string) => string> = {
  da: day => `Inden ${day}`,
  nb: day => `Innen ${day}`,
  sv: day => `Senast ${day}`,
}

const within: Record<Pack['locale'], string[]> = {
  da: ['I løbet af 3 måneder', 'I løbet af et halvt år'],
  nb: ['I løpet av 3 måneder', 'I løpet av et halvt år'],
  sv: ['Inom 3 månader', 'Inom ett halvår'],
}
