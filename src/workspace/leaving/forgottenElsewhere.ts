import { readNotebookEntries } from '../../document/notebookDoc.ts'
import { readSeeds } from '../../document/notebookSeeds.ts'
import { isNewer } from '../../document/sharedDoc.ts'
import type { ConversationId } from '../../domain/ids.ts'
import type { Notebook } from '../notebook/notebook.ts'

const rememberedAs = 'conversations'

/**
 * What was deleted on another of the person's devices goes from this one too. The list of what was here is on disk,
 * for the other may have deleted it while this one was closed.
 */
export async function forgetWhatWasDeletedElsewhere(
  { doc, kept }: Notebook,
  remove: (id: ConversationId) => Promise<void>,
): Promise<void> {
  // What a newer app wrote may only look as if it weren't there.
  if (isNewer(doc) || readSeeds(doc).length === 0 || kept.isFollower.get()) return
  const present = () => readNotebookEntries(doc).map(({ id }) => id)
  const before = await kept.read(rememberedAs)
  const known = Array.isArray(before) ? (before as ConversationId[]) : []
  for (const id of known) if (!present().includes(id)) await remove(id)
  const now = present()
  if (String(now) !== String(known) && !kept.isFollower.get()) await kept.remember({ [rememberedAs]: now })
}
