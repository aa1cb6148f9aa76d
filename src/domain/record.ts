import { effectsOf } from './content.ts'
import type { NodeId } from './ids.ts'
import type { Pack } from './pack.ts'
import { selects } from './selector.ts'

/** Takes a node's id, or the name of content that is no node (`preparation`, `picks`). */
export function isExcludedFromRecord(pack: Pack, content: NodeId | 'preparation' | 'picks'): boolean {
  const node = pack.nodes.find(each => each.id === content)
  const isPrivate = node?.documented === 'never' || node?.documented === 'private-prep'
  return isPrivate || effectsOf(pack, 'excludeFromExport').some(({ selector }) => selects(selector, content))
}
