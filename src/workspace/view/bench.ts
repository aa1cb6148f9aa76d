import { readMarks, readOwnMarks } from '../../document/marks.ts'
import type { SharedDoc } from '../../document/sharedDoc.ts'
import { areaLists } from '../../domain/access.ts'
import type { Conversation } from '../../domain/conversation.ts'
import type { BenchMark } from '../../domain/marks.ts'
import { byOrder } from '../../domain/order.ts'
import type { Pack } from '../../domain/pack.ts'
import { isUnwritten } from '../../domain/unwritten.ts'

interface Parts {
  doc: SharedDoc
  notebook: SharedDoc
  pack: Pack
  conversation: Conversation
}

/** What was marked in both bins; what one shared stands there once. Lists that a form has of its own have their own place. */
export function benchOf({ doc, notebook, pack, conversation }: Parts): BenchMark[] {
  const shared = readMarks(doc, conversation.agreements)
  const own = readOwnMarks(notebook, conversation.id).filter(({ id }) => !shared.some(mark => mark.id === id))
  const listed = new Set(areaLists(pack).map(({ id }) => id))
  return [
    ...shared.map(mark => ({ ...mark, bin: 'ours' as const })),
    ...own.map(mark => ({ ...mark, bin: 'mine' as const })),
  ]
    .filter(({ node }) => !isUnwritten(pack, node) && !listed.has(node))
    .sort(byOrder)
    .map(({ isDone: _, ...mark }) => mark)
}
