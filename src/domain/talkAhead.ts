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
    const isOther =
      isSomebodyElses(row, myName) ||
      row.endedBy !== undefined ||
      part ||
      group ||
      heldOn ||
      hasSealedPlan(row) ||
      others.length > 1
    if (!isOther && name && mayBeOne(name, other)) return { name, date, time }
  }
  return null
}

/** The latest plan with somebody of this name, which a talk that is begun by itself wouldn't go on from. */
export function lastPlanWith(
  rows: readonly ConversationSummary[],
  other: string,
  myName: string,
): ConversationSummary | null {
  const isWithThem = (row: ConversationSummary) =>
    hasSealedPlan(row) && !row.part && row.others.length === 1 && mayBeOne(row.others[0]!, other)
  const plans = rows.filter(row => isWithThem(row) && !isSomebodyElses(row, myName))
  const dayOf = ({ heldOn, date }: ConversationSummary) => heldOn ?? date
  return plans.sort((one, next) => (dayOf(one) > dayOf(next) ? -1 : 1))[0] ?? null
}

/** Several may use one phone; where nobody is named it is taken for one's own. */
export const isSomebodyElses = ({ myName }: ConversationSummary, mine: string): boolean =>
  Boolean(myName && mine.trim()) && !mayBeOne(myName!, mine)
