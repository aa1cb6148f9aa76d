import { daysBetween } from '../../domain/dates.ts'
import type { ConversationSummary } from '../../workspace/views.ts'

/**
 * What waits for me and the talk of today come first, then what waits for both, then the day that is nearest, before
 * or after today; the first is shown large. A plan that nobody has looked at for a year doesn't stand before the talk
 * of this morning.
 */
export function orderByTurn(
  conversations: readonly ConversationSummary[],
  today: string,
): ConversationSummary[] {
  const away = (row: ConversationSummary) => {
    const day = row.waitsFor.act === 'followup' ? row.followUpDate : row.date
    // A day that isn't set comes after all that are.
    return day === '' ? Number.MAX_SAFE_INTEGER : Math.abs(daysBetween(today, day))
  }
  return conversations
    .map(row => ({
      row,
      urgency: isToday(row, today) ? urgency.me : urgency[row.waitsFor.who],
      away: away(row),
    }))
    .sort((a, b) => a.urgency - b.urgency || a.away - b.away || b.row.changedAt - a.row.changedAt)
    .map(({ row }) => row)
}

/** Nothing is left to do in it, and the talk itself is no longer what one would look for first. */
export function isPast(row: ConversationSummary, today: string): boolean {
  const day = row.heldOn ?? row.date
  return !isWaiting(row) && row.followUpDate === '' && day !== '' && daysBetween(day, today) > 30
}

/** A conversation that waits for nobody is never made large: nothing can be done about it now. */
export const isWaiting = (conversation: ConversationSummary): boolean =>
  conversation.waitsFor.who !== 'nobody'

/** Whoever it waits for: the two meet today. */
const isToday = (row: ConversationSummary, today: string): boolean =>
  row.date === today && liesAhead(row) && isWaiting(row)

/** Not held yet, or still going on. */
export const liesAhead = ({ station }: ConversationSummary): boolean => stationsAhead.has(station)
const stationsAhead: ReadonlySet<ConversationSummary['station']> = new Set(['invite', 'prepare', 'talk'])

const urgency = { me: 0, both: 1, others: 2, nobody: 3 } as const
