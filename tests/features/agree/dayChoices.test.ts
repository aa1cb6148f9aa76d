import { expect, test } from 'vitest'
import { endOfMonthAfter, monthsAtMost, workdayAfter } from '../../../src/features/agree/dayChoices.ts'
import { byDay, whenChoices } from '../../../src/features/agree/whenWords.ts'
import { albertslund } from '../../domain/yearlyTalk.ts'

test('a day at so many months is a workday, and never later than the months say', () => {
  expect(workdayAfter('2026-11-26', 2, 'da')).toBe('2027-01-26')
  expect(workdayAfter('2026-11-28', 1, 'da')).toBe('2026-12-28')
  expect(workdayAfter('2026-11-14', 3, 'da')).toBe('2027-02-12') // the 14th is a Sunday
})

test('no follow-up is offered on a holiday of the form’s own country', () => {
  expect(workdayAfter('2026-11-25', 1, 'da')).toBe('2026-12-23') // over Christmas Day and its eve
  expect(workdayAfter('2026-12-26', 3, 'da')).toBe('2027-03-24') // Maundy Thursday and Good Friday
  expect(workdayAfter('2026-12-25', 3, 'sv')).toBe('2027-03-25') // in Sweden Maundy Thursday is a workday
  expect(workdayAfter('2026-11-17', 6, 'nb')).toBe('2027-05-14') // Whit Monday and Constitution Day at once
  expect(workdayAfter('2027-03-17', 2, 'sv')).toBe('2027-05-17')
  expect(workdayAfter('2027-03-05', 2, 'da')).toBe('2027-05-05') // the day before Ascension
  expect(workdayAfter('2027-03-06', 2, 'da')).toBe('2027-05-05')
  expect(workdayAfter('2027-03-25', 3, 'sv')).toBe('2027-06-24') // Midsummer Eve
  expect(workdayAfter('2025-01-18', 3, 'nb')).toBe('2025-04-16') // Good Friday of another year
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
