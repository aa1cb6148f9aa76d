import type { Formats } from '../../i18n/format.ts'
import type { StartMessages } from '../../i18n/messages.ts'
import { firstName } from '../../i18n/names.ts'
import { say } from '../../i18n/say.ts'
import type { ConversationSummary } from '../../workspace/views.ts'

export interface Wording {
  messages: StartMessages
  formats: Formats
  /** Today as an ISO day. */
  today: string
}

export const callNames = (row: ConversationSummary, { messages, formats }: Wording): string =>
  row.others.length > 0 ? formats.list(row.others.map(firstName)) : messages.common.somebody

export const fullNames = (row: ConversationSummary, { messages, formats }: Wording): string =>
  row.others.length > 0 ? formats.list(row.others) : messages.common.somebody

export function headlineOf(row: ConversationSummary, wording: Wording): string {
  const { headline } = wording.messages.home
  const { waitsFor } = row
  if (waitsFor.who === 'nobody') return headline.nobody.done
  return say(headline[waitsFor.who][waitsFor.act], { name: callNames(row, wording) })
}

/** The line under a name that says what is next, and with whom. */
export function statusOf(row: ConversationSummary, wording: Wording): string {
  const { home } = wording.messages
  const { waitsFor } = row
  switch (waitsFor.who) {
    case 'me':
    case 'both':
      return home.act[waitsFor.act]
    case 'others':
      return say(home.waitsForOther[waitsFor.act], { name: callNames(row, wording) })
    case 'nobody':
      return row.followUpDate === ''
        ? home.done
        : home.followUpOn({ day: wording.formats.shortDay(row.followUpDate) })
  }
}

export function whenOf(row: ConversationSummary, { messages, formats, today }: Wording): string {
  const { home } = messages
  const when = row.date === '' ? home.noDate : formats.sentence(formats.soon(row.date, row.time, today))
  if (!row.manner) return when
  return row.manner === 'walk' ? home.whenWalk({ when }) : home.whenSeated({ when })
}
