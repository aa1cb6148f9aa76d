import type { Confirmation } from '../domain/conversation.ts'
import type { ConversationId, PlanHash } from '../domain/ids.ts'
import { hashOf, type Rows, rowsOf, rowsOfOne, stringOf } from './parse.ts'
import { confirmationOf, confirmationRow } from './plan.ts'
import { change, type SharedDoc } from './sharedDoc.ts'

// In the notebook. kept: <conversation>/<hash> = canonical plan, <conversation>/<hash>/<participant>/<device> = as in plan.ts
const kept = (notebook: SharedDoc) => notebook.getMap<unknown>('kept')

/** A plan that this person's device saw confirmed by everybody, with what they signed. */
export interface KeptPlan {
  hash: PlanHash
  canonical: string
  confirmations: Confirmation[]
}

/** Written once: whoever deletes or overwrites it in the shared document can't take it from here. */
export function keepPlan(
  notebook: SharedDoc,
  conversation: ConversationId,
  { hash, canonical, confirmations }: KeptPlan,
): void {
  const rows: [string, unknown][] = [
    [`${conversation}/${hash}`, canonical],
    ...confirmations
      .map(confirmationRow)
      .map(({ key, value }): [string, unknown] => [`${conversation}/${key}`, value]),
  ]
  const missing = rows.filter(([key]) => !kept(notebook).has(key))
  if (missing.length === 0) return
  change(notebook, () => {
    for (const [key, value] of missing) kept(notebook).set(key, value)
  })
}

export function readKeptPlans(notebook: SharedDoc, conversation: ConversationId): KeptPlan[] {
  const rows = rowsOf(kept(notebook)).filter(({ path }) => path[0] === conversation)
  return rows.flatMap(({ path, value }) => {
    const hash = hashOf<PlanHash>(path[1])
    const canonical = stringOf(value)
    if (!hash || !canonical || path.length !== 2) return []
    const confirmations = rows.flatMap(row =>
      row.path[1] === hash ? (confirmationOf({ ...row, path: row.path.slice(1) }) ?? []) : [],
    )
    return [{ hash, canonical, confirmations }]
  })
}

export const keptPlanRows = (notebook: SharedDoc, conversation: ConversationId): Rows =>
  rowsOfOne(kept(notebook), conversation)

/** Only for forgetting a conversation, within its transaction. */
export function forgetKeptPlans(notebook: SharedDoc, conversation: ConversationId): void {
  for (const { path } of rowsOf(kept(notebook)))
    if (path[0] === conversation) kept(notebook).delete(path.join('/'))
}
