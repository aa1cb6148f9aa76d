import type { NotebookEntry } from '../../document/notebookDoc.ts'
import type { ClaimedDevice } from '../../document/participants.ts'
import type { ClaimedParting } from '../../document/partings.ts'
import type { Pin } from '../../document/pinnedDevices.ts'
import type { ClaimedReplacement } from '../../document/replacements.ts'
import type { ClaimedRemoval } from '../../document/rotations.ts'
import type { Device } from '../../domain/conversation.ts'
import type { ParticipantId } from '../../domain/ids.ts'
import { isOnPaper, isSameDevice } from '../../domain/participants.ts'
import type { Secrets } from '../ports.ts'
import type { DeviceNews } from '../views.ts'
import type { Computed } from './computed.ts'
import { isStated } from './isStated.ts'

interface Parts {
  entry: NotebookEntry
  /** Who was invited by whom: the two whose devices met in the lobby. */
  peerIs: ParticipantId | null
  /** This one first, then all that the notebook knows as the person's own, also removed ones: what those signed holds. */
  mine: Device[]
  pins: Pin[]
  /** Whoever brought somebody along says also which device is theirs. */
  bringersOf(who: ParticipantId): ParticipantId[]
  /** All that the shared document names: anybody who writes in it can have put them there. */
  claims: ClaimedDevice[]
  /** Of the person's own: taken off by themselves. */
  outdated: Device[]
  /** Of anybody's, as the shared document claims. */
  removals: ClaimedRemoval[]
  /** Of anybody's, as somebody says who let them in with another. */
  replacements: ClaimedReplacement[]
  /** Who says of whom that they belong to the group no more. */
  partings: ClaimedParting[]
  secrets: Pick<Secrets, 'isEndorsed' | 'isSoundDevice' | 'isStatedBy'>
  computed: Pick<Computed, 'truth'>
}

export interface KnownDevices {
  /** Also removed ones: what they signed before holds. */
  of(who: ParticipantId): Device[]
  /** May vouch for others, and gets what is sealed. */
  speaking(who: ParticipantId): Device[]
  /** Belongs to the group no more. */
  hasLeft(who: ParticipantId): boolean
  toPin: Pin[]
  news: DeviceNews[]
}

/**
 * Which devices speak for whom: the ones that met in the lobby, and those that were pinned since. A device that one
 * of them endorses is to be pinned without a question, and the person told once; any other is a question.
 */
export function knownDevices(parts: Parts): KnownDevices {
  const { entry, pins, claims, bringersOf } = parts
  const of = (who: ParticipantId) => everKnown(who, parts)
  const left = whoLeft(of, parts)
  const hasLeft = (who: ParticipantId) => left.includes(who)
  const stillIn = (who: ParticipantId) =>
    hasLeft(who) ? [] : of(who).filter(device => !isGone(who, device, parts))

  const toPin: Pin[] = [...removedBy(stillIn, parts), ...replacedByLeader(stillIn, parts)].map(removed => ({
    ...removed,
    how: 'removed',
    // The paper goes with each phone that has seen it.
    isTold: isOnPaper(removed.device),
  }))
  for (const { of: who, device, how } of pins)
    if (hasLeft(who) && who !== entry.me && how !== 'left' && how !== 'declined')
      toPin.push({ of: who, device, how: 'left', isTold: true })
  const speaking = (who: ParticipantId) =>
    stillIn(who).filter(device => !toPin.some(pin => isSameDevice(pin.device, device)))

  const strangers: DeviceNews[] = []
  for (const claim of claims) {
    const { of: who, device } = claim
    const more = toPin.filter(pin => pin.of === who && pin.how === 'endorsed')
    const isFull = of(who).length + more.length >= maxDevicesOfOne
    if (isDecided(claim, of(who), pins) || hasLeft(who) || isFull) continue
    const isVouched = isVouchedFor(claim, speaking(who), parts)
    const isBrought = isVouchedFor(claim, bringersOf(who).flatMap(speaking), parts)
    if (isBrought === undefined) continue
    if (isBrought || isVouched) toPin.push({ of: who, device, how: 'endorsed', isTold: isBrought })
    else if (isVouched === false && !isSaidRemoved(claim, speaking(who), parts) && isSound(device, parts))
      strangers.push({ kind: 'unknown', of: who, device })
  }
  return { of, speaking, hasLeft, toPin, news: [...strangers, ...pins.flatMap(newsOf)] }
}

/** The ones that met in the lobby first. */
function everKnown(who: ParticipantId, { entry, peerIs, mine, pins }: Parts): Device[] {
  const first = who === entry.me ? mine : who === peerIs && entry.peer ? [entry.peer] : []
  const later = pins.filter(pin => pin.of === who && pin.how !== 'declined').map(pin => pin.device)
  return [...first, ...later.filter(device => !first.some(one => isSameDevice(one, device)))]
}

/** Who left may have come in again as somebody else, on the same device. */
const isGone = (who: ParticipantId, device: Device, { outdated, pins }: Parts) =>
  outdated.some(one => isSameDevice(one, device)) ||
  pins.some(pin => pin.of === who && goneHows.has(pin.how) && isSameDevice(pin.device, device))

const goneHows = new Set<Pin['how']>(['removed', 'replaced', 'left'])

const isDecided = ({ of: who, device }: ClaimedDevice, known: Device[], pins: Pin[]) =>
  known.some(one => isSameDevice(one, device)) ||
  pins.some(pin => pin.of === who && isSameDevice(pin.device, device))

function newsOf({ of, device, how, isTold }: Pin): DeviceNews[] {
  if (how === 'endorsed' && !isTold) return [{ kind: 'linked', of, device }]
  if (how === 'removed' && !isTold) return [{ kind: 'removed', of, device }]
  return how === 'declined' || how === 'replaced' ? [{ kind: how, of, device }] : []
}

/** More than anybody has, removed ones included: what is sealed to everybody's devices must stay within its limits. */
const maxDevicesOfOne = 20

/** Who says so themselves, or of whom the leader does; it stays so, whatever becomes of it in the document. */
function whoLeft(of: (who: ParticipantId) => Device[], parts: Parts) {
  const { entry, partings, pins } = parts
  const leader = entry.group?.leader
  if (!leader) return []
  const said = partings.filter(({ of: who, by, signature }) => {
    const sayer = [...of(who), ...of(leader)].find(device => device.signKey === by)
    const parting = { conversation: entry.id, participant: who }
    return who !== leader && sayer && isStated(parts, sayer, 'parting', parting, signature) === true
  })
  return [...said.map(parting => parting.of), ...pins.filter(({ how }) => how === 'left').map(pin => pin.of)]
}

/** Known devices of which another of the same participant says, signed, that they are theirs no more. */
function removedBy(stillIn: (who: ParticipantId) => Device[], parts: Parts) {
  const { entry, removals } = parts
  return removals.flatMap(({ of, signKey, by, signature }) => {
    const gone = stillIn(of).find(device => device.signKey === signKey)
    const sayer = stillIn(of).find(device => device.signKey === by)
    if (!gone || !sayer || gone === sayer || of === entry.me) return []
    const removal = { conversation: entry.id, participant: of, signKey }
    return isStated(parts, sayer, 'removal', removal, signature) ? [{ of, device: gone }] : []
  })
}

/** Its owner's other devices have taken it off before it was ever known here: nothing to ask anybody about. */
const isSaidRemoved = ({ of: who, device }: ClaimedDevice, speaking: Device[], parts: Parts): boolean =>
  parts.removals.some(({ of, signKey, by, signature }) => {
    const sayer = speaking.find(one => one.signKey === by)
    if (of !== who || signKey !== device.signKey || !sayer) return false
    const removal = { conversation: parts.entry.id, participant: of, signKey }
    return isStated(parts, sayer, 'removal', removal, signature) !== false
  })

/** A group goes by its leader's word for whose device took which one's place. */
function replacedByLeader(stillIn: (who: ParticipantId) => Device[], parts: Parts) {
  const { entry, replacements } = parts
  const leader = entry.group?.leader
  if (!leader || leader === entry.me) return []
  return replacements.flatMap(({ of, signKey, by, epoch, signature }) => {
    const gone = of === entry.me ? undefined : stillIn(of).find(device => device.signKey === signKey)
    const sayer = stillIn(leader).find(device => device.signKey === by)
    if (!gone || !sayer) return []
    const replacement = { conversation: entry.id, participant: of, signKey, epoch }
    return isStated(parts, sayer, 'replacement', replacement, signature) ? [{ of, device: gone }] : []
  })
}

/** By one of these; undefined while that may still turn out so. */
function isVouchedFor(
  { of, device, endorsement }: ClaimedDevice,
  known: Device[],
  { entry, computed, secrets }: Parts,
): boolean | undefined {
  if (!endorsement) return false
  const added = { conversation: entry.id, participant: of, device }
  const answers = known.map(by =>
    computed.truth.get(JSON.stringify([by.signKey, added, endorsement]), () =>
      secrets.isEndorsed(by, added, endorsement),
    ),
  )
  return answers.includes(true) || (answers.includes(undefined) ? undefined : false)
}

/** What is no key can neither sign nor be sealed to: nothing to ask anybody about. */
const isSound = (device: Device, { computed, secrets }: Parts) =>
  computed.truth.get(JSON.stringify(['sound', device]), () => secrets.isSoundDevice(device)) === true
