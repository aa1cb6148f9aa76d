import type { Confirmation } from '../domain/conversation.ts'
import type { ConversationId, DeviceId, ParticipantId, PlanHash } from '../domain/ids.ts'
import { hashOf, idOf, wordsOf } from './parse.ts'
import { confirmationOf, confirmationRow } from './plan.ts'
import { type Rows, rowsAt, rowsOfOne } from './rows.ts'
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
  const confirmations = rowsAt(
    kept(notebook),
    [conversation, hashOf<PlanHash>, idOf<ParticipantId>, idOf<DeviceId>],
    confirmationOf,
  ).map(({ path: [, hash, by, device], value }) => ({ hash, by, device, ...value }))
  return rowsAt(kept(notebook), [conversation, hashOf<PlanHash>], wordsOf).map(
    ({ path: [, hash], value: canonical }) => ({
      hash,
      canonical,
      confirmations: confirmations.filter(one => one.hash === hash),
    }),
  )
}

export const keptPlanRows = (notebook: SharedDoc, conversation: ConversationId): Rows =>
  rowsOfOne(kept(notebook), conversation)
