import type { ConversationId } from '../../domain/ids.ts'
import type { Result } from '../../domain/result.ts'
import { docName } from '../docNames.ts'
import type { Machinery } from '../ports.ts'

/**
 * Documents come to the disk before the notebook knows of them. Should `act` fail in between they go at once, and should
 * the power go, at the next start; what stood there before stays.
 */
export function wholeOrGone<Value, Failure>(
  ids: readonly ConversationId[],
  { documents, device: { leftovers } }: Pick<Machinery, 'documents' | 'device'>,
  act: () => Promise<Result<Value, Failure>>,
): Promise<Result<Value, Failure>> {
  return leftovers.halfWay(async () => {
    const heldUp = await leftovers.get()
    const added: ConversationId[] = []
    for (const id of ids) if (!heldUp.includes(id) && (await isMissing(id))) added.push(id)
    await leftovers.change(noted => [...noted, ...added])
    let isWhole = false
    try {
      const done = await act()
      isWhole = done.ok
      return done
    } finally {
      const settled = isWhole ? ids : await gone(added)
      await leftovers.change(noted => noted.filter(id => !settled.includes(id)))
    }
  })

  async function isMissing(id: ConversationId): Promise<boolean> {
    const state = await documents.readState(docName(id))
    return state.ok && state.value === null
  }

  async function gone(halves: ConversationId[]): Promise<ConversationId[]> {
    const deleted: ConversationId[] = []
    for (const id of halves) if ((await documents.delete(docName(id))).ok) deleted.push(id)
    return deleted
  }
}
