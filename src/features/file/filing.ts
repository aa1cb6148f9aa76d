import { type FilingTask, filingTasks } from '../../domain/filing.ts'
import type { ParticipantId } from '../../domain/ids.ts'
import type { ConversationView } from '../../workspace/views.ts'

/** What is to be done with the sealed plan, and whether it was. */
export interface Filing extends FilingTask {
  done: { by: ParticipantId; at: string } | null
}

/** R-ALB-12: the task that is still open, else the one that was ticked; null before the seal, and for a form that files nothing. */
export function filingOf({ pack, conversation, plan }: ConversationView): Filing | null {
  const doneOf = ({ task }: FilingTask) => conversation.tasksDone[task] ?? null
  const tasks = filingTasks(pack, conversation)
  const due = tasks.find(task => plan.sealed && !doneOf(task)) ?? tasks.find(doneOf)
  return due ? { ...due, done: doneOf(due) } : null
}

/** Inside a sentence: *personalemappen*; what has no words here is said as the pack writes it. */
export const placeName = (place: string, known: Partial<Record<string, string>>): string =>
  known[place] ?? place
