import { fieldsOf } from '../../domain/agreements.ts'
import type { People } from '../../domain/conversation.ts'
import type { PlanSchema } from '../../domain/planSchema.ts'

/** What was agreed, from the form's first field of text; '' while nothing is written. */
export function writtenName(values: Partial<Record<string, string | People>>, plan: PlanSchema): string {
  const field = fieldsOf(plan).find(({ type }) => type === 'text')
  const value = field && values[field.id]
  return typeof value === 'string' ? value.trim() : ''
}
