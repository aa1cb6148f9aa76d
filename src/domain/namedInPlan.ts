import { fieldsOf } from './agreements.ts'
import { groupName } from './content.ts'
import type { Edition } from './conversation.ts'
import type { LText, Pack } from './pack.ts'
import type { PlanExtra, PlanField } from './planSchema.ts'

/** All that a plan has a name for: its parts, fields and options, and how the talk may be held. */
export function namedInPlan(pack: Pack, edition: Edition): LText[] {
  const { plan, variants, roles } = pack
  const groups = (plan?.groups ?? []).map(group => groupName(group, pack, edition))
  const fields = plan ? [...fieldsOf(plan), ...plan.extra] : []
  const axes = variants.flatMap(axis => [axis, ...axis.options])
  return [...groups, ...fields, ...fields.flatMap(field => optionsOf(field, pack)), ...axes, ...roles]
}

function optionsOf(field: PlanField | PlanExtra, { nodes }: Pack): LText[] {
  if (field.type === 'choice') return field.options
  if (field.type !== 'parts') return []
  return [...nodes.filter(({ kind }) => kind === field.of).map(({ wording }) => wording), ...(field.or ?? [])]
}
