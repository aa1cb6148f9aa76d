import { readNotebookEntries, readNotebookEntry } from '../document/notebookDoc.ts'
import { readSeeds } from '../document/notebookSeeds.ts'
import { readOwnDevices, readPapers } from '../document/ownDevices.ts'
import type { ConversationId } from '../domain/ids.ts'
import type { Notebook } from './notebook.ts'
import { toShutOut } from './removedDevices.ts'
import type { ConversationSession } from './workspace.ts'

/** Longer than a slow phone needs to open a conversation and to say in it what is to be said. */
const longestVisitMs = 20_000
const settleMs = 1_500
const rememberedAs = 'visited'

/**
 * Conversations that aren't kept in step are opened once, one after the other, when the person's devices have changed:
 * a new phone has to fetch them, and the others have to hear of it.
 */
export async function visitAll(
  { doc, kept, identity }: Notebook,
  open: (id: ConversationId) => ConversationSession,
): Promise<void> {
  if (readSeeds(doc).length === 0 || kept.isFollower.get()) return
  const reason = reasonToVisit()
  if ((await kept.read(rememberedAs)) === reason) return
  const isDone = (id: ConversationId) => {
    const entry = readNotebookEntry(doc, id)
    return !entry || toShutOut(doc, entry, identity.id).length === 0
  }
  for (const { id } of readNotebookEntries(doc).reverse()) await visit(open(id), () => isDone(id))
  // Without a network a secret can't be changed; the next start tries again.
  if (!readNotebookEntries(doc).every(({ id }) => isDone(id))) return
  if (reason === reasonToVisit() && !kept.isFollower.get()) await kept.remember({ [rememberedAs]: reason })

  function reasonToVisit(): string {
    const devices = readOwnDevices(doc).map(one => `${one.device.id} ${one.removedAt}`)
    const papers = readPapers(doc).map(paper => paper.keys.public.id)
    return JSON.stringify([...devices, ...papers.sort(), ...readNotebookEntries(doc).map(({ id }) => id)])
  }
}

async function visit(session: ConversationSession, isDone: () => boolean): Promise<void> {
  await new Promise<void>(done => {
    const timer = setTimeout(finish, longestVisitMs)
    const stop = session.view.subscribe(look)
    let settling: ReturnType<typeof setTimeout> | undefined
    look()

    function look(): void {
      const { state } = session.view.get()
      if (state === 'missing' || state === 'trouble') finish()
      if (state === 'ready') settling ??= setTimeout(settle, settleMs)
    }
    function settle(): void {
      if (isDone()) finish()
      else settling = setTimeout(settle, settleMs)
    }
    function finish(): void {
      clearTimeout(timer)
      clearTimeout(settling)
      stop()
      done()
    }
  })
  session.close()
}
