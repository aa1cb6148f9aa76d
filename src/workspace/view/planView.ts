import type { KeptPlan } from '../../document/keptPlans.ts'
import type { Confirmation, Conversation } from '../../domain/conversation.ts'
import type { ParticipantId, PlanHash } from '../../domain/ids.ts'
import type { Pack } from '../../domain/pack.ts'
import { isParty } from '../../domain/participants.ts'
import { canonicalEdition, planOf } from '../../domain/plan.ts'
import { comparePlans, type PlanDifference } from '../../domain/planDifference.ts'
import { type Plan, serializePlan } from '../../domain/planFormat.ts'
import { isSignedAsAsked, signingAsked } from '../../domain/signing.ts'
import type { Secrets } from '../ports.ts'
import type { PlanView, SealedPlan } from '../views.ts'
import type { Computed } from './computed.ts'
import { isStated } from './isStated.ts'

interface Parts {
  /** With the devices that this one knows, not those that the document names. */
  conversation: Conversation
  me: ParticipantId
  pack: Pack
  secrets: Secrets
  computed: Computed
}

/** The plan as it stands, who confirmed it, and the newest one that everybody confirmed. */
export function planView(parts: Parts): PlanView & { canonical: string | null; toKeep: KeptPlan | null } {
  const { conversation, secrets } = parts
  const present = currentPlan(parts)
  const canonical = present && serializePlan(present)
  const hash = canonical === null ? null : hashOf(canonical, parts)
  const confirmations = conversation.confirmations.filter(one => isTrue(one, parts))
  const sealed = newestSealed(confirmations, parts)

  return {
    canonical,
    toKeep: sealed && {
      hash: sealed.hash,
      canonical: sealed.canonical,
      confirmations: confirmations.filter(one => one.hash === sealed.hash),
    },
    hash,
    checkCode: hash && secrets.checkCode(hash),
    confirmedBy: hash ? peopleOf(confirmations.filter(one => one.hash === hash)) : [],
    confirmations: hash && present ? firstOfEach(present, hash, confirmations) : [],
    sealed,
    outdated: present ? outdated(confirmations, hash, sealed, present, parts) : [],
    changedSinceSeal:
      present && sealed && sealed.hash !== hash ? changesSince(sealed.hash, present, parts) : [],
  }
}

function currentPlan(parts: Parts): Plan | null {
  const { conversation, pack } = parts
  const editionHash = hashOf(canonicalEdition(conversation.edition), parts)
  return editionHash && planOf({ conversation, pack, editionHash })
}

function hashOf(text: string, { secrets, computed }: Parts): PlanHash | null {
  return (computed.hash.get(text, () => secrets.sha256Hex(text)) as PlanHash | undefined) ?? null
}

/** The plan that lies under this hash, if its bytes are the ones that were signed. */
function planUnder(hash: PlanHash, { conversation, secrets, computed }: Parts): Plan | null {
  const canonical = conversation.sealed[hash]
  if (!canonical) return null
  const plan = computed.plan.get(`${hash} ${canonical}`, async () => {
    // Most conversations that are opened have no sealed plan yet.
    const { parseCanonicalPlan } = await import('../../domain/parsePlan.ts')
    const parsed = parseCanonicalPlan(canonical)
    return parsed.ok && (await secrets.sha256Hex(canonical)) === hash ? parsed.value : null
  })
  return plan?.conversation === conversation.id ? plan : null
}

/** A known device of that participant signed it, in the role that the plan itself gives them, and as the form asks. */
function isTrue({ hash, by, device, signature, ...confirmed }: Confirmation, parts: Parts): boolean {
  const { conversation } = parts
  // What somebody signed who has left the group since holds.
  const everybody = [...conversation.participants, ...(conversation.group?.left ?? [])]
  const devices = everybody.find(person => person.id === by)?.devices ?? []
  const role = planUnder(hash, parts)?.participants.find(person => person.id === by)?.role
  if (!role || !isSignedAsAsked(confirmed.signing, signingAsked(parts.pack, role))) return false
  const signed = { role, hash, ...confirmed }
  return devices
    .filter(known => known.id === device)
    .some(key => isStated(parts, key, 'plan', signed, signature) === true)
}

/** Whom a plan needs is written in it, so that nothing written later can take its seal away; mine it always needs. */
function newestSealed(confirmations: Confirmation[], parts: Parts): SealedPlan | null {
  const isBy = (hash: PlanHash, who: ParticipantId) =>
    confirmations.some(one => one.hash === hash && one.by === who)
  // The least of its people's rounds: nobody raises it alone.
  const roundOf = (hash: PlanHash) => {
    const plan = planUnder(hash, parts)
    const people = plan ? signersOf(plan) : []
    return Math.min(...people.map(({ id }) => lastRound(confirmations, id, hash)))
  }
  const isMine = (hash: PlanHash, { participants }: Plan) =>
    isBy(hash, parts.me) || participants.some(person => person.id === parts.me && !isParty(person))
  const newest = [...new Set(confirmations.map(one => one.hash))]
    .filter(hash => {
      const plan = planUnder(hash, parts)
      return plan && isMine(hash, plan) && signersOf(plan).every(({ id }) => isBy(hash, id))
    })
    .sort((one, other) => roundOf(other) - roundOf(one) || (one < other ? -1 : 1))[0]
  const plan = newest && planUnder(newest, parts)
  const canonical = newest && parts.conversation.sealed[newest]
  if (!newest || !plan || !canonical) return null
  return {
    hash: newest,
    checkCode: parts.secrets.checkCode(newest),
    canonical,
    confirmations: firstOfEach(plan, newest, confirmations),
  }
}

/** Whoever confirmed on several devices did so once. */
const firstOfEach = (plan: Plan, hash: PlanHash, confirmations: Confirmation[]) =>
  signersOf(plan).flatMap(({ id, name }) => {
    const { at, signing } = confirmations.find(one => one.hash === hash && one.by === id) ?? {}
    return at ? [{ by: id, name, at, ...(signing ? { signing } : {}) }] : []
  })

/** Whoever was brought along has nothing to confirm; without both of the two it is no plan of theirs. */
function signersOf({ participants }: Plan): Plan['participants'] {
  const signers = participants.filter(isParty)
  return partyRoles.every(role => signers.some(one => one.role === role)) ? signers : participants
}
const partyRoles = ['leader', 'employee'] as const

/** Somebody confirmed another plan than the present one, and did so after the last one that all confirmed. */
function outdated(
  confirmations: Confirmation[],
  hash: PlanHash | null,
  sealed: SealedPlan | null,
  present: Plan,
  parts: Parts,
): PlanView['outdated'] {
  return parts.conversation.participants.flatMap(({ id }) => {
    const theirs = confirmations.filter(one => one.by === id)
    if (theirs.some(one => one.hash === hash)) return []
    const sealedRound = sealed ? lastRound(theirs, id, sealed.hash) : -1
    const last = theirs
      .filter(one => one.round > sealedRound)
      .sort((one, other) => other.round - one.round)[0]
    return last ? [{ by: id, differences: changesSince(last.hash, present, parts) }] : []
  })
}

/** Only a plan that could be read counts as confirmed. */
function changesSince(hash: PlanHash, present: Plan, parts: Parts): PlanDifference[] {
  const before = planUnder(hash, parts)
  return before ? comparePlans(before, present) : []
}

const lastRound = (confirmations: Confirmation[], by: ParticipantId, hash: PlanHash): number =>
  Math.max(-1, ...confirmations.filter(one => one.by === by && one.hash === hash).map(one => one.round))

const peopleOf = (confirmations: Confirmation[]): ParticipantId[] => [
  ...new Set(confirmations.map(one => one.by)),
]
