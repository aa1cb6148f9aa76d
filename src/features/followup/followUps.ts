import { fieldsIn, isDay, ownDay } from '../../domain/agreements.ts'
import type { People } from '../../domain/conversation.ts'
import type { AgreementId } from '../../domain/ids.ts'
import type { Pack } from '../../domain/pack.ts'
import type { Plan } from '../../domain/planFormat.ts'
import type { PlanField } from '../../domain/planSchema.ts'

/** One day when something of the plan is looked at; '' where none was set. */
export interface FollowUp {
  key: string
  day: string
  /** Null: the whole plan. */
  agreement: {
    id: AgreementId
    what: string
    /** In words, where no day was named. */
    when: string
    people: { field: PlanField; value: People }[]
  } | null
}

/** The sealed plan's days in the order in which they come. */
export function followUpsOf(plan: Plan, pack: Pack): FollowUp[] {
  const ofAgreements = plan.agreements.map(({ id, group, values }): FollowUp => {
    const fields = pack.plan ? fieldsIn(pack.plan, group) : []
    const textOf = (type: PlanField['type']) => {
      const value = fields.filter(field => field.type === type).map(field => values[field.id])[0]
      return typeof value === 'string' ? value : ''
    }
    const day = pack.plan ? ownDay(pack.plan, { group, values }) : ''
    return {
      key: id,
      day,
      agreement: {
        id,
        what: textOf('text'),
        when: day ? '' : textOf('when'),
        people: fields.flatMap(field => {
          const value = values[field.id]
          return field.type === 'people' && typeof value === 'object' ? [{ field, value }] : []
        }),
      },
    }
  })
  // A day on which somebody signed has nothing ahead of it.
  const ofPlan = (pack.plan?.extra ?? []).flatMap(({ id, before }): FollowUp[] => {
    const day = plan.extra[id]
    return before !== undefined && isDay(day) ? [{ key: id, day, agreement: null }] : []
  })
  return [...ofAgreements, ...ofPlan].sort((one, other) => (sortKey(one) < sortKey(other) ? -1 : 1))
}

/** A time in words comes after all days, and last what has none. */
const sortKey = ({ day, agreement }: FollowUp) => day || (agreement?.when ? '9998' : '9999')
