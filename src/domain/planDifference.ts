import type { People } from './conversation.ts'
import { namesOf, type Plan, type PlanAgreement } from './planFormat.ts'

/**
 * One place where two plans differ. `agreement` is null for what belongs to the plan as a whole.
 * `field` is a field id of the pack's plan; else `group`, `order`, `setting.date`, `setting.<axis>`,
 * `participant.<id>`, `pack`, `edition` or `conversation`.
 */
export interface PlanDifference {
  agreement: string | null
  field: string
  /** As written in the plan, people by name; '' where there is nothing. */
  before: string
  after: string
}

/** Empty only for equal plans: whatever changes the hash is named. */
export function comparePlans(before: Plan, after: Plan): PlanDifference[] {
  return [
    ...compareFields(null, factsOf(before), factsOf(after)),
    ...compareFields(null, fieldsOf(before, before.extra), fieldsOf(after, after.extra)),
    ...compareAgreements(before, after),
    ...compareOrder(before.agreements, after.agreements),
  ]
}

/** By what is stored, not by how it reads: two people may bear one name. */
type Fields = Map<string, { stored: string; reads: string }>

function compareFields(agreement: string | null, before: Fields, after: Fields): PlanDifference[] {
  return union(before.keys(), after.keys())
    .filter(field => before.get(field)?.stored !== after.get(field)?.stored)
    .map(field => ({
      agreement,
      field,
      before: before.get(field)?.reads ?? '',
      after: after.get(field)?.reads ?? '',
    }))
}

function factsOf({ conversation, pack, edition, participants, setting }: Plan): Fields {
  const facts: [string, string][] = [
    ['conversation', conversation],
    ['pack', `${pack.id} ${pack.version}`],
    ['edition', edition],
    ['setting.date', setting.date],
    ...entriesOf(setting.axes).map(([axis, option]): [string, string] => [`setting.${axis}`, option]),
    ...participants.map(({ id, name, role }): [string, string] => [`participant.${id}`, `${name} (${role})`]),
  ]
  return new Map(facts.map(([field, text]) => [field, { stored: text, reads: text }]))
}

function compareAgreements(before: Plan, after: Plan): PlanDifference[] {
  const [rowsBefore, rowsAfter] = [rowsOf(before), rowsOf(after)]
  return union(rowsBefore.keys(), rowsAfter.keys()).flatMap(id => {
    const [one, other] = [rowsBefore.get(id), rowsAfter.get(id)]
    return [
      ...compareFields(id, groupOf(one), groupOf(other)),
      ...compareFields(id, fieldsOf(before, one?.values), fieldsOf(after, other?.values)),
    ]
  })
}

/** Only where those that both have stand in another sequence, so that one added in front doesn't move them all. */
function compareOrder(before: PlanAgreement[], after: PlanAgreement[]): PlanDifference[] {
  const inBoth = (those: PlanAgreement[], others: PlanAgreement[]) =>
    those.filter(({ id }) => others.some(other => other.id === id)).map(({ id }) => id)
  const [one, other] = [inBoth(before, after), inBoth(after, before)]
  return one
    .map((id, at) => ({
      agreement: id,
      field: 'order',
      before: `${at + 1}`,
      after: `${other.indexOf(id) + 1}`,
    }))
    .filter(place => place.before !== place.after)
}

const rowsOf = ({ agreements }: Plan) => new Map(agreements.map(agreement => [agreement.id, agreement]))

const groupOf = (agreement: PlanAgreement | undefined): Fields =>
  new Map(agreement ? [['group', { stored: agreement.group, reads: agreement.group }]] : [])

const fieldsOf = (plan: Plan, values: PlanAgreement['values'] = {}): Fields =>
  new Map(
    entriesOf(values).map(([field, value]) => [
      field,
      { stored: JSON.stringify(value), reads: reading(value, plan) },
    ]),
  )

const reading = (value: string | People, { participants }: Plan): string =>
  typeof value === 'string' ? value : namesOf(value, participants).join(', ')

const entriesOf = <Value>(record: Partial<Record<string, Value>>) =>
  Object.entries(record) as [string, Value][]

const union = <Key>(...keys: Iterable<Key>[]): Key[] => [...new Set(keys.flatMap(each => [...each]))]
