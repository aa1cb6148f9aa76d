import type { Participant } from './conversation.ts'
import { parseCanonicalPlan } from './parsePlan.ts'
import { isParty } from './participants.ts'
import type { Plan } from './planFormat.ts'
import { mayBeOne } from './sameNames.ts'

/** Whose plan it was, where somebody who talks now wasn't among them: the employee brought it to a new leader. */
export function otherAuthors(canonical: string, now: readonly Participant[]): Plan['participants'] {
  const plan = parseCanonicalPlan(canonical)
  if (!plan.ok) return []
  const before = plan.value.participants
  const wasIn = ({ name }: Participant) => before.some(one => mayBeOne(name, one.name))
  return now.filter(isParty).every(wasIn) ? [] : before
}
