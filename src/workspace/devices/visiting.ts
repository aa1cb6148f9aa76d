import { readNotebookEntries, readNotebookEntry } from '../../document/notebookDoc.ts'
import { readSeeds } from '../../document/notebookSeeds.ts'
import { readOwnDevices, readPapers } from '../../document/ownDevices.ts'
import type { ConversationId } from '../../domain/ids.ts'
import type { ConversationSession } from '../conversationSession.ts'
import type { Notebook } from '../notebook/notebook.ts'
import { knowingTooMuch, toShutOut } from './removedDevices.ts'

/** Longer than a slow phone needs to open a conversation and to say in it what is to be said. */
const longestVisitMs = 20_000
const settleMs = 1_500
const rememberedAs = 'visited'

interface Parts {
  notebook: Notebook
  now(): Date
  /** What this answered the last time, since the app was started. */
  visitedFor: string | null
  open(id: ConversationId): ConversationSession
}

/**
 * Conversations that aren't kept in step are opened once, one after the other, when the person's devices have changed:
 * a new phone has to fetch them, and the others have to hear of it.
 */
export async function visitAll({ notebook, now, visitedFor, open }: Parts): Promise<string | null> {
  const { doc, kept, identity } = notebook
  if (readSeeds(doc).length === 0 || kept.isFollower.get()) return visitedFor
  const isDue = (id: ConversationId) => {
    const entry = readNotebookEntry(doc, id)
    return entry !== null && toShutOut(doc, entry, { id: identity.id, now: now().getTime() }).length > 0
  }
  const belongings = readBelongings()
  const due = readNotebookEntries(doc).filter(({ id }) => isDue(id))
  const reason = JSON.stringify([belongings, due.map(({ id }) => id)])
  if (reason === visitedFor || (await kept.read(rememberedAs)) === belongings) return reason
  for (const { id } of readNotebookEntries(doc).reverse()) await visit(open(id), () => !isDue(id))
  // Without a network a secret can't be changed, and a phone that sees to it may stay away: the next start looks again.
  const isLeft = readNotebookEntries(doc).some(entry => knowingTooMuch(doc, entry).length > 0)
  if (!isLeft && belongings === readBelongings() && !kept.isFollower.get())
    await kept.remember({ [rememberedAs]: belongings })
  return due.some(({ id }) => isDue(id)) ? null : reason

  function readBelongings(): string {
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
