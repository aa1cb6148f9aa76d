import { comparisonsIn, type Facts, holds, openPaths } from './conditions.ts'
import { isShown, obligationOf } from './content.ts'
import { isWithGroup } from './group.ts'
import type { NodeId } from './ids.ts'
import type { Level, LinkedConversation, LText, Pack, PackNode } from './pack.ts'
import { selects } from './selector.ts'
import { type Employee, type EmployeeFact, employeeFactNames, factsOf, type Situation } from './situation.ts'

/** A part that can be taken in or left out before the talk. */
export interface ChoosablePart {
  node: PackNode
  level: Level
  isIn: boolean
  /** Obligatory: it can't be left out. */
  isLocked: boolean
  /** What the form says of it: why it is obligatory, or whose it is. */
  reason: LText | null
  /** What would have to be known of the employee to say whether it can be chosen here, and whether it must. */
  hangsOn: EmployeeFact[]
}

/**
 * The form as this conversation has it: what belongs to a linked conversation, or was left out, isn't there, and what
 * was moved forward stands where it was moved to. The very pack where nothing of it applies. The plan keeps all its
 * groups, so that no agreement can be hidden by leaving a part out.
 */
export function formOf(situation: Situation): Pack {
  const { pack, conversation } = situation
  const link = pack.links.find(({ id }) => id === conversation.part)
  if (link) return linkedForm(pack, link)
  const rules = pack.rules.filter(rule => rule.in === undefined || rule.in.includes('main'))
  const gone = new Set<NodeId>(
    pack.nodes.filter(node => isElsewhere(pack, node) || isLeftOut(situation, node)).map(({ id }) => id),
  )
  const present = pack.nodes.filter(node => ![node.id, ...ancestorsOf(pack, node)].some(id => gone.has(id)))
  const nodes = withMoved(present, conversation.edition.moved)
  const isWhole = nodes.length === pack.nodes.length && nodes.every((node, at) => node === pack.nodes[at])
  return isWhole && rules.length === pack.rules.length ? pack : { ...pack, nodes, rules }
}

/** R-LUN-01 to R-LUN-03: every module that can be chosen here, and what was chosen; `pack` is the whole one. */
export function choosableParts(situation: Situation): ChoosablePart[] {
  const { pack } = situation
  const facts = factsOf(situation)
  return modulesOf(pack)
    .map(node => partOf(situation, node))
    .filter(({ node, level }) => level !== 'forbidden' && isOffered(situation, node))
    .map(part => ({
      ...part,
      reason: reasonFor(pack, part.node, facts),
      hangsOn: openFacts(situation, part.node),
    }))
}

/** What is certain here because of what is known of the employee, and wouldn't be on a phone that knows nothing. */
export function partsToSay(situation: Situation): { part: NodeId; isIn: boolean }[] {
  const offered = choosableParts(situation)
  const { chosenParts } = situation.conversation
  return modulesOf(situation.pack)
    .filter(node => openFacts({ ...situation, employee: {} }, node).length > 0)
    .filter(node => openFacts(situation, node).length === 0)
    .map(({ id }) => ({ part: id, isIn: offered.find(({ node }) => node.id === id)?.isIn ?? false }))
    .filter(({ part, isIn }) => (chosenParts[part] ?? false) !== isIn)
}

/** What somebody who knows the employee is asked: one thing after the other, and only what still decides. */
export function factsToAsk(situation: Situation): EmployeeFact[] {
  const known: Employee = {}
  const asked: EmployeeFact[] = []
  for (const fact of employeeFactNames) {
    const open = modulesOf(situation.pack).flatMap(node => openFacts({ ...situation, employee: known }, node))
    const answer = situation.employee?.[fact]
    if (open.includes(fact)) asked.push(fact)
    else continue
    if (answer === undefined) break
    Object.assign(known, { [fact]: answer })
  }
  return asked
}

/** The codes that a form tells apart. */
export function jobCodesIn({ rules }: Pack): string[] {
  const codes = rules
    .flatMap(({ when }) => comparisonsIn(when))
    .flatMap(([path, against]) => (path === 'employee.jobCode' ? against : []))
  return [...new Set(codes)].filter(code => typeof code === 'string')
}

const modulesOf = (pack: Pack) =>
  pack.nodes.filter(node => node.kind === 'module' && !isElsewhere(pack, node))

/** Nothing that is known here speaks against it, or somebody who knew the employee chose it. */
const isOffered = (situation: Situation, node: PackNode) =>
  isShown(situation.pack, node, factsOf(situation)) ||
  (situation.conversation.chosenParts[node.id] === true && openFacts(situation, node).length > 0)

/** The text of the last rule that holds, as `obligationOf` goes by the last one. */
function reasonFor(pack: Pack, node: PackNode, facts: Facts): LText | null {
  const rules = pack.rules.filter(({ when, effect: { obligation, showOnlyIf } }) => {
    const about = obligation?.node ?? showOnlyIf?.node
    return about !== undefined && selects(about, node.id) && holds(when, facts)
  })
  return rules.at(-1)?.text ?? null
}

function openFacts(situation: Situation, node: PackNode): EmployeeFact[] {
  const conditions = situation.pack.rules.flatMap(({ when, effect: { obligation, showOnlyIf } }) => {
    const isAbout = selects(obligation?.node ?? showOnlyIf?.node ?? '', node.id)
    return isAbout ? [{ all: [when, showOnlyIf?.cond ?? true] }] : []
  })
  const { when = true } = node.obligation
  const facts = factsOf(situation)
  const open = [when, node.visibleIf ?? true, ...conditions].flatMap(one => openPaths(one, facts))
  return employeeFactNames.filter(fact => open.includes(`employee.${fact}`))
}

/** R-KS-05: what may be skipped and moved, in the order in which it stands here, left out or not. */
export function movableParts(situation: Situation): MovablePart[] {
  const { pack, conversation } = situation
  if (conversation.part !== null) return []
  return withMoved(pack.nodes, conversation.edition.moved)
    .filter(node => node.movable === true)
    .map(node => ({ node, isIn: partOf(situation, node).isIn }))
}
export interface MovablePart {
  node: PackNode
  isIn: boolean
}

/**
 * One step forward, said for every part that may move: each stands before the next, so that a later step has a whole
 * order to go from. Null where the form's own order is back.
 */
export function movedForward(pack: Pack, moved: Moved, part: NodeId): [NodeId, NodeId | null][] {
  const order = (nodes: PackNode[]) => nodes.filter(node => node.movable === true).map(({ id }) => id)
  const now = order(withMoved(pack.nodes, moved))
  const at = now.indexOf(part)
  const before = now[at - 1]
  if (before === undefined) return []
  const next = [...now.slice(0, at - 1), part, before, ...now.slice(at + 1)]
  const isAsEver = order(pack.nodes).every((id, place) => id === next[place])
  return next.map((id, place) => [id, isAsEver ? null : (next[place + 1] ?? null)])
}

type Moved = Partial<Record<NodeId, NodeId>>

/** A module that isn't obligatory is in once it was chosen, any other part until it is left out. */
function partOf(situation: Situation, node: PackNode): Omit<ChoosablePart, 'reason' | 'hangsOn'> {
  const level = obligationOf(situation.pack, node, factsOf(situation))
  const isLocked = level === 'mandatory'
  const isByDefault = node.kind !== 'module' || level === 'should'
  const isIn =
    isLocked || (level !== 'forbidden' && (situation.conversation.chosenParts[node.id] ?? isByDefault))
  return { node, level, isIn, isLocked }
}

function isLeftOut(situation: Situation, node: PackNode): boolean {
  if (!choosable.has(node.kind)) return false
  const { isIn, level } = partOf(situation, node)
  // Somebody who knew the employee chose it; this phone may not know enough to see why.
  const isChosen = situation.conversation.chosenParts[node.id] === true && level !== 'forbidden'
  return !isIn || !(isChosen || isShown(situation.pack, node, factsOf(situation)))
}
const choosable: ReadonlySet<string> = new Set(['module', 'section', 'topic'])

/**
 * What either of the two can begin beside the yearly conversation. A talk with a whole group is no talk of these two:
 * it needs its own way to gather people.
 */
export const linksBetweenTwo = (pack: Pack): LinkedConversation[] =>
  pack.links.filter(link => link.relation !== 'included' && !isWithGroup(link))

/** What the two planned is shown there again. */
export const carriesPlan = ({ carries }: LinkedConversation): boolean => carries?.includes('plan') === true

const isElsewhere = (pack: Pack, node: PackNode): boolean =>
  pack.links.some(({ content }) => content.some(selector => selects(selector, node.id)))

/** The form of a linked conversation; season, length, aims and reading are the yearly one's. */
export function linkedForm(pack: Pack, { id, native, en, content, plan }: LinkedConversation): Pack {
  const own = pack.nodes.filter(node => content.some(selector => selects(selector, node.id)))
  const kept = new Set<NodeId>(own.flatMap(node => [node.id, ...ancestorsOf(pack, node)]))
  return {
    ...pack,
    name: { native, en },
    purpose: [],
    duration: null,
    window: null,
    notice: null,
    documents: [],
    links: [],
    nodes: pack.nodes.filter(node => kept.has(node.id)),
    rules: pack.rules.filter(rule => rule.in?.includes(id)),
    variants: [],
    keywordSets: [],
    plan,
    filing: pack.filing
      .filter(({ selector }) => own.some(node => selects(selector, node.id)))
      .map(item => ({ ...item, selector: 'plan' })),
  }
}

/**
 * A part goes with everything in it, to before the other, and belongs where that one belongs. What another goes before
 * has its place first; where two phones sent two parts before each other, both come to the same order.
 */
function withMoved(nodes: PackNode[], moved: Moved): PackNode[] {
  return targetsFirst(moved).reduce((order, [id, before]) => {
    const target = order.find(node => node.id === before)
    const isIn = (node: PackNode) => node.id === id || isBelow(order, node, id)
    if (!target || isIn(target) || !order.find(node => node.id === id)?.movable) return order
    const rest = order.filter(node => !isIn(node))
    const group = order.filter(isIn).map(node => (node.id === id ? under(target.parent, node) : node))
    const at = rest.indexOf(target)
    return [...rest.slice(0, at), ...group, ...rest.slice(at)]
  }, nodes)
}

function targetsFirst(moved: Moved): [NodeId, NodeId][] {
  const placed = new Set<NodeId>()
  const place = (id: NodeId): [NodeId, NodeId][] => {
    const before = moved[id]
    if (before === undefined || placed.has(id)) return []
    placed.add(id)
    return [...place(before), [id, before]]
  }
  return (Object.keys(moved) as NodeId[]).flatMap(place)
}

function under(parent: NodeId | undefined, { parent: _, ...node }: PackNode): PackNode {
  return parent === undefined ? node : { ...node, parent }
}

function isBelow(nodes: PackNode[], node: PackNode, id: string): boolean {
  const parent = nodes.find(each => each.id === node.parent)
  return parent !== undefined && (parent.id === id || isBelow(nodes, parent, id))
}

function ancestorsOf(pack: Pack, node: PackNode): NodeId[] {
  const parent = pack.nodes.find(each => each.id === node.parent)
  return parent ? [parent.id, ...ancestorsOf(pack, parent)] : []
}
