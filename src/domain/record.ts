import { effectsOf } from './content.ts'
import type { NodeId } from './ids.ts'
import type { Pack, PackNode } from './pack.ts'
import { selects } from './selector.ts'

/** R-ALB-12: what the copy for the archive holds; notes, picks and preparation have no way into it. */
export function recordNodes(pack: Pack): PackNode[] {
  return pack.nodes.filter(node => node.documented === 'shared' && !isExcludedFromRecord(pack, node.id))
}

/** Takes a node's id, or the name of content that is no node (`preparation`, `picks`). */
export function isExcludedFromRecord(pack: Pack, content: NodeId | 'preparation' | 'picks'): boolean {
  const node = pack.nodes.find(each => each.id === content)
  const isPrivate = node?.documented === 'never' || node?.documented === 'private-prep'
  return isPrivate || effectsOf(pack, 'excludeFromExport').some(({ selector }) => selects(selector, content))
}
