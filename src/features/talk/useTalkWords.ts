import { keywordsForTalk } from '../../domain/content.ts'
import type { Participant } from '../../domain/conversation.ts'
import type { PackNode } from '../../domain/pack.ts'
import { useSession } from '../../workspace/WorkspaceContext.tsx'

export interface TalkWord {
  node: PackNode
  /** Who picked it; nobody while the words aren't open. */
  by: Participant[]
}

/** All words within reach, the picked ones first. */
export function useTalkWords(): TalkWord[] {
  const { view } = useSession()
  const { participants } = view.conversation
  return keywordsForTalk(view.pack, view.conversation).map(({ node, by }) => ({
    node,
    by: view.picks.isOpen ? participants.filter(({ id }) => by.includes(id)) : [],
  }))
}
