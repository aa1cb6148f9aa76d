import { callNames } from '../../i18n/callNames.ts'
import type { Formats } from '../../i18n/format.ts'
import type { StartMessages } from '../../i18n/messages.ts'
import { shortName } from '../../i18n/names.ts'
import { say } from '../../i18n/say.ts'
import type { ConversationSummary } from '../../workspace/views.ts'
import { liesAhead } from './foremost.ts'

export interface Wording {
  messages: StartMessages
  formats: Formats
  /** Today as an ISO day. */
  today: string
  /** Several people's talks are on this phone. */
  isShared?: boolean
}

export const calledOf = (row: ConversationSummary, { messages, formats }: Wording): string =>
  callNames(row.others, formats, messages.common)

/** By their whole names, as long as they are few. */
export const fullNames = (row: ConversationSummary, wording: Wording): string =>
  row.others.length > 0 && row.others.length < 3 ? wording.formats.list(row.others) : calledOf(row, wording)

/** Those with whom somebody has more than one of these: their rows say the day, too. */
export function toldApartByDay(rows: readonly ConversationSummary[]): ReadonlySet<ConversationSummary> {
  const withWhom = ({ others, part }: ConversationSummary) => JSON.stringify([others, part])
  const once = new Set<string>()
  const more = new Set<string>()
  for (const row of rows) (once.has(withWhom(row)) ? more : once).add(withWhom(row))
  return new Set(rows.filter(row => more.has(withWhom(row))))
}

export function headlineOf(row: ConversationSummary, wording: Wording): string {
  const { headline } = wording.messages.home
  const { waitsFor } = row
  if (waitsFor.who === 'nobody') return headline.nobody.done
  if (isForSome(row)) return headline.someOfGroup
  if (row.group && waitsFor.who === 'me' && saysNames.has(waitsFor.act)) return headline.youOfGroup
  const words = waitsFor.who === 'me' ? headline.me[waitsFor.act] : headline[waitsFor.who][waitsFor.act]
  return say(words, { name: waitedFor(row, wording) })
}

/** The plan of a group is filed by its leader alone, who stands first among the others; nor does anybody else invite. */
const waitedFor = (row: ConversationSummary, wording: Wording): string =>
  calledOf(leaders.has(row.waitsFor.act) ? { ...row, others: row.others.slice(0, 1) } : row, wording)

const leaders: ReadonlySet<string> = new Set(['file', 'ask-anew'])

const isForSome = ({ group, waitsFor: { who, act } }: ConversationSummary): boolean =>
  group !== undefined && who === 'others' && act !== 'file'

/** The line under a name that says what is next, and with whom. */
export function statusOf(row: ConversationSummary, wording: Wording): string {
  const { messages } = wording
  const { home } = messages
  const { waitsFor, endedBy } = row
  if (endedBy !== undefined)
    return home.endedBy({
      name: endedBy
        ? shortName(
            endedBy,
            row.others.map(name => ({ name })),
          )
        : messages.common.somebody,
    })
  switch (waitsFor.who) {
    case 'me':
    case 'both':
      return home.act[waitsFor.act]
    case 'others':
      if (isForSome(row)) return home.waitsForSome
      return say(home.waitsForOther[waitsFor.act], { name: waitedFor(row, wording) })
    case 'nobody':
      return row.followUpDate === ''
        ? home.done
        : home.followUpOn({ day: wording.formats.shortDay(row.followUpDate) })
  }
}

/** What these say of the other isn't true of everybody in a group. */
const saysNames: ReadonlySet<string> = new Set(['pick', 'confirm-plan'])

const soon = ({ date, time }: ConversationSummary, { formats, today }: Wording): string =>
  formats.sentence(formats.soon(date, time, today))

/** Whoever has forty of them looks for the one on Thursday; '' where it has no day or was held. */
export const dayAhead = (row: ConversationSummary, wording: Wording): string =>
  row.date !== '' && row.endedBy === undefined && liesAhead(row) ? soon(row, wording) : ''

/** Two who share a phone may have the same leader, too; '' where there is but one. */
export const ownerOf = ({ myName }: ConversationSummary, { messages, isShared }: Wording): string =>
  isShared && myName ? messages.home.whose({ name: myName }) : ''

export function whenOf(row: ConversationSummary, wording: Wording): string {
  const { home } = wording.messages
  const when = row.date === '' ? home.noDate : soon(row, wording)
  // Nobody is about to go for the walk of last year.
  if (!row.manner || !liesAhead(row)) return when
  return row.manner === 'walk' ? home.whenWalk({ when }) : home.whenSeated({ when })
}
