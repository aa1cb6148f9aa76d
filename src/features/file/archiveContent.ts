import { parseCanonicalPlan } from '../../domain/parsePlan.ts'
import { canonicalPlan } from '../../domain/plan.ts'
import type { SnapshotContent } from '../../snapshot/content.ts'
import { snapshotContent } from '../../snapshot/snapshotContent.ts'
import type { ConversationView } from '../../workspace/views.ts'

/**
 * The sealed plan, else the plan as it stands, through the very form in which it is sealed: what that leaves out
 * can't show here either. Null when a newer app sealed it.
 */
export function archiveContent({ pack, conversation, plan }: ConversationView): SnapshotContent | null {
  const { sealed } = plan
  // The edition's hash is part of what is signed, but nothing that the folder shows.
  const canonical = sealed?.canonical ?? canonicalPlan({ conversation, pack, editionHash: '' })
  const parsed = parseCanonicalPlan(canonical)
  if (!parsed.ok) return null
  const { confirmations } = plan
  const draft = { hash: plan.hash ?? '', checkCode: plan.checkCode ?? '', confirmations }
  return snapshotContent({ ...(sealed ?? draft), plan: parsed.value, pack })
}
