import type { Conversation } from '../../domain/conversation.ts'
import type { NodeId } from '../../domain/ids.ts'

/** Words that more than one person picked, once each, in the order of the first who did. */
export function pickedTwice({ picks }: Pick<Conversation, 'picks'>): NodeId[] {
  const all = picks.flatMap(({ opened }) => [...new Set(opened?.keywords)])
  return all.filter((word, at) => all.indexOf(word) === at && all.lastIndexOf(word) > at)
}
