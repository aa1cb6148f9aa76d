import { expect, test } from 'vitest'
import { endOfMonthAfter, monthsAtMost, workdayAfter } from '../../../src/features/agree/dayChoices.ts'
import { byDay, whenChoices } from '../../../src/features/agree/whenWords.ts'
import { albertslund } from '../../domain/yearlyTalk.ts'

test('a day at so many months is a workday, and never later than the months say', () => {
  expect(workdayAfter('2026-11-26', 2)).toBe('2027-01-26')
  expect(workdayAfter('2026-11-26', 1)).toBe('2026-12-25') // the 26th is a Saturday
  expect(workdayAfter('2026-11-28', 1)).toBe('2026-12-28')
  expect(workdayAfter('2026-11-14', 3)).toBe('2027-02-12') // the 14th is a Sunday
})

test('the end of a month is found across the year and in February', () => {
  expect(endOfMonthAfter('2026-11-26', 2)).toBe('2027-01-31')
  expect(endOfMonthAfter('2026-12-31', 2)).toBe('2027-02-28')
})

test('R-ALB-11: both kinds of follow-up lie at most twelve months ahead, by the rules alone', () => {
  expect(monthsAtMost(albertslund, 'opfoelgningsdato')).toBe(12)
  expect(monthsAtMost(albertslund, 'opfoelgning')).toBe(12)
  expect(monthsAtMost(albertslund, 'hvornaar')).toBeNull()
})

test('what a chip writes into the plan speaks the form’s language', () => {
  expect(whenChoices('2026-11-26', 'da')[0]).toBe('Inden 31. januar')
  expect(whenChoices('2026-11-26', 'sv')[0]).toBe('Senast 31 januari')
  expect(byDay('2028-01-31', '2026-11-26', 'nb')).toBe('Innen 31. januar 2028')
})
