import { effectsOf } from '../../src/domain/content.ts'
import type { NodeId } from '../../src/domain/ids.ts'
import type { Pack, Role } from '../../src/domain/pack.ts'
import { selects } from '../../src/domain/selector.ts'

/**
 * Who may read it, as the form's rules have it: a node's id, or content that is no node. The app has no form decide that;
 * a bin does, the same for all (DESIGN's Mine, Ours, the record), and these rules must only never ask for anything else.
 */
export function readersOf(pack: Pack, content: NodeId | 'preparation' | 'plan'): (Role | 'author')[] | 'all' {
  const rules = effectsOf(pack, 'visibleTo').filter(({ selector }) => selects(selector, content))
  return rules.at(-1)?.roles ?? 'all'
}
