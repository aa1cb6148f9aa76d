import { mayBeOne } from './sameNames.ts'
import { type ConversationSummary, hasSealedPlan } from './summary.ts'

export type TalkAhead = Pick<ConversationSummary, 'date' | 'time'> & { name: string }

/**
 * A talk with somebody of this name that is here already and still to be held: both may have invited. That of somebody
 * else who uses this phone isn't mine.
 */
export function talkAhead(
  rows: readonly ConversationSummary[],
  other: string,
  myName: string,
): TalkAhead | null {
  for (const row of rows) {
    const { part, group, others, heldOn, date, time } = row
    const [name] = others
    const isSomebodyElses = row.myName && myName && !mayBeOne(row.myName, myName)
    const isOther = isSomebodyElses || part || group || heldOn || hasSealedPlan(row) || others.length > 1
    if (!isOther && name && mayBeOne(name, other)) return { name, date, time }
  }
  return null
}
