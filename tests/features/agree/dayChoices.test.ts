import { expect, test } from 'vitest'
import { fieldsIn } from '../../../src/domain/agreements.ts'
import type { Agreement } from '../../../src/domain/conversation.ts'
import { daysToOffer, monthsAtMost, monthsToOffer } from '../../../src/features/agree/dayChoices.ts'
import { namedDays, workdayAfter } from '../../../src/features/agree/namedDays.ts'
import { byDay, dayIn, whenChoices, whenToOffer } from '../../../src/features/agree/whenWords.ts'
import { agreement, albertslund, conversation, node } from '../../domain/yearlyTalk.ts'

const followUpField = fieldsIn(albertslund.plan!, node('opgaver')).find(({ id }) => id === 'opfoelgning')!
const talk = { pack: albertslund, conversation: conversation() }

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

test('two weeks, three months and the next holidays are named by the day on which they end, the nearest first', () => {
  expect(namedDays('2026-11-26', 'da')).toEqual([
    { name: 'two-weeks', day: '2026-12-10' },
    { name: 'three-months', day: '2027-02-26' },
    { name: 'summer', day: '2027-06-30' },
  ])
  const seasons = ['2026-05-20', '2026-06-10', '2026-10-30', '2026-11-20'].map(
    day => namedDays(day, 'nb').find(({ name }) => name === 'summer' || name === 'christmas')?.day,
  )
  expect(seasons).toEqual(['2026-06-30', '2026-12-18', '2026-12-18', '2027-06-30'])
})

test('R-ALB-11: both kinds of follow-up lie at most twelve months ahead, by the rules alone', () => {
  expect(monthsAtMost(albertslund, 'opfoelgningsdato')).toBe(12)
  expect(monthsAtMost(albertslund, 'opfoelgning')).toBe(12)
  expect(monthsAtMost(albertslund, 'hvornaar')).toBeNull()
})

test('what a chip writes into the plan speaks the form’s language, and the day in it is found again', () => {
  const start = '2026-11-26'
  expect(whenChoices(start, 'da').map(({ written }) => written)).toEqual([
    'Inden 10. december',
    'I løbet af 3 måneder',
    'Inden 30. juni',
  ])
  expect(whenChoices(start, 'sv')[0]?.written).toBe('Senast 10 december')
  expect(byDay('2028-01-31', start, 'nb')).toBe('Innen 31. januar 2028')
  for (const day of ['2026-12-10', '2027-06-30', '2028-01-31'])
    expect(dayIn(byDay(day, start, 'sv'), start, 'sv')).toBe(day)
  expect(dayIn('I løbet af 3 måneder', start, 'da')).toBe('2027-02-26')
  for (const own of ['', 'til foråret', 'Inden længe', 'Inden 41. maj'])
    expect(dayIn(own, start, 'da')).toBeNull()
})

test('a follow-up is proposed from when it is to be done, and never later than the form allows', () => {
  const field = followUpField
  const offered = (hvornaar: string) =>
    daysToOffer(field, agreement({ hvornaar }), talk, '2026-11-26').map(({ name, day }) => `${name} ${day}`)
  expect(offered('Inden 30. juni')).toEqual(['due 2027-06-30', 'later 2027-07-28'])
  expect(offered('Inden 20. november 2027')).toEqual(['due 2027-11-19'])
  expect(offered('til foråret')).toEqual([
    'null 2026-12-23',
    'null 2027-01-26',
    'null 2027-02-26',
    'null 2027-05-26',
  ])
})

test('no day that has passed is offered where the plan is written long after the talk', () => {
  const late = '2027-03-01'
  expect(whenToOffer('2026-11-26', 'da', late).map(({ written }) => written)).toEqual(['Inden 30. juni'])
  const offered = (values: Agreement['values']) =>
    daysToOffer(followUpField, agreement(values), talk, late).map(({ day }) => day)
  expect(offered({ hvornaar: 'Inden 10. december' })).toEqual(['2027-05-26'])
  expect(offered({ hvornaar: 'Inden 10. februar' })).toEqual(['2027-03-10'])
  expect(monthsToOffer('opfoelgningsdato', talk, late).map(({ count }) => count)).toEqual([6, 9, 12])
  expect(monthsToOffer('opfoelgningsdato', talk, '2026-11-26').map(({ count }) => count)).toEqual([
    3, 6, 9, 12,
  ])
})
