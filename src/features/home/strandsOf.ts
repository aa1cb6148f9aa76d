import { stations } from '../../domain/conversation.ts'
import { shortInitial, shortName } from '../../i18n/names.ts'
import type { ConversationSummary } from '../../workspace/views.ts'

/** A group's lines, as places on the path from 0 to 6; null where two talk. */
export function strandsOf({ group }: ConversationSummary): {
  leader: number
  members: { name: string; initial: string; reach: number }[]
} | null {
  if (!group) return null
  return {
    leader: stations.indexOf(group.leader),
    members: group.members.map(({ name, at }) => ({
      name: shortName(name, group.members),
      initial: shortInitial(name, group.members),
      reach: stations.indexOf(at),
    })),
  }
}
