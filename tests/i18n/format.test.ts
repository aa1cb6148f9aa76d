import { expect, test } from 'vitest'
import { formats, isoToday } from '../../src/i18n/format.ts'

const year = new Date().getFullYear()
const plain = (text: string) => text.replaceAll('\u00a0', ' ')

test('a day and a time read as they are said in each language', () => {
  const weekday = (locale: string) =>
    new Intl.DateTimeFormat(locale, { weekday: 'long' }).format(new Date(year, 10, 26))
  expect(plain(formats('da').moment(`${year}-11-26`, '10:00'))).toBe(
    `${weekday('da')} 26. november kl. 10.00`,
  )
  expect(plain(formats('nb').moment(`${year}-11-26`, '10:00'))).toBe(
    `${weekday('nb')} 26. november kl. 10:00`,
  )
  expect(plain(formats('sv').moment(`${year}-11-26`, '10:00'))).toBe(`${weekday('sv')} 26 november kl. 10:00`)
  expect(plain(formats('en').moment(`${year}-11-26`, '10:00'))).toBe(`${weekday('en')} 26 November at 10:00`)
})

test('another year is named, this one is not', () => {
  expect(plain(formats('da').shortDay(`${year}-05-28`))).toBe('28. maj')
  expect(plain(formats('da').shortDay('2031-05-28'))).toBe('28. maj 2031')
})

test('what is near is said by its weekday and the hour, what is far by its date', () => {
  const da = formats('da')
  expect(plain(da.soon('2026-11-26', '10:00', '2026-11-25'))).toBe('i morgen kl. 10')
  expect(plain(da.soon('2026-11-26', '10:30', '2026-11-22'))).toBe('torsdag kl. 10.30')
  expect(plain(da.soon('2031-11-26', '10:00', '2026-11-22'))).toBe('26. november 2031')
  expect(plain(formats('en').soon('2026-11-26', '10:00', '2026-11-22'))).toBe('Thursday at 10:00')
})

test('days are counted by the calendar, over a change to winter time as well', () => {
  expect(formats('da').relativeDay('2026-10-26', '2026-10-24')).toBe('i overmorgen')
  expect(formats('en').relativeDay('2026-11-22', '2026-11-22')).toBe('today')
})

test('a day never parts from its month, nor what is counted from its number', () => {
  expect(formats('da').minutes(75)).toBe('75\u00a0min.')
  expect(formats('da').fullDay('2027-05-25')).toBe('25.\u00a0maj 2027')
  expect(formats('sv').fullDay('2027-05-25')).toBe('25\u00a0maj 2027')
  expect(formats('en').fullDay('2027-05-25')).toBe('25\u00a0May 2027')
  expect(formats('da').relativeDay('2027-05-25', '2027-04-20')).toBe('om 5\u00a0uger')
})

test('names are joined as people join them', () => {
  expect(formats('da').list(['Jonas', 'Lis'])).toBe('Jonas og Lis')
  expect(formats('sv').list(['Jonas', 'Lis', 'Bo'])).toBe('Jonas, Lis och Bo')
  expect(formats('sv').oneOf(['Jonas', 'Lis', 'Bo'])).toBe('Jonas, Lis eller Bo')
})

test('what is no day is shown as it was written, and never throws', () => {
  expect(formats('da').day('engang i maj')).toBe('engang i maj')
  expect(formats('da').moment('', '')).toBe('')
})

test('today is the day by this phone’s clock', () => {
  expect(isoToday(new Date(2026, 0, 5, 23, 59))).toBe('2026-01-05')
})
