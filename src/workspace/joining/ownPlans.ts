import { keepCarried, readNotebookEntry } from '../../document/notebookDoc.ts'
import type { CarriedPlan } from '../../document/previous.ts'
import type { SharedDoc } from '../../document/sharedDoc.ts'
import type { ConversationId } from '../../domain/ids.ts'
import { type ConversationSummary, hasSealedPlan } from '../../domain/summary.ts'
import { isSomebodyElses } from '../../domain/talkAhead.ts'
import type { ConversationView } from '../views.ts'
import type { OwnWorkspace } from '../workspace.ts'

interface Parts {
  notebook: SharedDoc
  rows(): Promise<ConversationSummary[]>
  readyIn(id: ConversationId): Promise<ConversationView | null>
}

/** An employee's plans are theirs as well as the leader's: a new leader's talk goes on from the last one if they want. */
export function ownPlans({ notebook, rows, readyIn }: Parts): Pick<OwnWorkspace, 'ownPlanFor' | 'bringPlan'> {
  const formOf = (id: ConversationId) => readNotebookEntry(notebook, id)?.head?.pack
  const dayOf = ({ heldOn, date }: ConversationSummary) => heldOn ?? date
  return {
    async ownPlanFor(id) {
      const all = await rows()
      const myName = all.find(row => row.id === id)?.myName ?? ''
      const own = all.filter(
        row =>
          row.id !== id &&
          !isSomebodyElses(row, myName) &&
          row.myRole === 'employee' &&
          !row.part &&
          !row.group &&
          hasSealedPlan(row) &&
          formOf(row.id) === formOf(id),
      )
      return own.sort((one, other) => (dayOf(one) > dayOf(other) ? -1 : 1))[0] ?? null
    },
    async bringPlan(from, into) {
      const last = await readyIn(from)
      const plan = last && toCarryOn(last)
      if (plan) keepCarried(notebook, into, plan)
    },
  }
}

/** What the next talk begins with. */
export function toCarryOn({ plan: { sealed }, conversation }: ConversationView): CarriedPlan | null {
  const { id, outcomes } = conversation
  return sealed && { conversation: id, canonical: sealed.canonical, outcomes }
}
