/** What can stand in the way from the first agreement until the plan is filed. */
import { isRequested } from './access.ts'
import { fieldsOf, isFilled, isFinal, missingFields, standingAgreements } from './agreements.ts'
import type { Agreement } from './conversation.ts'
import { addMonths, isDate } from './dates.ts'
import { isFiled } from './filing.ts'
import type { Found } from './findings.ts'
import type { NodeId } from './ids.ts'
import { participantsIn } from './participants.ts'
import type { PlanSchema } from './planSchema.ts'
import type { Effects } from './ruleShape.ts'
import { factsOf, filledCount, groupCount, type Situation } from './situation.ts'

/** R-ALB-09 (`save`: parts of every agreement) and R-ALB-11 (`conclude`: the plan's own fields). */
export function checkFields(
  { list, on, together = false }: Effects['requireFields'],
  { pack, conversation }: Situation,
): Found[] {
  const { plan } = pack
  if (!plan) return []
  if (on === 'conclude') {
    return plan.extra
      .filter(field => list.includes(field.id) && !isFilled(field, conversation.planExtra[field.id]))
      .map(({ id }) => ({ gate: 'conclude', what: { kind: 'field-missing', field: id } }))
  }
  return standingAgreements(conversation).flatMap(agreement => {
    const missing = missingFields(plan, agreement, list)
    const what = { kind: 'agreement-incomplete', agreement: agreement.id, missing } as const
    const isUntouched = together && missing.length === missingFields(plan, emptied(agreement), list).length
    return missing.length > 0 && !isUntouched ? [{ gate: 'agreement', what }] : []
  })
}

/** R-ALB-10: at least so many agreements; R-LUN-08: at most so many in a group. */
export function checkPlanLimit(limit: Effects['limit'], situation: Situation): Found[] {
  const { min = 0, max } = limit
  const [, group] = /^plan\.group\.(.+)\.count$/.exec(limit.path) ?? []
  if (group !== undefined) {
    const groups = (situation.pack.plan?.groups ?? []).filter(each => group === '*' || each.id === group)
    return groups.flatMap(each => checkGroup(each.id, min, max ?? Number.POSITIVE_INFINITY, situation))
  }
  const [, field] = /^plan\.filled\.(.+)\.count$/.exec(limit.path) ?? []
  if (field !== undefined) {
    const count = filledCount(situation, field)
    return count < min ? [{ gate: 'conclude', what: { kind: 'field-nowhere', field } }] : []
  }
  const count = factsOf(situation)(limit.path)
  return typeof count === 'number' && count < min ? [{ gate: 'conclude', what: { kind: 'plan-empty' } }] : []
}

/**
 * R-ALB-11: a date of the plan may not lie after the next conversation. R-ALB-01: that one is due so many months
 * after this one, once this one was held to its end, until somebody has made it.
 */
export function checkDates({ field, maxMonths }: Effects['createFollowUp'], situation: Situation): Found[] {
  const { pack, conversation, plan, now } = situation
  const latest = addMonths(conversation.setting.date || now.date, maxMonths)
  if (field === nextConversation) {
    if (!plan.isSealed || now.date < latest || conversation.next) return []
    const by = participantsIn(conversation, ['leader']).map(person => person.id)
    return [{ gate: 'followup', what: { kind: 'task-open', task: nextConversation, by } }]
  }
  return pack.plan ? lateDates(field, latest, pack.plan, situation) : []
}
export const nextConversation = 'next-conversation'

/** R-ALB-13: all have said yes to one and the same plan, in which nothing waits for a choice. */
export function checkPlanConfirmed({ roles }: Effects['confirmBy'], situation: Situation): Found[] {
  const { conversation, plan } = situation
  const contested = conversation.agreements
    .filter(agreement => agreement.removed?.isContested)
    .map(({ id }): Found => ({ gate: 'conclude', what: { kind: 'agreement-contested', agreement: id } }))
  const by = participantsIn(conversation, roles)
    .map(person => person.id)
    .filter(id => !plan.confirmedBy.includes(id))
  return by.length > 0 ? [...contested, { gate: 'file', what: { kind: 'unconfirmed', by } }] : contested
}

/** R-GBG-08: what has its time after the sealing isn't part of what is sealed. */
export function checkLock({ field }: Effects['lock'], { conversation, plan }: Situation): Found[] {
  if (plan.isSealed) return []
  return standingAgreements(conversation)
    .filter(({ values }) => values[field] !== undefined)
    .map(({ id }) => ({ gate: 'conclude', what: { kind: 'field-locked', field, agreement: id } }))
}

/** R-LUN-07: asked for, minutes have to be there before the conversation is closed. */
export function checkMinutes(request: Effects['minutesOnRequest'], { conversation }: Situation): Found[] {
  const isWritten = conversation.planExtra[request.field]?.trim()
  if (isWritten || !isRequested(request, conversation)) return []
  return [{ gate: 'conclude', what: { kind: 'field-missing', field: request.field } }]
}

/** R-GBG-14: each stands from the sealing on, until somebody ticks it. */
export function checkFollowUpHook(
  { node }: Effects['followUpHook'],
  { conversation, plan }: Situation,
): Found[] {
  if (!plan.isSealed || conversation.tasksDone[node]) return []
  const by = participantsIn(conversation, ['both']).map(({ id }) => id)
  return [{ gate: 'followup', what: { kind: 'task-open', task: node, by } }]
}

/** R-ALB-12: from the sealing on until somebody ticks it; for a group until it is ticked for each. */
export function checkFiling({ task, by }: Effects['filingTask'], { conversation, plan }: Situation): Found[] {
  if (!plan.isSealed || isFiled(task, conversation)) return []
  const people = participantsIn(conversation, [by]).map(person => person.id)
  return [{ gate: 'file', what: { kind: 'task-open', task, by: people } }]
}

function checkGroup(group: NodeId, min: number, max: number, situation: Situation): Found[] {
  const { conversation, pack } = situation
  const count = groupCount(conversation, group)
  const finished = standingAgreements(conversation).filter(
    agreement => agreement.group === group && pack.plan && isFinal(pack.plan, agreement),
  )
  if (finished.length < min) return [{ gate: 'conclude', what: { kind: 'group-empty', group } }]
  return count > max ? [{ gate: 'conclude', what: { kind: 'over-limit', group, max, count } }] : []
}

const emptied = (agreement: Agreement): Agreement => ({ ...agreement, values: {} })

function lateDates(field: string, latest: string, plan: PlanSchema, { conversation }: Situation): Found[] {
  const isLate = (value: unknown) => typeof value === 'string' && isDate(value) && value > latest
  const own: Found[] = isLate(conversation.planExtra[field])
    ? [{ gate: 'conclude', what: { kind: 'date-too-late', field, agreement: null, latest } }]
    : []
  if (!fieldsOf(plan).some(each => each.id === field)) return own
  return standingAgreements(conversation)
    .filter(agreement => isLate(agreement.values[field]))
    .map(
      ({ id }): Found => ({
        gate: 'agreement',
        what: { kind: 'date-too-late', field, agreement: id, latest },
      }),
    )
    .concat(own)
}
