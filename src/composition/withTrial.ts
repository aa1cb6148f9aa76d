import { ok } from '../domain/result.ts'
import type { OwnWorkspace, Workspace } from '../workspace/workspace.ts'
import type { RunningTrial } from './trial/beginTrial.ts'

/** One talk to try things out in, beside the person's own and apart from them: a workspace of its own, in memory. */
export function withTrial<Own extends OwnWorkspace>(own: Own): Own & Workspace {
  let beginning: Promise<RunningTrial> | null = null
  let running: RunningTrial | null = null

  async function end(): Promise<void> {
    const left = running
    running = beginning = null
    if (left) await left.workspace.deleteConversation(left.id)
  }

  return {
    ...own,
    openConversation: id => (running?.id === id ? running.workspace : own).openConversation(id),
    deleteConversation: id => (running?.id === id ? end() : own.deleteConversation(id)),
    endConversation: async id => (running?.id === id ? ok(await end()) : own.endConversation(id)),
    trial: {
      async begin(story) {
        beginning ??= import('./trial/beginTrial.ts').then(({ beginTrial }) =>
          beginTrial(story, own.loadPack),
        )
        try {
          running = await beginning
        } catch (error) {
          beginning = null
          throw error
        }
        return running.id
      },
      end,
    },
  }
}
