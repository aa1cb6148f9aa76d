import type { Agreement, Conversation, People } from './conversation.ts'
import { isDate } from './dates.ts'
import type { NodeId } from './ids.ts'
import type { Pack } from './pack.ts'
import type { PlanColumn, PlanField, PlanSchema, PlanTable } from './planSchema.ts'

/** Those that stand in the plan; a removed one doesn't, even while it waits for a choice. */
export const standingAgreements = (conversation: Conversation): Agreement[] =>
  conversation.agreements.filter(agreement => agreement.removed === null)

export const fieldsOf = (plan: PlanSchema): PlanField[] => plan.columns.flatMap(column => column.fields)

/** A form of several tables has columns that only some groups have. */
export const columnsIn = (plan: PlanSchema, group: NodeId): PlanColumn[] =>
  plan.columns.filter(({ groups }) => groups === undefined || groups.includes(group))

export const fieldsIn = (plan: PlanSchema, group: NodeId): PlanField[] =>
  columnsIn(plan, group).flatMap(column => column.fields)

/** Which part of the plan a question is asked for, where the form asks it in the plan's own tables. */
export function groupAskedIn(pack: Pack, question: NodeId): NodeId | null {
  const { groups = [], tables } = pack.plan ?? {}
  const asking = tables?.find(({ asks }) => asks === question)
  if (asking) return asking.groups[0] ?? null
  const parent = tables && pack.nodes.find(({ id }) => id === question)?.parent
  return groups.find(({ id }) => id === question || id === parent)?.id ?? null
}

/** The tables of the paper; a form that names none has one of all its groups. */
export const tablesOf = ({ tables, groups, groupHeading }: PlanSchema): PlanTable[] =>
  tables ?? [{ groups: groups.map(({ id }) => id), ...(groupHeading ? { groupHeading } : {}) }]

/** Ids of the asked fields that hold nothing usable, in the order of the form. */
export function missingFields(plan: PlanSchema, agreement: Agreement, asked: string[]): string[] {
  return fieldsIn(plan, agreement.group)
    .filter(field => asked.includes(field.id) && !isFilled(field, agreement.values[field.id]))
    .map(field => field.id)
}

/**
 * An agreement is final when every field that the plan always requires is filled, and those that belong together are
 * all filled or all empty; until then it is a draft.
 */
export function isFinal(plan: PlanSchema, agreement: Agreement): boolean {
  const fields = fieldsIn(plan, agreement.group)
  const has = (field: PlanField) => isFilled(field, agreement.values[field.id])
  const together = fields.filter(({ required }) => required === 'together')
  return (
    fields.filter(({ required }) => required === 'always').every(has) &&
    (together.every(has) || !together.some(has))
  )
}

export function isFilled(field: PlanField, value: string | People | undefined): boolean {
  if (value === undefined) return false
  if (typeof value !== 'string') return value.participants.length > 0 || value.others.trim() !== ''
  // Two options chosen at the same time merge into what is none.
  if (field.type === 'choice') return field.options.some(({ id }) => id === value)
  return field.type === 'date' ? isDate(value) : value.trim() !== ''
}

/** What is filled in when the plan is looked at again: the plan's own fields for it, or one of ours. */
export function outcomeFields(plan: PlanSchema): PlanField[] {
  const own = fieldsOf(plan).filter(field => field.required === 'followup')
  return own.length > 0 ? own : [resultField]
}
export const resultField: PlanField = {
  id: 'result',
  native: '',
  en: '',
  type: 'text',
  required: 'followup',
}

/** A field of `parts` keeps ids in the way in which one of people keeps them: each choice merges by itself. */
export const partsIn = (value: string | People | undefined): NodeId[] =>
  typeof value === 'object' ? (value.participants as string[] as NodeId[]) : []

/** The day when the two look at the plan as a whole again, or '' while it isn't agreed. */
export function followUpDate(pack: Pack, conversation: Conversation): string {
  if (conversation.nextFollowUp !== '') return conversation.nextFollowUp
  const field = pack.plan?.extra.find(extra => extra.before === 'next-conversation')
  const date = field ? (conversation.planExtra[field.id] ?? '') : ''
  return isDate(date) ? date : ''
}

/** The day that an agreement has for itself, or ''. */
export function ownDay(plan: PlanSchema, { group, values }: Pick<Agreement, 'group' | 'values'>): string {
  const days = fieldsIn(plan, group)
    .filter(({ type }) => type === 'date')
    .map(({ id }) => values[id])
  return days.find(isDay) ?? ''
}

export const isDay = (value: string | People | undefined): value is string =>
  typeof value === 'string' && isDate(value)

/**
 * The first day on which something of the plan is looked at and nothing has been said about it since, or ''. A day that
 * was chosen later stands for all before it, and the talk after this one goes on from its plan.
 */
export function nextLook(pack: Pack, conversation: Conversation): string {
  const { next, nextFollowUp, outcomes } = conversation
  const { plan } = pack
  if (!plan || next) return ''
  const agreements = standingAgreements(conversation)
  const isSaidSince = ({ id }: Agreement, day: string) => (outcomes[id]?.on ?? '') >= day
  const isSettled = (one: Agreement, day: string) =>
    (outcomes[one.id]?.status ?? 'open') !== 'open' || isSaidSince(one, day)
  const own = agreements
    .map(one => ({ one, day: ownDay(plan, one) }))
    .filter(({ one, day }) => day > nextFollowUp && !isSettled(one, day))
    .map(({ day }) => day)
  const whole = followUpDate(pack, conversation)
  const isWholeSettled =
    agreements.some(one => isSaidSince(one, whole)) && agreements.every(one => isSettled(one, whole))
  return [...own, isWholeSettled ? '' : whole].filter(day => day !== '').sort()[0] ?? ''
}
