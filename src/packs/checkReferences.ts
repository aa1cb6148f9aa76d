import { fieldsOf } from '../domain/agreements.ts'
import { isPartyAxis } from '../domain/group.ts'
import type { NodeId } from '../domain/ids.ts'
import type { LinkedConversation, Pack, PackNode } from '../domain/pack.ts'
import type { PlanSchema } from '../domain/planSchema.ts'
import { selects } from '../domain/selector.ts'
import { checkCondition, checkRule } from './checkRule.ts'
import { type PackProblem, problemsIf } from './packProblem.ts'

/** What the shape can't say: every name means something, once, and the pack keeps to its own rules. */
export function checkReferences(pack: Pack): PackProblem[] {
  return [
    ...checkIds(pack),
    ...pack.nodes.flatMap((node, at) => checkNode(pack, node, `nodes[${at}]`)),
    ...checkFlow(pack),
    ...checkVariants(pack),
    ...checkKeywordSets(pack),
    ...checkPlan(pack, pack.plan, 'plan'),
    ...pack.links.flatMap((link, at) => checkLink(pack, link, `links[${at}]`)),
    ...pack.rules.flatMap((rule, at) => checkRule(pack, rule, `rules[${at}]`)),
    ...pack.audience.flatMap(({ who }, at) => checkCondition(pack, who, `audience[${at}].who`)),
  ]
}

function checkIds(pack: Pack): PackProblem[] {
  const { nodes, documents, rules, flow, variants, keywordSets } = pack
  const owned = [...idsAt('nodes', nodes), ...idsAt('documents', documents)]
  const { links, settings } = pack
  return [
    ...owned.flatMap(({ id, place }) =>
      problemsIf(!id.startsWith(`${pack.id}.`), place, `does not begin with the pack's id, ${pack.id}.`),
    ),
    ...twice(owned),
    ...twice(idsAt('rules', rules)),
    ...twice(idsAt('flow', flow)),
    ...twice(idsAt('variants', variants)),
    ...twice(idsAt('keywordSets', keywordSets)),
    ...twice(idsAt('links', links)),
    ...twice(idsAt('settings', settings)),
  ]
}

function checkNode(pack: Pack, node: PackNode, place: string): PackProblem[] {
  const step = pack.flow.find(({ id }) => id === node.step)
  const { when = true } = node.obligation
  return [
    ...checkParent(pack, node, `${place}.parent`),
    ...problemsIf(
      node.documented === 'never' && node.input !== 'none',
      `${place}.input`,
      'is there although the node must never be written down',
    ),
    ...(node.docs ?? []).flatMap((id, at) =>
      problemsIf(
        !pack.documents.some(each => each.id === id),
        `${place}.docs[${at}]`,
        'is no document of the pack',
      ),
    ),
    ...problemsIf(
      node.step !== undefined && !step?.checks.includes(node.id),
      `${place}.step`,
      'is no step of the flow that lists this node',
    ),
    ...checkCondition(pack, node.visibleIf ?? true, `${place}.visibleIf`),
    ...checkCondition(pack, when, `${place}.obligation.when`),
  ]
}

function checkParent(pack: Pack, node: PackNode, place: string): PackProblem[] {
  const seen = new Set<string>([node.id])
  let above = node.parent
  while (above !== undefined) {
    if (seen.has(above)) return problemsIf(above === node.id, place, 'leads back to the node itself')
    seen.add(above)
    const parent = pack.nodes.find(each => each.id === above)
    if (!parent) return problemsIf(above === node.parent, place, 'is no node of the pack')
    above = parent.parent
  }
  return []
}

function checkFlow(pack: Pack): PackProblem[] {
  return pack.flow.flatMap((step, at) =>
    step.checks.flatMap((id, row) => {
      const node = pack.nodes.find(each => each.id === id)
      return problemsIf(
        node?.step !== step.id,
        `flow[${at}].checks[${row}]`,
        'is no node that names this step',
      )
    }),
  )
}

function checkVariants(pack: Pack): PackProblem[] {
  return pack.variants.flatMap((axis, at) => [
    ...problemsIf(!isStep(pack, axis.before), `variants[${at}].before`, 'is no step of the flow'),
    ...problemsIf(
      axis.default !== undefined && !axis.options.some(({ id }) => id === axis.default),
      `variants[${at}].default`,
      'is none of the options',
    ),
    ...twice(idsAt(`variants[${at}].options`, axis.options)),
    ...problemsIf(
      isPartyAxis(axis) && !axis.options.every(({ party }) => party !== undefined),
      `variants[${at}].options`,
      'says of some options how many take part, and not of others',
    ),
    ...problemsIf(
      isPartyAxis(axis) && pack.variants.findIndex(isPartyAxis) !== at,
      `variants[${at}].options`,
      'is the second variant that says how many take part',
    ),
  ])
}

function checkKeywordSets(pack: Pack): PackProblem[] {
  return pack.keywordSets.flatMap(({ keywords, pick }, at) => {
    const place = `keywordSets[${at}]`
    const kindOf = (id: string) => pack.nodes.find(node => node.id === id)?.kind
    return [
      ...keywords.flatMap((id, row) =>
        problemsIf(kindOf(id) !== 'keyword', `${place}.keywords[${row}]`, 'is no keyword of the pack'),
      ),
      ...problemsIf(
        pick.exactly > keywords.length,
        `${place}.pick.exactly`,
        'is more than there are keywords',
      ),
      ...problemsIf(
        !isStep(pack, pick.discloseBefore),
        `${place}.pick.discloseBefore`,
        'is no step of the flow',
      ),
    ]
  })
}

function checkPlan(pack: Pack, plan: PlanSchema | null, place: string): PackProblem[] {
  if (!plan) return []
  const checkNode = (id: NodeId, where: string) =>
    problemsIf(!pack.nodes.some(node => node.id === id), `${place}.${where}`, 'is no node of the pack')
  const checkGroup = (id: NodeId, where: string) =>
    problemsIf(!plan.groups.some(group => group.id === id), `${place}.${where}`, 'is no group of the plan')
  return [
    ...twice(idsAt(`${place}.groups`, plan.groups)),
    ...twice([...fieldsOf(plan), ...plan.extra].map(({ id }) => ({ id, place: `${place} field ${id}` }))),
    ...plan.groups.flatMap((group, at) => [
      ...checkNode(group.id, `groups[${at}].id`),
      ...checkNode(group.field, `groups[${at}].field`),
      ...(group.named ?? []).flatMap((id, row) => checkNode(id, `groups[${at}].named[${row}]`)),
    ]),
    ...plan.columns.flatMap((column, at) => [
      ...(column.groups ?? []).flatMap((id, row) => checkGroup(id, `columns[${at}].groups[${row}]`)),
      ...column.fields.flatMap((field, row) =>
        (field.examples ?? []).flatMap((id, nth) =>
          checkNode(id, `columns[${at}].fields[${row}].examples[${nth}]`),
        ),
      ),
    ]),
    ...checkTables(plan, place, checkNode, checkGroup),
    ...plan.extra.flatMap(({ group, note }, at) => [
      ...(group ? checkGroup(group, `extra[${at}].group`) : []),
      ...(note ? checkNode(note, `extra[${at}].note`) : []),
    ]),
  ]
}

type Check = (id: NodeId, where: string) => PackProblem[]

/** Every group stands in one table, or what is written there would stand on no paper. */
function checkTables(plan: PlanSchema, place: string, checkNode: Check, checkGroup: Check): PackProblem[] {
  const { tables } = plan
  if (!tables) return []
  const held = tables.flatMap(({ groups }, at) =>
    groups.map((id, row) => ({ id, place: `${place}.tables[${at}].groups[${row}]` })),
  )
  return [
    ...twice(held),
    ...tables.flatMap(({ asks, groups }, at) => [
      ...(asks ? checkNode(asks, `tables[${at}].asks`) : []),
      ...groups.flatMap((id, row) => checkGroup(id, `tables[${at}].groups[${row}]`)),
    ]),
    ...plan.groups.flatMap((group, at) =>
      problemsIf(!held.some(({ id }) => id === group.id), `${place}.groups[${at}].id`, 'stands in no table'),
    ),
  ]
}

/** A linked conversation takes its content out of the yearly one, so the two may not hold each other up. */
function checkLink(
  pack: Pack,
  { content, plan, attendees, about = [] }: LinkedConversation,
  place: string,
): PackProblem[] {
  return [
    ...content.flatMap((selector, at) =>
      problemsIf(
        !pack.nodes.some(node => selects(selector, node.id)),
        `${place}.content[${at}]`,
        `names ${selector}, which is no node of the pack`,
      ),
    ),
    ...about.flatMap((id, at) =>
      problemsIf(!pack.nodes.some(node => node.id === id), `${place}.about[${at}]`, 'is no node of the pack'),
    ),
    ...checkPlan(pack, plan, `${place}.plan`),
    ...attendees.flatMap(({ when = true }, at) =>
      checkCondition(pack, when, `${place}.attendees[${at}].when`),
    ),
  ]
}

function twice(ids: { id: string; place: string }[]): PackProblem[] {
  const seen = new Set<string>()
  return ids.flatMap(({ id, place }) => {
    const isTwice = seen.has(id)
    seen.add(id)
    return problemsIf(isTwice, place, `is used twice: ${id}`)
  })
}

const idsAt = (list: string, parts: { id: string }[]) =>
  parts.map(({ id }, at) => ({ id, place: `${list}[${at}].id` }))

const isStep = (pack: Pack, id: string) => pack.flow.some(step => step.id === id)
