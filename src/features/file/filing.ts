import type { ParticipantId } from '../../domain/ids.ts'
import { participantsIn } from '../../domain/participants.ts'
import type { ConversationView } from '../../workspace/views.ts'

/** The pack's task to put the plan where it belongs. */
export interface Filing {
  task: string
  /** As the pack names it. */
  place: string
  by: ParticipantId[]
  done: { by: ParticipantId; at: string } | null
}

/** R-ALB-12: the task that is still open, else the one that was ticked; null for a form that files nothing. */
export function filingOf({ pack, conversation, findings }: ConversationView): Filing | null {
  const open = new Set(findings.flatMap(({ what }) => (what.kind === 'task-open' ? [what.task] : [])))
  const tasks = pack.rules.flatMap(({ effect }) => effect.filingTask ?? [])
  const due =
    tasks.find(({ task }) => open.has(task)) ??
    tasks.find(({ task }) => conversation.tasksDone[task] !== undefined)
  if (!due) return null
  return {
    task: due.task,
    place: due.place,
    by: participantsIn(conversation, [due.by]).map(({ id }) => id),
    done: conversation.tasksDone[due.task] ?? null,
  }
}

/** Inside a sentence: *personalemappen*; what has no words here is said as the pack writes it. */
export const placeName = (place: string, known: Partial<Record<string, string>>): string =>
  known[place] ?? place
