import { stations } from '../../domain/conversation.ts'
import type { ConversationSummary } from '../../workspace/views.ts'

/** How far the leader's and the employee's lines reach, as places on the path from 0 to 6. */
export function reachByRole({ myRole, reach }: Pick<ConversationSummary, 'myRole' | 'reach'>): {
  leader: number
  employee: number
} {
  const mine = stations.indexOf(reach.mine)
  const others = stations.indexOf(reach.others)
  // Whoever was brought along walks beside the two.
  if (myRole === 'unionRep') return { leader: others, employee: others }
  return myRole === 'leader' ? { leader: mine, employee: others } : { leader: others, employee: mine }
}
