import { partsIn } from './agreements.ts'
import { type Facts, holds } from './conditions.ts'
import type { Conversation, Edition, Participant, People } from './conversation.ts'
import type { NodeId } from './ids.ts'
import type { Level, LText, Pack, PackNode, RefDoc, Role } from './pack.ts'
import { isParty } from './participants.ts'
import type { PlanField, PlanGroup } from './planSchema.ts'
import type { Effects } from './ruleShape.ts'
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
    .filter(node => isAsked(pack, node) && node.documented !== 'never')
    .map(node => standardQuestion(pack, node, edition))
  const isKnown = (id: NodeId) => sections.some(section => section.id === id)
  const added = (section: NodeId) =>
    edition.added.filter(question => question.parent === section).map(addedQuestion)
  return [
    ...treeOf(pack.nodes).flatMap(({ id }) =>
      isKnown(id) || standard.some(question => question.id === id && question.section === id)
        ? [...standard.filter(question => question.section === id), ...added(id)]
        : [],
    ),
    ...edition.added.filter(({ parent }) => !pack.nodes.some(({ id }) => id === parent)).map(addedQuestion),
  ]
}

/** A talk beside the yearly one may have none. */
export const hasQuestions = (of: { pack: Pack; conversation: { edition: Edition } }): boolean =>
  questionsOf(of.pack, of.conversation.edition).length > 0

/** Each part with all that is in it, as it is read: a form may list its parts first and what is in them later. */
function treeOf(nodes: PackNode[], parent?: NodeId): PackNode[] {
  return nodes
    .filter(node => node.parent === parent)
    .flatMap(node => [node, ...(isPart(node) ? treeOf(nodes, node.id) : [])])
}
const isPart = ({ kind }: PackNode) => kind === 'section' || kind === 'module'

/** A topic that has questions of its own is their heading. */
const isAsked = (pack: Pack, { id, kind }: PackNode) =>
  kind === 'question' ||
  (kind === 'topic' && !pack.nodes.some(node => node.parent === id && node.kind === 'question'))

export const questionsToAsk = (pack: Pack, edition: Edition): EditionQuestion[] =>
  questionsOf(pack, edition).filter(question => question.wording.trim() !== '')

/**
 * What stands below a question: its own points and examples, and what the form says in its section right before it; what
 * a section says at its end stands below its last question. Nothing that must never be written down is among them.
 */
export function pointsOf(pack: Pack, edition: Edition, question: EditionQuestion): Point[] {
  const siblings = questionsToAsk(pack, edition).filter(({ section }) => section === question.section)
  const isNext = (from: number) => {
    const next = pack.nodes.slice(from).find(({ id }) => siblings.some(sibling => sibling.id === id))
    return (next?.id ?? siblings.at(-1)?.id) === question.id
  }
  return pack.nodes.flatMap((node, at) => {
    const isBelow = node.parent === question.id || (node.parent === question.section && isNext(at))
    if (!pointKinds.has(node.kind) || node.documented === 'never' || !isBelow) return []
    return [
      { id: node.id, text: wordingOf(node, edition), isAsked: node.kind === 'sub', docs: node.docs ?? [] },
    ]
  })
}

/** Points of the section itself are taken up one by one before the question that gathers what came of them. */
export const isGathering = (pack: Pack, question: EditionQuestion, points: readonly Point[]): boolean =>
  points.some(({ id, isAsked }) => isAsked && nodeOf(pack, id)?.parent !== question.id)

export interface Point {
  id: NodeId
  text: LText
  /** Something to take up, not only something to know. */
  isAsked: boolean
  docs: NodeId[]
}
const pointKinds: ReadonlySet<string> = new Set(['sub', 'example', 'info', 'value'])

export const sectionsOf = (pack: Pack): PackNode[] => treeOf(pack.nodes).filter(isPart)

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
export function keywordsForTalk(
  pack: Pack,
  conversation: Pick<Conversation, 'picks'>,
): { node: PackNode; by: string[] }[] {
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
  role: Participant['role'],
  axes: Conversation['setting']['axes'],
): PackNode[] {
  return pack.nodes
    .filter(node => node.kind === 'check' || node.kind === 'prep')
    .filter(node => isAddressed(node.answeredBy, role) && isShown(pack, node, axisFacts(axes)))
}

/** What a role is asked to think through alone before the talk; what is written there is its author's. */
export const pointsToPrepare = (
  pack: Pack,
  role: Participant['role'],
  axes: Conversation['setting']['axes'],
): PackNode[] => checksFor(pack, role, axes).filter(({ kind, input }) => kind === 'prep' && input === 'text')

/** What the form says of the talk itself, to everybody or to a role; what it only reminds of is said where it helps. */
export function aboutTalk(pack: Pack, role: Participant['role']): PackNode[] {
  const reminded = new Set(pack.rules.flatMap(({ effect }) => effect.remind?.text ?? []))
  return pack.nodes.filter(
    ({ id, kind, answeredBy }) =>
      kind === 'ui' && !reminded.has(id) && (answeredBy.length === 0 || isAddressed(answeredBy, role)),
  )
}

/** Is its tick seen by everybody? So it is where the row is for both, and where it says something in the joint record. */
export const isJoint = ({ answeredBy, documented }: PackNode): boolean =>
  answeredBy.includes('both') || documented === 'shared' || documented === 'optional'

export const documentsFor = (pack: Pack, role: Participant['role']): RefDoc[] =>
  pack.documents.filter(document => isAddressed(document.by, role))

export function isShown(pack: Pack, node: PackNode, facts: Facts): boolean {
  const conditions = effectsOf(pack, 'showOnlyIf', facts).filter(effect => selects(effect.node, node.id))
  return holds(node.visibleIf ?? true, facts) && conditions.every(effect => holds(effect.cond, facts))
}

/** The ids that a field of `parts` may hold. */
export const partsFor = ({ of, or = [] }: PartsField, pack: Pack): ReadonlySet<string> =>
  new Set([...pack.nodes.filter(({ kind }) => kind === of), ...or].map(({ id }) => id))
type PartsField = Extract<PlanField, { type: 'parts' }>

/** What is agreed builds on none of the part in which it is written; only where that was chosen does it still stand. */
export function partsToOffer(field: PartsField, pack: Pack, chosen: string[] = []): string[] {
  const written: (string | undefined)[] = (pack.plan?.groups ?? []).map(({ id }) => nodeOf(pack, id)?.parent)
  return [...partsFor(field, pack)].filter(id => chosen.includes(id) || !written.includes(id))
}

/** The names of what stands in a field of `parts`, in the order of the form. */
export function namedParts(value: People, field: PartsField, pack: Pack): LText[] {
  const held = partsIn(value) as string[]
  return [...partsFor(field, pack)]
    .filter(id => held.includes(id))
    .flatMap(
      id => pack.nodes.find(node => node.id === id)?.wording ?? field.or?.find(each => each.id === id) ?? [],
    )
}

/** In the words of the workplace, where it has its own (R-KS-14: its own values). */
export const wordingOf = ({ id, wording }: PackNode, { rewordings }: Edition): LText => {
  const own = rewordings[id]?.trim()
  return own ? { native: own, en: own } : wording
}

/** R-KS-14: a group that is named by nodes says what the workplace says. */
export function groupName(group: PlanGroup, pack: Pack, edition: Edition): LText {
  const named = (group.named ?? [])
    .flatMap(id => nodeOf(pack, id) ?? [])
    .map(node => wordingOf(node, edition))
  if (named.length === 0) return { native: group.native, en: group.en }
  return {
    native: named.map(({ native }) => native).join(', '),
    en: named.map(({ en }) => en).join(', '),
  }
}

/** The part of the plan that a question belongs to: its own or its section's, or the only one; null where that isn't said. */
export function groupAbout(pack: Pack, edition: Edition, id: NodeId): PlanGroup | null {
  const groups = pack.plan?.groups ?? []
  if (groups.length === 1) return groups[0] ?? null
  const around = (node: NodeId | undefined): PlanGroup | null => {
    if (node === undefined) return null
    const [named, ...others] = groups.filter(group =>
      [group.id, group.field, ...(group.named ?? [])].includes(node),
    )
    return named && others.length === 0 ? named : around(nodeOf(pack, node)?.parent)
  }
  return around(id) ?? around(questionsToAsk(pack, edition).find(question => question.id === id)?.section)
}

/** R-KS-14: what a workplace may put its own in the place of, though nobody asks it. */
export const valuesOf = (pack: Pack): PackNode[] =>
  pack.nodes.filter(({ id, kind }) => kind === 'value' && isRewordable(pack, id))

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

/** The parameters of every rule with this effect whose condition holds; without facts, where none is needed for that. */
export function effectsOf<Name extends keyof Effects>(
  pack: Pack,
  name: Name,
  facts: Facts = () => undefined,
): Effects[Name][] {
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
  return isPart(parent) ? parent.id : sectionAbove(pack, parent)
}

const isAddressed = (to: Role[], role: Participant['role']) =>
  to.includes(role) || (to.includes('both') && isParty({ role }))
