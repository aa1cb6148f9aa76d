import { effectsOf, nodeOf } from '../../domain/content.ts'
import type { Pack, PackNode } from '../../domain/pack.ts'

/** R-GBG-14: when a form wants its plan looked at, each a row of its own. */
export const followUpRows = (pack: Pack): PackNode[] =>
  effectsOf(pack, 'followUpHook').flatMap(({ node }) => nodeOf(pack, node) ?? [])
