import type { Conversation } from './conversation.ts'
import type { Finding } from './findings.ts'
import type { PlanGroup } from './planSchema.ts'
import { groupCount } from './situation.ts'

/** R-LUN-08: one more than the form allows isn't begun here; what two phones made apart stays, and is chosen among. */
export function roomIn(
  group: PlanGroup,
  { conversation, findings }: { conversation: Conversation; findings: Finding[] },
): { count: number; max: number; isOpen: boolean; isOver: boolean } {
  const ruled = findings.find(({ what }) => what.kind === 'over-limit' && what.group === group.id)?.what
  const count = groupCount(conversation, group.id)
  const max = ruled?.kind === 'over-limit' ? ruled.max : (group.max ?? Number.POSITIVE_INFINITY)
  return { count, max, isOpen: count < max, isOver: count > max }
}
