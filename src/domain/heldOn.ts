import type { Conversation } from './conversation.ts'
import { localDate } from './dates.ts'

/**
 * The day of a talk; null before it began. On the day agreed on, which the plan bears, if it was under way then: some
 * talks end after midnight, or months later when somebody looks at them again. Else it was held before, as soon as
 * somebody went on to the plan.
 */
export function heldOn({ talk, setting }: Pick<Conversation, 'talk' | 'setting'>): string | null {
  if (talk.startedAt === null) return null
  const days = [talk.startedAt, talk.endedAt ?? talk.startedAt].map(at => localDate(new Date(at)))
  return [...days, setting.date].sort()[1]!
}
