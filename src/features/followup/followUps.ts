import { fieldsIn, isDay, isFilled, ownDay } from '../../domain/agreements.ts'
import type { People } from '../../domain/conversation.ts'
import type { AgreementId, NodeId } from '../../domain/ids.ts'
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
    group: NodeId
    what: string
    /** In words, where no day was named. */
    when: string
    /** What else was said of it: how, by whom, and how one sees that it was reached. */
    rest: { field: PlanField; value: string | People }[]
  } | null
}

/** The sealed plan's days in the order in which they come. */
export function followUpsOf(plan: Plan, pack: Pack): FollowUp[] {
  const ofAgreements = plan.agreements.map(({ id, group, values }): FollowUp => {
    const fields = pack.plan ? fieldsIn(pack.plan, group) : []
    const first = (type: PlanField['type']) => fields.find(field => field.type === type)
    const textOf = (field: PlanField | undefined) => {
      const value = field && values[field.id]
      return typeof value === 'string' ? value : ''
    }
    const day = pack.plan ? ownDay(pack.plan, { group, values }) : ''
    const headed = [first('text'), ...(day ? [] : [first('when')])]
    return {
      key: id,
      day,
      agreement: {
        id,
        group,
        what: textOf(first('text')),
        when: day ? '' : textOf(first('when')),
        rest: fields.flatMap(field => {
          const value = values[field.id]
          const isTold = toldTypes.has(field.type) && !headed.includes(field) && isFilled(field, value)
          return isTold && value !== undefined ? [{ field, value }] : []
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

/** Its days have their place above, and what it rests on says nothing of how it goes. */
const toldTypes = new Set<PlanField['type']>(['text', 'when', 'people', 'list'])

/** A time in words comes after all days, and last what has none. */
const sortKey = ({ day, agreement }: FollowUp) => day || (agreement?.when ? '9998' : '9999')
