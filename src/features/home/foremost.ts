import type { ConversationSummary } from '../../workspace/views.ts'

/** What waits for me comes first, then what waits for both, then the nearest day; the first is shown large. */
export function orderByTurn(conversations: readonly ConversationSummary[]): ConversationSummary[] {
  return [...conversations].sort(
    (a, b) =>
      urgency[a.waitsFor.who] - urgency[b.waitsFor.who] ||
      compareDays(a.date, b.date) ||
      b.changedAt - a.changedAt,
  )
}

/** A conversation that waits for nobody is never made large: nothing can be done about it now. */
export const isWaiting = (conversation: ConversationSummary): boolean =>
  conversation.waitsFor.who !== 'nobody'

const urgency = { me: 0, both: 1, others: 2, nobody: 3 } as const

function compareDays(a: string, b: string): number {
  if (a === b) return 0
  // A day that isn't set comes after all that are.
  if (a === '') return 1
  if (b === '') return -1
  return a < b ? -1 : 1
}
