import { instantAt, zoneOf } from './dates.ts'
import type { Pack } from './pack.ts'

export interface CalendarEvent {
  title: string
  /** ISO date. */
  date: string
  /** `10:00`, or '' for the whole day. */
  time: string
  /** 0 where none is agreed. */
  durationMinutes: number
  /** '' where none is agreed. */
  place: string
  country: Pack['country']
}

/**
 * iCalendar (RFC 5545) of one event. `time` is by the country's clocks, wherever this phone is now, and stands in the file as the
 * instant that it is: both people's calendars show the same moment. `uid` is not the conversation's id, since a calendar is often the employer's;
 * what has the same one is the same event, as it was last agreed on.
 */
export function calendarText(event: CalendarEvent, { uid, now }: { uid: string; now: Date }): string {
  const { title, date, time, durationMinutes, place, country } = event
  const day = date.replaceAll('-', '')
  const isWholeDay = time === ''
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Side om side//EN',
    'BEGIN:VEVENT',
    `UID:${uid}`,
    `DTSTAMP:${instantOf(now)}`,
    // In minutes, as some calendars read 32 bits; within one, DTSTAMP says which is the newer.
    `SEQUENCE:${Math.floor(now.getTime() / 60_000)}`,
    ...(isWholeDay
      ? [`DTSTART;VALUE=DATE:${day}`]
      : [`DTSTART:${instantOf(instantAt(date, time, zoneOf[country]))}`]),
    ...(isWholeDay || durationMinutes === 0 ? [] : [`DURATION:PT${durationMinutes}M`]),
    `SUMMARY:${escapeText(title)}`,
    ...(place === '' ? [] : [`LOCATION:${escapeText(place)}`]),
    ...(isWholeDay ? [eightInTheMorning] : [theDayBefore, halfAnHourBefore]).flatMap(trigger => [
      'BEGIN:VALARM',
      'ACTION:DISPLAY',
      `DESCRIPTION:${escapeText(title)}`,
      `TRIGGER:${trigger}`,
      'END:VALARM',
    ]),
    'END:VEVENT',
    'END:VCALENDAR',
  ]
  return lines.map(foldLine).join('\r\n').concat('\r\n')
}

const eightInTheMorning = 'PT8H'
const theDayBefore = '-P1D'
const halfAnHourBefore = '-PT30M'

const instantOf = (at: Date) => at.toISOString().replace(/[-:]|\.\d+/g, '')

const escapeText = (text: string) => text.replace(/[\\;,]/g, '\\$&').replace(/\r?\n/g, '\\n')

/** A content line holds at most 75 octets; what is longer goes on after a line break and a space. */
function foldLine(line: string): string {
  const folded: string[] = []
  let part = ''
  let octets = 0
  for (const character of line) {
    const size = new TextEncoder().encode(character).length
    if (octets + size > 75) {
      folded.push(part)
      part = ' '
      octets = 1
    }
    part += character
    octets += size
  }
  return [...folded, part].join('\r\n')
}
