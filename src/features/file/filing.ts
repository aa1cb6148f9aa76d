import { type FilingTask, filingTasks, isFiled, tickFor } from '../../domain/filing.ts'
import type { ParticipantId } from '../../domain/ids.ts'
import type { ConversationView } from '../../workspace/views.ts'

type Done = { by: ParticipantId; at: string } | null

/** What is to be done with the sealed plan, and whether it was. */
export interface Filing extends FilingTask {
  isDone: boolean
  /** The one tick; of a group's, where each has one, the last that was set. */
  done: Done
  folders: { of: ParticipantId; tick: string; done: Done }[]
}

/** R-ALB-12: the task that is still open, else the one that was ticked; null before the seal, and for a form that files nothing. */
export function filingOf({ pack, conversation, plan }: ConversationView): Filing | null {
  const tasks = filingTasks(pack, conversation)
  const isDone = ({ task }: FilingTask) => isFiled(task, conversation)
  const due = tasks.find(task => plan.sealed && !isDone(task)) ?? tasks.find(isDone)
  if (!due) return null
  const forAll = conversation.tasksDone[due.task] ?? null
  const folders = due.foldersOf.map(of => {
    const tick = tickFor(due.task, of)
    return { of, tick, done: conversation.tasksDone[tick] ?? forAll }
  })
  const latest = folders.flatMap(({ done }) => done ?? []).sort((a, b) => (a.at < b.at ? 1 : -1))[0]
  return { ...due, isDone: isDone(due), done: forAll ?? latest ?? null, folders }
}

/** Inside a sentence: *personalemappen*; what has no words here is said as the pack writes it. */
export const placeName = (place: string, known: Partial<Record<string, string>>): string =>
  known[place] ?? place
