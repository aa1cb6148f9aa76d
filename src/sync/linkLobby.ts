import {
  type LinkAdmit,
  type LinkAnswer,
  type LinkClose,
  type LinkOffer,
  linkLanguage,
} from '../crypto/linkMessages.ts'
import type { RoomKeys } from '../crypto/roomKeys.ts'
import { isSignedByItself } from '../crypto/signedMessage.ts'
import { isSameDevice } from '../domain/participants.ts'
import type { Result } from '../domain/result.ts'
import { fail, ok } from '../domain/result.ts'
import { inStep, type Place, readMessages } from './lobbyLog.ts'
import type { LobbyEntry, TransportFailure } from './lobbyTransport.ts'

/**
 * Two devices of one person meet in the room that a link's secret opens: the old one offers, the new one answers,
 * the old one, once its person has said yes, hands over the seed, and the new one says whether it was taken. The first
 * answer by position is the only one.
 */
export interface LinkState {
  offer: LinkOffer
  /** Null until somebody answered. */
  first: { answer: LinkAnswer; hash: string } | null
  /** Who answered later: somebody else has seen the code. */
  late: LinkAnswer[]
  admit: LinkAdmit | null
  /** By the device of the first answer. */
  close: LinkClose | null
}

type LinkFailure = TransportFailure | 'unknown'

export const readLink = async ({
  transport,
  room,
}: Omit<Place, 'keys'>): Promise<Result<LinkState, LinkFailure>> => {
  const log = await transport.fetchAll(room)
  return log.ok ? linkState(room, log.value) : log
}

export const publishLinkOffer = (
  place: Place,
  draft: Pick<LinkOffer, 'kind' | 'expiresAt' | 'seed'>,
): Promise<Result<void, TransportFailure>> =>
  inStep(place, linkLanguage, async (log, say) => {
    const device = place.keys.public
    const before = await linkState(place.room, log)
    if (before.ok && isSameDevice(before.value.offer.device, device)) return ok(undefined)
    return say({ type: 'link-offer', device, ...draft })
  })

/** Answers once; asking again only looks. `answered`: another device was first, and the old one is told of this one. */
export const publishLinkAnswer = (
  place: Place,
  draft: Pick<LinkAnswer, 'kind' | 'takesPart'>,
): Promise<Result<LinkState, LinkFailure | 'answered'>> =>
  inStep(place, linkLanguage, async (log, say) => {
    const device = place.keys.public
    const before = await linkState(place.room, log)
    if (!before.ok) return before
    const isMine = (answer: LinkAnswer | undefined) => answer?.device.signKey === device.signKey
    if (!isMine(before.value.first?.answer) && !before.value.late.some(isMine)) {
      const said = await say({ type: 'link-answer', device, ...draft })
      if (!said.ok) return said
    }
    // Somebody may have answered between reading and writing: only the log's order decides.
    const after = await readLink(place)
    return after.ok && !isMine(after.value.first?.answer) ? fail('answered') : after
  })

/** `sealed`: the seed for the first answer's device, or empty for no. Said once. */
export const publishLinkAdmit = (
  place: Place,
  { answer, hash }: NonNullable<LinkState['first']>,
  sealed: string,
): Promise<Result<void, LinkFailure>> =>
  inStep(place, linkLanguage, async (log, say) => {
    const before = await linkState(place.room, log)
    if (!before.ok) return before
    if (before.value.admit) return ok(undefined)
    return say({ type: 'link-admit', answer: hash, signKey: answer.device.signKey, sealed })
  })

/** The new device's last word. `unknown`: it wasn't the first that answered, or there is nothing to close. */
export const publishLinkClose = (place: Place, isTaken: boolean): Promise<Result<void, LinkFailure>> =>
  inStep(place, linkLanguage, async (log, say) => {
    const before = await linkState(place.room, log)
    if (!before.ok) return before
    const { first, close } = before.value
    if (close) return ok(undefined)
    if (first?.answer.device.signKey !== place.keys.public.signKey) return fail('unknown')
    return say({ type: 'link-close', answer: first.hash, isTaken })
  })

/** The first offer is the old device's: nobody else knew the secret when it was written. */
const linkState = async (
  room: RoomKeys,
  log: LobbyEntry[],
): Promise<Result<LinkState, 'unknown' | 'newer-version'>> => {
  let offer: LinkOffer | null = null
  let admit: LinkAdmit | null = null
  let close: LinkClose | null = null
  const answers = new Map<string, { answer: LinkAnswer; hash: string }>()
  const { messages, hasNewer } = await readMessages(room, linkLanguage, log)
  for (const signed of messages) {
    const { message, hash, isBy } = signed
    if (message.type === 'link-offer') {
      if (!offer && (await isSignedByItself(message.device, signed))) offer = message
    } else if (message.type === 'link-answer') {
      const { signKey } = message.device
      const isNew = !answers.has(signKey) && signKey !== offer?.device.signKey
      if (isNew && (await isSignedByItself(message.device, signed)))
        answers.set(signKey, { answer: message, hash })
    } else if (message.type === 'link-close') {
      const [first] = answers.values()
      if (!close && first?.hash === message.answer && (await isBy(first.answer.device))) close = message
    } else if (offer && !admit && (await isBy(offer.device))) admit = message
  }
  if (!offer) return fail(hasNewer ? 'newer-version' : 'unknown')
  const [first = null, ...late] = [...answers.values()]
  return ok({ offer, first, late: late.map(({ answer }) => answer), admit, close })
}
