import { onBelongingsChange } from '../../document/notebookChanges.ts'
import { readNotebookEntries } from '../../document/notebookDoc.ts'
import { readSeeds } from '../../document/notebookSeeds.ts'
import type { ConversationId } from '../../domain/ids.ts'
import type { ConversationSession } from '../conversationSession.ts'
import type { Notebook } from '../notebook/notebook.ts'
import { oneAtATime } from '../oneAtATime.ts'

/**
 * How many of the newest conversations stay in step with the relay while the app is open: a year of a leader with many
 * people. Over one connection, each full one costs 0.13 MB of memory and three frames at the start.
 */
export const keptInStep = 40
/** The others come one after the other, so that a start doesn't open them all in one breath. */
const atOnce = 8
/** Should one not stand by then, the next begins beside it. */
const longestWaitMs = 2_000

interface Parts {
  notebook: Notebook
  now(): Date
  /** Resolves when it stands, or can't. */
  keepInStep(id: ConversationId): Promise<unknown>
  open(id: ConversationId): ConversationSession
  remove(id: ConversationId): Promise<void>
}

/** Another of the person's devices may begin a conversation, or delete one, or be added itself. */
export function followNotebook({ notebook, now, keepInStep, open, remove }: Parts): void {
  let visitedFor: string | null = null
  const held = new Set<ConversationId>()
  /** The newest first. */
  const wanted = () =>
    readNotebookEntries(notebook.doc)
      .slice(-keptInStep)
      .map(({ id }) => id)
      .reverse()

  const keeping = oneAtATime(async () => {
    for (const id of held) if (!wanted().includes(id)) held.delete(id)
    for (const [at, id] of wanted().entries()) {
      // It may have been deleted while the one before was opened.
      if (held.has(id) || !wanted().includes(id)) continue
      held.add(id)
      const stands = keepInStep(id)
      if (at >= atOnce) await Promise.race([stands, new Promise(over => setTimeout(over, longestWaitMs))])
    }
  })

  const tidying = oneAtATime(async () => {
    // Only another of the person's devices can have done something here.
    if (readSeeds(notebook.doc).length === 0) return
    const { forgetWhatWasDeletedElsewhere } = await import('../leaving/forgottenElsewhere.ts')
    const { visitAll } = await import('./visiting.ts')
    await forgetWhatWasDeletedElsewhere(notebook, remove)
    visitedFor = await visitAll({ notebook, now, visitedFor, open })
  })

  function follow(): void {
    keeping.ask()
    tidying.ask()
  }

  follow()
  // What isn't on the disk yet may still be taken back.
  onBelongingsChange(notebook.doc, () => void notebook.kept.flush().then(follow, () => {}))
}
