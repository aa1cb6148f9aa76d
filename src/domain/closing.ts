import { nodeOf } from './content.ts'
import type { NodeId } from './ids.ts'
import type { LText, Pack, PackNode } from './pack.ts'

/** What the two say together, with a tick, before they close. */
export interface ClosingRow {
  node: NodeId
  text: LText
}

/** R-LUN-10: what has to have been done; a joint note at the same place says it as well. */
export function mustBeDone(pack: Pack): ClosingRow[] {
  return pack.rules.flatMap(({ effect: { requireBefore }, text }) => {
    const [, id] = /^done\.(.+)$/.exec(requireBefore?.field ?? '') ?? []
    const node = id === undefined ? undefined : nodeOf(pack, id as NodeId)
    return node ? [{ node: node.id, text }] : []
  })
}

/** What the form has the two hold the plan against, under a heading of its own. */
export function checksOfPlan(pack: Pack): { heading: PackNode; rows: ClosingRow[] }[] {
  const isRow = ({ kind, input }: PackNode) => kind === 'check' && input === 'tick'
  return pack.nodes
    .filter(({ kind }) => kind === 'section')
    .map(heading => ({
      heading,
      rows: pack.nodes
        .filter(node => node.parent === heading.id && isRow(node))
        .map(({ id, wording }) => ({ node: id, text: wording })),
    }))
    .filter(({ rows }) => rows.length > 0)
}
