import { addConfirmation, restoreSealed } from '../../document/plan.ts'
import type { SharedDoc } from '../../document/sharedDoc.ts'
import { type Confirmation, maxRound } from '../../domain/conversation.ts'
import type { PlanHash } from '../../domain/ids.ts'
import { isParty } from '../../domain/participants.ts'
import { fail, ok, type Result } from '../../domain/result.ts'
import { blockersOf } from '../../domain/rules.ts'
import { isSignedAsAsked, isSound, type Signing, signingAsked } from '../../domain/signing.ts'
import type { ConfirmFailure } from '../conversationSession.ts'
import type { Identity, Secrets } from '../ports.ts'
import type { ReadConversation } from '../view/conversationView.ts'
import type { ConversationView } from '../views.ts'

/** A sealed plan is one value, and has to fit into one envelope (SPEC P-13), up to three bytes a character. */
const maxPlanLength = 300_000

/** Signs the plan as it stands and lays its bytes beside the signature. */
export async function confirmPlan(
  doc: SharedDoc,
  { view, canonical }: ReadConversation,
  identity: Identity,
  secrets: Pick<Secrets, 'isStatedBy'>,
  now: Date,
  signing?: Signing,
): Promise<Result<void, ConfirmFailure>> {
  const { findings, plan, pack, me, isReadOnly } = view
  const isReady = blockersOf(findings, 'conclude').every(finding => finding.what.kind === 'unconfirmed')
  const isSigned = isSignedAsAsked(signing, signingAsked(pack, me.role)) && (!signing || isSound(signing))
  if (!isParty(me)) return fail('not-ready')
  if (isReadOnly || !isReady || !isSigned || !plan.hash || !canonical) return fail('not-ready')
  if (canonical.length > maxPlanLength) return fail('too-long')
  const { hash } = plan
  try {
    const round = nextRound(hash, await confirmedBefore(view, secrets))
    const at = now.toISOString()
    const said = { hash, round, at, ...(signing ? { signing } : {}) }
    const signature = await identity.sign('plan', { role: me.role, ...said })
    restoreSealed(doc, hash, canonical)
    addConfirmation(doc, { by: me.id, device: identity.id, signature, ...said }, canonical)
    return ok(undefined)
  } catch {
    return fail('no-key')
  }
}

/** Relative to one's own alone: what somebody else wrote, however large, makes no round unsayable. */
function nextRound(hash: PlanHash, mine: Confirmation[]): number {
  const same = mine.filter(one => one.hash === hash)
  const last = Math.max(0, ...(same.length > 0 ? same : mine).map(one => one.round))
  return same.length > 0 ? last : Math.min(last + 1, maxRound)
}

/** In the shared document anybody can write rows in this person's name. */
async function confirmedBefore(
  { conversation, me }: ConversationView,
  { isStatedBy }: Pick<Secrets, 'isStatedBy'>,
) {
  const inMyName = conversation.confirmations.filter(one => one.by === me.id)
  const areMine = await Promise.all(
    inMyName.map(async ({ by: _, device, signature, ...said }) => {
      const keys = me.devices.filter(one => one.id === device)
      const confirmed = { role: me.role, ...said }
      return (await Promise.all(keys.map(key => isStatedBy(key, 'plan', confirmed, signature)))).includes(
        true,
      )
    }),
  )
  return inMyName.filter((_, at) => areMine[at])
}
