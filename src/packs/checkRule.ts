import { fieldsOf } from '../domain/agreements.ts'
import { pathsOf } from '../domain/conditions.ts'
import type { Cond, Effects, Pack, Rule } from '../domain/pack.ts'
import { nextConversation } from '../domain/planRules.ts'
import { contentNames, selects } from '../domain/selector.ts'
import { isKnownPath } from '../domain/situation.ts'
import { type PackProblem, problemsIf } from './packProblem.ts'

/** A rule may only speak of what the pack has. */
export function checkRule(pack: Pack, { when, effect }: Rule, place: string): PackProblem[] {
  const names = Object.keys(effect) as (keyof Effects)[]
  return [
    ...checkCondition(pack, when, `${place}.when`),
    ...names.flatMap(name => check(name, effect[name], pack, `${place}.effect.${name}`)),
  ]
}

export function checkCondition(pack: Pack, condition: Cond, place: string): PackProblem[] {
  return pathsOf(condition).flatMap(path => checkPath(pack, path, place))
}

type Check<Parameters> = (parameters: Parameters, pack: Pack, place: string) => PackProblem[]

/** Only effects that name other parts of the pack are listed. */
const checks: { [Name in keyof Effects]?: Check<Effects[Name]> } = {
  requireBefore: ({ field, step }, pack, place) => [
    ...checkPath(pack, field, `${place}.field`),
    ...checkStep(pack, step, `${place}.step`),
  ],
  requireFields: ({ list, on }, pack, place) => {
    const fields = on === 'save' ? agreementFields(pack) : planFields(pack)
    return list.flatMap((id, at) =>
      problemsIf(!fields.includes(id), `${place}.list[${at}]`, 'is no field of the plan'),
    )
  },
  limit: ({ path }, pack, place) =>
    path.includes('*') ? [] : checkNodes(pack, groupIn(path), `${place}.path`),
  createFollowUp: ({ field }, pack, place) =>
    problemsIf(
      ![nextConversation, ...agreementFields(pack), ...planFields(pack)].includes(field),
      `${place}.field`,
      'is no field of the plan',
    ),
  remind: ({ text }, pack, place) => checkNodes(pack, text, `${place}.text`),
  obligation: ({ node }, pack, place) => checkNodes(pack, node, `${place}.node`),
  preserveIntent: ({ node }, pack, place) => checkNodes(pack, node, `${place}.node`),
  showOnlyIf: ({ node, cond }, pack, place) => [
    ...checkNodes(pack, node, `${place}.node`),
    ...checkCondition(pack, cond, `${place}.cond`),
  ],
  visibleTo: ({ selector }, pack, place) => checkContent(pack, selector, `${place}.selector`),
  excludeFromExport: ({ selector }, pack, place) => checkContent(pack, selector, `${place}.selector`),
  carryOver: ({ selector, to }, pack, place) => [
    ...checkContent(pack, selector, `${place}.selector`),
    ...checkStep(pack, to, `${place}.to`),
  ],
  sameContent: checkSameContent,
  noInput: ({ selector }, pack, place) => [
    ...checkNodes(pack, selector, `${place}.selector`),
    ...pack.nodes
      .filter(node => selects(selector, node.id) && node.input !== 'none')
      .map(node => ({ place: `${place}.selector`, reason: `covers ${node.id}, which has an input` })),
  ],
}

function check<Name extends keyof Effects>(
  name: Name,
  parameters: Effects[Name] | undefined,
  pack: Pack,
  place: string,
): PackProblem[] {
  return parameters === undefined ? [] : (checks[name]?.(parameters, pack, place) ?? [])
}

/** R-ALB-03: what is asked and picked may not depend on the axis; lists of things to bring may. */
function checkSameContent({ axis }: Effects['sameContent'], pack: Pack, place: string): PackProblem[] {
  const path = `conversation.axis.${axis}`
  const ruled = pack.rules.flatMap(({ effect: { showOnlyIf } }) => showOnlyIf ?? [])
  const depending = pack.nodes.filter(
    node =>
      node.kind !== 'check' &&
      (pathsOf(node.visibleIf ?? true).includes(path) ||
        ruled.some(({ node: selector, cond }) => selects(selector, node.id) && pathsOf(cond).includes(path))),
  )
  return [
    ...checkPath(pack, path, `${place}.axis`),
    ...depending.map(node => ({
      place,
      reason: `promises the same content, but ${node.id} depends on the axis`,
    })),
  ]
}

function checkPath(pack: Pack, path: string, place: string): PackProblem[] {
  const [, axis] = /^conversation\.axis\.(.+)$/.exec(path) ?? []
  const [, ticked] = /^ticked\.(.+)$/.exec(path) ?? []
  const isAxis = pack.variants.some(({ id }) => id === axis)
  return [
    ...problemsIf(!isKnownPath(path), place, `asks for ${path}, which nobody knows`),
    ...problemsIf(
      axis !== undefined && !isAxis,
      place,
      `asks for the axis ${axis}, which is not in the pack`,
    ),
    ...checkNodes(pack, ticked ?? groupIn(path), place),
  ]
}

function checkNodes(pack: Pack, selector: string | undefined, place: string): PackProblem[] {
  const isNone = selector !== undefined && !pack.nodes.some(node => selects(selector, node.id))
  return problemsIf(isNone, place, `names ${selector}, which is no node of the pack`)
}

const checkContent = (pack: Pack, selector: string, place: string) =>
  contentNames.some(name => name === selector) ? [] : checkNodes(pack, selector, place)

const checkStep = (pack: Pack, id: string, place: string) =>
  problemsIf(!pack.flow.some(step => step.id === id), place, `names ${id}, which is no step of the flow`)

const groupIn = (path: string) => /^plan\.group\.(.+)\.count$/.exec(path)?.[1]
const agreementFields = ({ plan }: Pack) => (plan ? fieldsOf(plan).map(({ id }) => id) : [])
const planFields = ({ plan }: Pack) => plan?.extra.map(({ id }) => id) ?? []
