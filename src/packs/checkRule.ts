import { fieldsOf } from '../domain/agreements.ts'
import { pathsOf } from '../domain/conditions.ts'
import type { Pack } from '../domain/pack.ts'
import { nextConversation } from '../domain/planRules.ts'
import type { Cond, Effects, Rule } from '../domain/ruleShape.ts'
import { contentNames, selects } from '../domain/selector.ts'
import { isKnownPath } from '../domain/situation.ts'
import { type PackProblem, problemsIf } from './packProblem.ts'

/** A rule may only speak of what the pack has. */
export function checkRule(pack: Pack, rule: Rule, place: string): PackProblem[] {
  const { when, effect } = rule
  const names = Object.keys(effect) as (keyof Effects)[]
  return [
    ...checkCondition(pack, when, `${place}.when`),
    ...(rule.in ?? []).flatMap((part, at) =>
      problemsIf(
        part !== 'main' && !isLink(pack, part),
        `${place}.in[${at}]`,
        'is no linked conversation of the pack',
      ),
    ),
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
    path.includes('*') || path === 'keywords.picked.perParty' ? [] : checkPath(pack, path, `${place}.path`),
  createFollowUp: ({ field }, pack, place) =>
    problemsIf(
      ![nextConversation, ...agreementFields(pack), ...planFields(pack)].includes(field),
      `${place}.field`,
      'is no field of the plan',
    ),
  lock: ({ field }, pack, place) =>
    problemsIf(!agreementFields(pack).includes(field), `${place}.field`, 'is no field of the plan'),
  minutesOnRequest: ({ ask, field }, pack, place) => [
    ...checkNodes(pack, ask, `${place}.ask`),
    ...problemsIf(!planFields(pack).includes(field), `${place}.field`, 'is no field of the plan'),
  ],
  followUpHook: ({ node }, pack, place) => checkNodes(pack, node, `${place}.node`),
  attendee: ({ conversation }, pack, place) => checkLink(pack, conversation, `${place}.conversation`),
  separateRecord: ({ conversation }, pack, place) => [
    ...checkLink(pack, conversation, `${place}.conversation`),
    ...problemsIf(
      pack.links.find(({ id }) => id === conversation)?.relation === 'included',
      `${place}.conversation`,
      'is included, and has no record of its own',
    ),
  ],
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
    ...problemsIf(
      !pack.flow.some(step => step.id === to) && !pack.nodes.some(node => node.id === to),
      `${place}.to`,
      `names ${to}, which is neither a step of the flow nor a node`,
    ),
  ],
  sameContent: checkSameContent,
  noTrace: checkNoTrace,
  emptyIsComplete: checkMayBeEmpty,
  noInput: ({ selector }, pack, place) => [
    ...checkNodes(pack, selector, `${place}.selector`),
    ...pack.nodes
      .filter(node => selects(selector, node.id) && node.input !== 'none')
      .map(node => ({ place: `${place}.selector`, reason: `covers ${node.id}, which has an input` })),
  ],
}

/** What must leave no trace may have nothing that people touch, count, file or are asked for. */
function checkNoTrace({ selector }: Effects['noTrace'], pack: Pack, place: string): PackProblem[] {
  const here = `${place}.selector`
  const covered = pack.nodes.filter(node => selects(selector, node.id))
  const askedFor = new Set(
    pack.rules.flatMap(({ when, effect }) => [
      ...pathsOf(when),
      ...(effect.requireBefore ? [effect.requireBefore.field] : []),
      ...(effect.showOnlyIf ? pathsOf(effect.showOnlyIf.cond) : []),
    ]),
  )
  return [
    ...checkNodes(pack, selector, here),
    ...covered.flatMap(node => [
      ...problemsIf(node.documented !== 'never', here, `covers ${node.id}, which may be written down`),
      ...problemsIf(node.input !== 'none', here, `covers ${node.id}, which has an input`),
      ...problemsIf(node.step !== undefined, here, `covers ${node.id}, which is a row of a list`),
      ...problemsIf(node.kind === 'module', here, `covers ${node.id}, which can be chosen`),
      ...problemsIf(
        [...askedFor].some(path => path.endsWith(`.${node.id}`) || path.includes(`.${node.id}.`)),
        here,
        `covers ${node.id}, which a rule asks for`,
      ),
    ]),
  ]
}

/** What may stay empty can't be asked for. */
function checkMayBeEmpty({ selector }: Effects['emptyIsComplete'], pack: Pack, place: string): PackProblem[] {
  const required = pack.rules
    .filter(({ strength }) => strength === 'enforce')
    .flatMap(({ effect }) => /^(?:note|done)\.(.+)$/.exec(effect.requireBefore?.field ?? '')?.[1] ?? [])
  return [
    ...checkNodes(pack, selector, `${place}.selector`),
    ...required
      .filter(node => selects(selector, node))
      .map(node => ({ place: `${place}.selector`, reason: `covers ${node}, which another rule requires` })),
  ]
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
  const [, named] = /^(?:ticked|note|done)\.(.+)$/.exec(path) ?? /^marks\.(.+)\.areSettled$/.exec(path) ?? []
  const [, setting] = /^pack\.settings\.(.+)$/.exec(path) ?? []
  const [, filled] = /^plan\.filled\.(.+)\.count$/.exec(path) ?? []
  const isAxis = pack.variants.some(({ id }) => id === axis)
  return [
    ...problemsIf(!isKnownPath(path), place, `asks for ${path}, which nobody knows`),
    ...problemsIf(
      axis !== undefined && !isAxis,
      place,
      `asks for the axis ${axis}, which is not in the pack`,
    ),
    ...problemsIf(
      setting !== undefined && !pack.settings.some(({ id }) => id === setting),
      place,
      `asks for the setting ${setting}, which is not in the pack`,
    ),
    ...problemsIf(
      filled !== undefined && !agreementFields(pack).includes(filled),
      place,
      `asks for the field ${filled}, which is not in the plan`,
    ),
    ...checkNodes(pack, named ?? groupIn(path), place),
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

const isLink = (pack: Pack, id: string) => pack.links.some(link => link.id === id)
const checkLink = (pack: Pack, id: string, place: string) =>
  problemsIf(!isLink(pack, id), place, `names ${id}, which is no linked conversation of the pack`)

const groupIn = (path: string) => /^plan\.group\.(.+)\.count$/.exec(path)?.[1]
/** Those of the linked conversations too: a rule may speak of them. */
const plansOf = ({ plan, links }: Pack) =>
  [plan, ...links.map(link => link.plan)].filter(each => each !== null)
const agreementFields = (pack: Pack) => plansOf(pack).flatMap(plan => fieldsOf(plan).map(({ id }) => id))
const planFields = (pack: Pack) => plansOf(pack).flatMap(plan => plan.extra.map(({ id }) => id))
