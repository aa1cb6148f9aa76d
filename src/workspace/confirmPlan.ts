import { addConfirmation, restoreSealed } from '../document/plan.ts'
import type { SharedDoc } from '../document/sharedDoc.ts'
import { fail, ok, type Result } from '../domain/result.ts'
import { blockersOf } from '../domain/rules.ts'
import type { ReadConversation } from './conversationView.ts'
import { nextRound } from './planView.ts'
import type { Identity } from './ports.ts'

/** Signs the plan as it stands and lays its bytes beside the signature. */
export async function confirmPlan(
  doc: SharedDoc,
  { view, canonical }: ReadConversation,
  identity: Identity,
  now: Date,
): Promise<Result<void, 'not-ready' | 'no-key'>> {
  const { findings, plan, me, conversation, isReadOnly } = view
  const isReady = blockersOf(findings, 'conclude').every(finding => finding.what.kind === 'unconfirmed')
  if (isReadOnly || !isReady || !plan.hash || !canonical) return fail('not-ready')
  const { hash } = plan
  try {
    const round = nextRound(conversation, hash)
    const at = now.toISOString()
    const signature = await identity.signPlan({ role: me.role, hash, round, at })
    restoreSealed(doc, hash, canonical)
    addConfirmation(doc, { hash, by: me.id, device: identity.id, round, at, signature }, canonical)
    return ok(undefined)
  } catch {
    return fail('no-key')
  }
}
