import { type Facts, holds } from './conditions.ts'
import type { Conversation, Edition } from './conversation.ts'
import type { NodeId } from './ids.ts'
import type { Effects, Level, LText, Pack, PackNode, RefDoc, Role } from './pack.ts'
import { selects } from './selector.ts'
import { axisFacts } from './situation.ts'

/** A question as a workplace asks it. */
export interface EditionQuestion {
  id: NodeId
  /** The section it stands in. */
  section: NodeId
  /** The workplace's words, or else the pack's in its own language. */
  wording: string
  /** The pack's own words and what they are after; null for a question that the workplace added. */
  standard: { wording: LText; intent: LText } | null
  isAdded: boolean
  isReworded: boolean
  docs: NodeId[]
}

/**
 * R-ALB-06, R-ALB-07: every standard question in the order of the pack, each section followed by what the workplace
 * added to it, blank ones included (`questionsToAsk` leaves those out). What must never be written down isn't among
 * them: whatever a screen gives a question (a note, a mark, a place in a count) would be a trace.
 */
export function questionsOf(pack: Pack, edition: Edition): EditionQuestion[] {
  const sections = sectionsOf(pack)
  const standard = pack.nodes
    .filter(node => (node.kind === 'question' || node.kind === 'topic') && node.documented !== 'never')
    .map(node => standardQuestion(pack, node, edition))
  const isKnown = (id: NodeId) => sections.some(section => section.id === id)
  const added = (section: NodeId) =>
    edition.added.filter(question => question.parent === section).map(addedQuestion)
  return [
    ...sections.flatMap(({ id }) => [...standard.filter(question => question.section === id), ...added(id)]),
    ...standard.filter(question => !isKnown(question.section)),
    ...edition.added.filter(question => !isKnown(question.parent)).map(addedQuestion),
  ]
}

export const questionsToAsk = (pack: Pack, edition: Edition): EditionQuestion[] =>
  questionsOf(pack, edition).filter(question => question.wording.trim() !== '')

export const sectionsOf = (pack: Pack): PackNode[] =>
  pack.nodes.filter(node => node.kind === 'section' || node.kind === 'module')

export const nodeOf = (pack: Pack, id: NodeId): PackNode | undefined =>
  pack.nodes.find(node => node.id === id)

export const noteOf = (pack: Pack, section: NodeId): PackNode | undefined =>
  pack.nodes.find(node => node.kind === 'note' && node.parent === section)

/** In the order of the pack. */
export function keywordsOf(pack: Pack): PackNode[] {
  const ids = pack.keywordSets.flatMap(set => set.keywords)
  return ids.flatMap(id => nodeOf(pack, id) ?? [])
}

/** R-ALB-08: the words that were picked and shown come first, then all the others; `by` names who picked. */
export function keywordsForTalk(pack: Pack, conversation: Conversation): { node: PackNode; by: string[] }[] {
  const shown = conversation.picks.flatMap(pick => (pick.opened ? [{ by: pick.by, ...pick.opened }] : []))
  const words = keywordsOf(pack).map(node => ({
    node,
    by: shown.filter(pick => pick.keywords.includes(node.id)).map(pick => pick.by as string),
  }))
  return [...words.filter(word => word.by.length > 0), ...words.filter(word => word.by.length === 0)]
}

/** What one role has on its list: joint rows included, rows for another setting left out. */
export function checksFor(
  pack: Pack,
  role: 'leader' | 'employee',
  axes: Conversation['setting']['axes'],
): PackNode[] {
  return pack.nodes
    .filter(node => node.kind === 'check' || node.kind === 'prep')
    .filter(node => isAddressed(node.answeredBy, role) && isShown(pack, node, axisFacts(axes)))
}

export const documentsFor = (pack: Pack, role: 'leader' | 'employee'): RefDoc[] =>
  pack.documents.filter(document => isAddressed(document.by, role))

export function isShown(pack: Pack, node: PackNode, facts: Facts): boolean {
  const conditions = effectsOf(pack, 'showOnlyIf', facts).filter(effect => selects(effect.node, node.id))
  return holds(node.visibleIf ?? true, facts) && conditions.every(effect => holds(effect.cond, facts))
}

/** How far a part may be left out: its own obligation, unless a rule that holds says otherwise (the last one wins). */
export function obligationOf(pack: Pack, node: PackNode, facts: Facts): Level {
  const { level, when = true, otherwise = 'optional' } = node.obligation
  const own = holds(when, facts) ? level : otherwise
  const ruled = effectsOf(pack, 'obligation', facts).filter(effect => selects(effect.node, node.id))
  return ruled.at(-1)?.level ?? own
}

/** R-ALB-07: a workplace may put its own words to what keeps its intent. */
export const isRewordable = (pack: Pack, node: NodeId): boolean =>
  effectsOf(pack, 'preserveIntent', axisFacts({})).some(effect => selects(effect.node, node))

/** The parameters of every rule with this effect whose condition holds. */
export function effectsOf<Name extends keyof Effects>(pack: Pack, name: Name, facts: Facts): Effects[Name][] {
  return pack.rules.filter(rule => holds(rule.when, facts)).flatMap(rule => rule.effect[name] ?? [])
}

function standardQuestion(pack: Pack, node: PackNode, edition: Edition): EditionQuestion {
  const own = edition.rewordings[node.id]?.trim() ?? ''
  const isReworded = own !== '' && own !== node.wording.native
  return {
    id: node.id,
    section: sectionAbove(pack, node),
    wording: isReworded ? own : node.wording.native,
    standard: { wording: node.wording, intent: node.intent },
    isAdded: false,
    isReworded,
    docs: node.docs ?? [],
  }
}

function addedQuestion({ id, parent, text }: Edition['added'][number]): EditionQuestion {
  return { id, section: parent, wording: text, standard: null, isAdded: true, isReworded: false, docs: [] }
}

function sectionAbove(pack: Pack, node: PackNode): NodeId {
  const parent = node.parent === undefined ? undefined : nodeOf(pack, node.parent)
  if (!parent) return node.id
  return parent.kind === 'section' || parent.kind === 'module' ? parent.id : sectionAbove(pack, parent)
}

const isAddressed = (to: Role[], role: Role) => to.includes(role) || to.includes('both')
