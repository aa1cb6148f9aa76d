import type { Agreement } from '../../domain/conversation.ts'
import type { PlanField } from '../../domain/planSchema.ts'

/** What a field of an agreement needs to be drawn, whatever its type. */
export interface AnswerProps {
  field: PlanField
  agreement: Agreement
  /** The first field that is missing says what it waits for. */
  isNext: boolean
}
