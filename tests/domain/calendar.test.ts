import { afterEach, expect, test } from 'vitest'
import { type CalendarEvent, calendarText } from '../../src/domain/calendar.ts'

const event = {
  title: 'MUS med Jonas',
  date: '2026-11-26',
  time: '10:00',
  durationMinutes: 75,
  place: 'Parken, ved broen',
}
const made = { uid: 'u', now: new Date('2026-11-22T03:08:33.123Z') }
const lines = (of: Partial<CalendarEvent> = {}) => calendarText({ ...event, ...of }, made).split('\r\n')

const homeZone = process.env.TZ
afterEach(() => {
  if (homeZone === undefined) delete process.env.TZ
  else process.env.TZ = homeZone
})

test.each([
  ['Europe/Copenhagen', '2026-11-26', '20261126T090000Z'],
  ['Europe/Oslo', '2027-06-03', '20270603T080000Z'],
  ['Pacific/Kiritimati', '2026-11-26', '20261125T200000Z'],
])(
  'ten o’clock in %s on %s is the moment that it is there, for a calendar anywhere',
  (zone, date, moment) => {
    process.env.TZ = zone
    expect(lines({ date })).toEqual(expect.arrayContaining([`DTSTART:${moment}`, 'DURATION:PT75M']))
    expect(lines({ date })).toContain('DTSTAMP:20261122T030833Z')
  },
)

test('a length that nobody has chosen is left out', () => {
  expect(lines({ durationMinutes: 0 }).filter(line => line.startsWith('DURATION'))).toEqual([])
})

test('it rings the day before and half an hour before', () => {
  expect(lines().filter(line => line.startsWith('TRIGGER'))).toEqual(['TRIGGER:-P1D', 'TRIGGER:-PT30M'])
})

test('without a time it is a whole day, and rings at eight in the morning', () => {
  expect(lines({ time: '' })).toContain('DTSTART;VALUE=DATE:20261126')
  expect(lines({ time: '' }).filter(line => line.startsWith('TRIGGER'))).toEqual(['TRIGGER:PT8H'])
})

test('commas, semicolons and line breaks of a text can’t become part of the format', () => {
  expect(lines()).toContain('LOCATION:Parken\\, ved broen')
  expect(lines({ place: 'a;b\nEND:VEVENT' })).toContain('LOCATION:a\\;b\\nEND:VEVENT')
})

test('no line is longer than 75 octets, and none splits a letter', () => {
  const long = lines({ title: 'Ærø og Åkirkeby '.repeat(12) })
  for (const line of long) expect(new TextEncoder().encode(line).length).toBeLessThanOrEqual(75)
  expect(long.join('').replaceAll(' ', '')).toContain('ÆrøogÅkirkeby'.repeat(12))
})
