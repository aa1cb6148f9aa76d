import { afterEach, expect, test } from 'vitest'
import { type CalendarEvent, calendarText } from '../../src/domain/calendar.ts'

const event: CalendarEvent = {
  title: 'MUS med Jonas',
  date: '2026-11-26',
  time: '10:00',
  durationMinutes: 75,
  place: 'Parken, ved broen',
  country: 'DK',
}
const made = { uid: 'u', now: new Date('2026-11-22T03:08:33.123Z') }
const lines = (of: Partial<CalendarEvent> = {}) => calendarText({ ...event, ...of }, made).split('\r\n')

const homeZone = process.env.TZ
afterEach(() => {
  if (homeZone === undefined) delete process.env.TZ
  else process.env.TZ = homeZone
})

test.each(['Europe/Copenhagen', 'Europe/Helsinki', 'Pacific/Kiritimati'])(
  'ten o’clock is the moment that it is in the form’s country, also when it is said on a phone in %s',
  zone => {
    process.env.TZ = zone
    expect(lines()).toEqual(expect.arrayContaining(['DTSTART:20261126T090000Z', 'DURATION:PT75M']))
    expect(lines()).toContain('DTSTAMP:20261122T030833Z')
    const morningOf = (date: string, time: string) =>
      lines({ country: 'NO', date, time }).find(line => line.startsWith('DTSTART'))
    expect(morningOf('2027-06-03', '10:00')).toBe('DTSTART:20270603T080000Z')
    expect(morningOf('2027-03-28', '01:30')).toBe('DTSTART:20270328T003000Z')
    expect(morningOf('2027-03-28', '03:30')).toBe('DTSTART:20270328T013000Z')
    expect(morningOf('2026-10-25', '01:30')).toBe('DTSTART:20261024T233000Z')
    expect(morningOf('2026-10-25', '03:30')).toBe('DTSTART:20261025T023000Z')
  },
)

test('what was moved is the same event, and later than what it was before', () => {
  const later = calendarText(event, { ...made, now: new Date('2026-11-23T03:08:33Z') }).split('\r\n')
  const one = (of: string[], name: string) => of.find(line => line.startsWith(name))
  expect(one(later, 'UID')).toBe(one(lines(), 'UID'))
  expect(one(lines(), 'SEQUENCE')).toBe('SEQUENCE:29921948')
  expect(one(later, 'SEQUENCE')).toBe('SEQUENCE:29923388')
})

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
