import { onBelongingsChange } from '../document/notebookChanges.ts'
import { readNotebookEntries } from '../document/notebookDoc.ts'
import type { ConversationId } from '../domain/ids.ts'
import { forgetWhatWasDeletedElsewhere } from './forgottenElsewhere.ts'
import type { Notebook } from './notebook.ts'
import { oneAtATime } from './oneAtATime.ts'
import { visitAll } from './visiting.ts'
import type { ConversationSession } from './workspace.ts'

/** How many of the newest conversations stay in step with the relay while the app is open. */
export const keptInStep = 12

interface Parts {
  notebook: Notebook
  keepInStep(id: ConversationId): void
  open(id: ConversationId): ConversationSession
  remove(id: ConversationId): Promise<void>
}

/** Another of the person's devices may begin a conversation, or delete one, or be added itself. */
export function followNotebook({ notebook, keepInStep, open, remove }: Parts): void {
  let known = new Set<ConversationId>()

  function keepNewest(): void {
    const newest = readNotebookEntries(notebook.doc)
      .filter(entry => !entry.isArchived)
      .slice(-keptInStep)
    for (const { id } of newest) if (!known.has(id)) keepInStep(id)
    known = new Set(newest.map(({ id }) => id))
  }

  const tidying = oneAtATime(async () => {
    await forgetWhatWasDeletedElsewhere(notebook, remove)
    await visitAll(notebook, open)
  })

  function follow(): void {
    keepNewest()
    tidying.ask()
  }

  follow()
  // What isn't on the disk yet may still be taken back.
  onBelongingsChange(notebook.doc, () => void notebook.kept.flush().then(follow, () => {}))
}
