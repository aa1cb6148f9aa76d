import type { Setting } from '../../domain/conversation.ts'

/** Hands the browser a calendar file; where it can't save one, nothing is lost and nothing claimed. */
export function offerCalendarFile(title: string, setting: Setting): void {
  const text = calendarText({ title, setting, uid: crypto.randomUUID(), now: new Date() })
  const address = URL.createObjectURL(new Blob([text], { type: 'text/calendar' }))
  const link = document.createElement('a')
  link.href = address
  link.download = `${title}.ics`
  link.click()
  // Some browsers read the address only after the click has been handled.
  setTimeout(() => URL.revokeObjectURL(address), 10_000)
}

/**
 * iCalendar (RFC 5545) of one event. Times are floating, as people mean them: ten o'clock where they meet.
 * The uid is not the conversation's id, since a calendar is often the employer's.
 */
export function calendarText(of: { title: string; setting: Setting; uid: string; now: Date }): string {
  const { setting } = of
  const day = setting.date.replaceAll('-', '')
  const when =
    setting.time === ''
      ? [`DTSTART;VALUE=DATE:${day}`]
      : [`DTSTART:${day}T${setting.time.replace(':', '')}00`, `DURATION:PT${setting.durationMinutes}M`]
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Side om side//EN',
    'BEGIN:VEVENT',
    `UID:${of.uid}`,
    `DTSTAMP:${of.now.toISOString().replace(/[-:]|\.\d+/g, '')}`,
    ...when,
    `SUMMARY:${escapeText(of.title)}`,
    ...(setting.place === '' ? [] : [`LOCATION:${escapeText(setting.place)}`]),
    'END:VEVENT',
    'END:VCALENDAR',
  ]
  return lines.map(foldLine).join('\r\n').concat('\r\n')
}

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
