import { effectsOf } from './content.ts'
import type { NodeId } from './ids.ts'
import type { Pack, PackNode, Role } from './pack.ts'
import { selects } from './selector.ts'

/** R-ALB-12: what the copy for the archive holds; notes, picks and preparation have no way into it. */
export function recordNodes(pack: Pack): PackNode[] {
  return pack.nodes.filter(node => node.documented === 'shared' && !isExcludedFromRecord(pack, node.id))
}

/** Takes a node's id, or the name of content that is no node (`preparation`, `picks`). */
export function isExcludedFromRecord(pack: Pack, content: NodeId | 'preparation' | 'picks'): boolean {
  const node = pack.nodes.find(each => each.id === content)
  const isPrivate = node?.documented === 'never' || node?.documented === 'private-prep'
  return (
    isPrivate ||
    effectsOf(pack, 'excludeFromExport', () => undefined).some(({ selector }) => selects(selector, content))
  )
}

/** R-ALB-16: who may read it. Without a rule of its own, joint content is for all and private preparation for its author. */
export function readersOf(pack: Pack, content: NodeId | 'preparation' | 'picks'): (Role | 'author')[] {
  const ruled = effectsOf(pack, 'visibleTo', () => undefined).filter(({ selector }) =>
    selects(selector, content),
  )
  const node = pack.nodes.find(each => each.id === content)
  const isPrivate = content === 'preparation' || node?.documented === 'private-prep'
  return ruled.at(-1)?.roles ?? (isPrivate ? ['author'] : ['both'])
}

/** R-ALB-14: what is carried into a station of the next conversation, and shown first there. */
export const shownFirst = (pack: Pack, step: string): string[] =>
  effectsOf(pack, 'carryOver', () => undefined)
    .filter(({ to }) => to === step)
    .map(({ selector }) => selector)
