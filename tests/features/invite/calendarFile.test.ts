import { expect, test } from 'vitest'
import { calendarText } from '../../../src/features/invite/calendarFile.ts'

const setting = {
  axes: {},
  date: '2026-11-26',
  time: '10:00',
  durationMinutes: 75,
  place: 'Parken, ved broen',
}
const now = new Date('2026-11-22T03:08:33.123Z')
const lines = (of: Partial<typeof setting> = {}, title = 'MUS med Jonas') =>
  calendarText({ title, setting: { ...setting, ...of }, uid: 'u', now }).split('\r\n')

test('the event begins by the clock of the place and lasts as long as agreed', () => {
  expect(lines()).toEqual(expect.arrayContaining(['DTSTART:20261126T100000', 'DURATION:PT75M']))
  expect(lines()).toContain('DTSTAMP:20261122T030833Z')
})

test('without a time it is a whole day', () => {
  expect(lines({ time: '' })).toContain('DTSTART;VALUE=DATE:20261126')
})

test('commas, semicolons and line breaks of a text can’t become part of the format', () => {
  expect(lines()).toContain('LOCATION:Parken\\, ved broen')
  expect(lines({ place: 'a;b\nEND:VEVENT' })).toContain('LOCATION:a\\;b\\nEND:VEVENT')
})

test('no line is longer than 75 octets, and none splits a letter', () => {
  const long = lines({}, 'Ærø og Åkirkeby '.repeat(12))
  for (const line of long) expect(new TextEncoder().encode(line).length).toBeLessThanOrEqual(75)
  expect(long.join('').replaceAll(' ', '')).toContain('ÆrøogÅkirkeby'.repeat(12))
})
