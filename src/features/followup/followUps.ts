import { fieldsOf } from '../../domain/agreements.ts'
import type { People } from '../../domain/conversation.ts'
import { isDate } from '../../domain/dates.ts'
import type { AgreementId } from '../../domain/ids.ts'
import type { Pack, PlanField } from '../../domain/pack.ts'
import type { Plan } from '../../domain/planFormat.ts'

/** One day when something of the plan is looked at; '' where none was set. */
export interface FollowUp {
  key: string
  day: string
  /** Null: the whole plan. */
  agreement: { id: AgreementId; what: string; people: { field: PlanField; value: People }[] } | null
}

/** The sealed plan's days in the order in which they come. */
export function followUpsOf(plan: Plan, pack: Pack): FollowUp[] {
  const fields = pack.plan ? fieldsOf(pack.plan) : []
  const dates = fields.filter(({ type }) => type === 'date')
  const first = fields.find(({ type }) => type === 'text')
  const ofAgreements = plan.agreements.map(({ id, values }): FollowUp => {
    const what = first && values[first.id]
    return {
      key: id,
      day: dates.map(({ id: field }) => values[field]).find(isDay) ?? '',
      agreement: {
        id,
        what: typeof what === 'string' ? what : '',
        people: fields.flatMap(field => {
          const value = values[field.id]
          return field.type === 'people' && typeof value === 'object' ? [{ field, value }] : []
        }),
      },
    }
  })
  const ofPlan = (pack.plan?.extra ?? []).flatMap(({ id, type }): FollowUp[] => {
    const day = plan.extra[id]
    return type === 'date' && isDay(day) ? [{ key: id, day, agreement: null }] : []
  })
  return [...ofAgreements, ...ofPlan].sort((one, other) => (sortKey(one) < sortKey(other) ? -1 : 1))
}

const isDay = (value: string | People | undefined): value is string =>
  typeof value === 'string' && isDate(value)

/** Without a day comes last. */
const sortKey = ({ day }: FollowUp) => day || '9999'
