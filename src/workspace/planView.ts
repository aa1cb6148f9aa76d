import type { Confirmation, Conversation } from '../domain/conversation.ts'
import type { ParticipantId, PlanHash } from '../domain/ids.ts'
import type { Pack } from '../domain/pack.ts'
import { canonicalEdition, canonicalPlan, comparePlans } from '../domain/plan.ts'
import type { Later } from './later.ts'
import type { Secrets } from './ports.ts'
import type { PlanView, SealedPlan } from './views.ts'

/** What has been computed for a view that can't wait. */
export interface Computed {
  hash: Later<string>
  truth: Later<boolean>
}

/** The plan as it stands, who confirmed it, and the newest one that everybody confirmed. */
export function planView(
  conversation: Conversation,
  pack: Pack,
  secrets: Secrets,
  computed: Computed,
): PlanView & { canonical: string | null } {
  const canonical = currentPlan(conversation, pack, secrets, computed)
  const hash = canonical === null ? null : hashOf(canonical, secrets, computed)
  const confirmations = conversation.confirmations.filter(one => isTrue(one, conversation, secrets, computed))
  const by = (of: PlanHash | null) => confirmations.filter(one => one.hash === of)
  const sealed = newestSealed(conversation, confirmations, secrets)

  return {
    canonical,
    hash,
    checkCode: hash && secrets.checkCode(hash),
    confirmedBy: hash ? peopleOf(by(hash)) : [],
    sealed,
    outdated: canonical === null ? [] : outdated(conversation, confirmations, hash, sealed, canonical),
    changedSinceSeal:
      sealed && canonical !== null && sealed.hash !== hash ? comparePlans(sealed.canonical, canonical) : [],
  }
}

function currentPlan(conversation: Conversation, pack: Pack, secrets: Secrets, computed: Computed) {
  const editionHash = hashOf(canonicalEdition(conversation.edition), secrets, computed)
  return editionHash && canonicalPlan({ conversation, pack, editionHash })
}

function hashOf(text: string, { sha256Hex }: Secrets, { hash }: Computed): PlanHash | null {
  return (hash.get(text, () => sha256Hex(text)) as PlanHash | undefined) ?? null
}

/** Its plan lies there under its hash, and a device of that participant signed it. */
function isTrue(
  { hash, by, device, signature }: Confirmation,
  conversation: Conversation,
  secrets: Secrets,
  computed: Computed,
): boolean {
  const canonical = conversation.sealed[hash]
  const participant = conversation.participants.find(person => person.id === by)
  const key = participant?.devices.find(one => one.id === device)
  if (!canonical || !participant || !key || hashOf(canonical, secrets, computed) !== hash) return false
  const check = () => secrets.verifyPlan(key, { role: participant.role, hash, signature })
  return computed.truth.get(`${hash} ${key.signKey} ${participant.role} ${signature}`, check) === true
}

function newestSealed(
  conversation: Conversation,
  confirmations: Confirmation[],
  secrets: Secrets,
): SealedPlan | null {
  const everybody = conversation.participants.map(person => person.id)
  const newest = [...new Set(confirmations.map(one => one.hash))]
    .filter(hash => everybody.every(id => confirmations.some(one => one.hash === hash && one.by === id)))
    .sort(
      (one, other) => roundOf(other, confirmations) - roundOf(one, confirmations) || (one < other ? -1 : 1),
    )[0]
  const canonical = newest && conversation.sealed[newest]
  if (!newest || !canonical) return null
  return {
    hash: newest,
    checkCode: secrets.checkCode(newest),
    canonical,
    confirmations: everybody.flatMap(id => {
      const first = confirmations.find(one => one.hash === newest && one.by === id)
      const name = conversation.participants.find(person => person.id === id)?.name ?? ''
      return first ? [{ by: id, name, at: first.at }] : []
    }),
  }
}

/** Somebody confirmed another plan than the present one, later than the last one that all confirmed. */
function outdated(
  conversation: Conversation,
  confirmations: Confirmation[],
  hash: PlanHash | null,
  sealed: SealedPlan | null,
  canonical: string,
): PlanView['outdated'] {
  const sealedRound = sealed ? roundOf(sealed.hash, confirmations) : -1
  return conversation.participants.flatMap(({ id }) => {
    const last = confirmations
      .filter(one => one.by === id && one.round > sealedRound)
      .sort((one, other) => other.round - one.round)[0]
    const before = last && conversation.sealed[last.hash]
    if (!last || !before || last.hash === hash) return []
    return [{ by: id, differences: comparePlans(before, canonical) }]
  })
}

export function nextRound(conversation: Conversation, hash: PlanHash): number {
  const same = conversation.confirmations.filter(one => one.hash === hash)
  if (same.length > 0) return roundOf(hash, same)
  return Math.max(0, ...conversation.confirmations.map(one => one.round)) + 1
}

const roundOf = (hash: PlanHash, confirmations: Confirmation[]) =>
  Math.max(0, ...confirmations.filter(one => one.hash === hash).map(one => one.round))

const peopleOf = (confirmations: Confirmation[]): ParticipantId[] => [
  ...new Set(confirmations.map(one => one.by)),
]
