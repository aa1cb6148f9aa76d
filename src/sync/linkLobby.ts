import type { DeviceKeys } from '../crypto/deviceKeys.ts'
import {
  isByItself,
  type LinkAdmit,
  type LinkAnswer,
  type LinkClose,
  type LinkOffer,
  type NewLinkMessage,
  readLinkMessage,
  type SignedLinkMessage,
  signLinkMessage,
} from '../crypto/linkMessages.ts'
import type { RoomKeys } from '../crypto/roomKeys.ts'
import { openEnvelope } from '../crypto/sealEnvelope.ts'
import { isSameDevice } from '../domain/participants.ts'
import type { Result } from '../domain/result.ts'
import { fail, ok } from '../domain/result.ts'
import { appendContent, inStep } from './lobbyLog.ts'
import type { LobbyEntry, LobbyTransport, TransportFailure } from './lobbyTransport.ts'

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

export interface LinkPlace {
  transport: LobbyTransport
  room: RoomKeys
}

export const readLink = async ({
  transport,
  room,
}: LinkPlace): Promise<Result<LinkState, TransportFailure | 'unknown'>> => {
  const log = await transport.fetchAll(room)
  return log.ok ? linkState(room, log.value) : log
}

export const publishLinkOffer = (
  { transport, room }: LinkPlace,
  keys: DeviceKeys,
  draft: Pick<LinkOffer, 'kind' | 'expiresAt' | 'seed'>,
): Promise<Result<void, TransportFailure>> =>
  inStep(async () => {
    const log = await transport.fetchAll(room)
    if (!log.ok) return log
    const before = await linkState(room, log.value)
    if (before.ok && isSameDevice(before.value.offer.device, keys.public)) return ok(undefined)
    const offer = { type: 'link-offer', device: keys.public, ...draft } as const
    return write({ transport, room }, keys, log.value, offer)
  })

/** Answers once; asking again only looks. `answered`: another device was first, and the old one is told of this one. */
export const publishLinkAnswer = (
  { transport, room }: LinkPlace,
  keys: DeviceKeys,
  draft: Pick<LinkAnswer, 'kind' | 'takesPart'>,
): Promise<Result<LinkState, TransportFailure | 'unknown' | 'answered'>> =>
  inStep(async (): Promise<Result<LinkState, TransportFailure | 'unknown' | 'answered'>> => {
    const log = await transport.fetchAll(room)
    if (!log.ok) return log
    const before = await linkState(room, log.value)
    if (!before.ok) return before
    const isMine = (answer: LinkAnswer | undefined) => answer?.device.signKey === keys.public.signKey
    if (!isMine(before.value.first?.answer) && !before.value.late.some(isMine)) {
      const answer = { type: 'link-answer', device: keys.public, ...draft } as const
      const sent = await write({ transport, room }, keys, log.value, answer)
      if (!sent.ok) return sent
    }
    // Somebody may have answered between reading and writing: only the log's order decides.
    const after = await readLink({ transport, room })
    if (!after.ok) return after
    return isMine(after.value.first?.answer) ? after : fail('answered')
  })

/** `sealed`: the seed for the first answer's device, or empty for no. Said once. */
export const publishLinkAdmit = (
  { transport, room }: LinkPlace,
  keys: DeviceKeys,
  { answer, hash }: NonNullable<LinkState['first']>,
  sealed: string,
): Promise<Result<void, TransportFailure | 'unknown'>> =>
  inStep(async () => {
    const log = await transport.fetchAll(room)
    if (!log.ok) return log
    const before = await linkState(room, log.value)
    if (!before.ok) return before
    if (before.value.admit) return ok(undefined)
    const { signKey } = answer.device
    const admit = { type: 'link-admit', answer: hash, signKey, sealed } as const
    return write({ transport, room }, keys, log.value, admit)
  })

/** The new device's last word. `unknown`: it wasn't the first that answered, or there is nothing to close. */
export const publishLinkClose = (
  { transport, room }: LinkPlace,
  keys: DeviceKeys,
  isTaken: boolean,
): Promise<Result<void, TransportFailure | 'unknown'>> =>
  inStep(async () => {
    const log = await transport.fetchAll(room)
    if (!log.ok) return log
    const before = await linkState(room, log.value)
    if (!before.ok) return before
    const { first, close } = before.value
    if (close) return ok(undefined)
    if (first?.answer.device.signKey !== keys.public.signKey) return fail('unknown')
    return write({ transport, room }, keys, log.value, { type: 'link-close', answer: first.hash, isTaken })
  })

const write = async (
  { transport, room }: LinkPlace,
  keys: DeviceKeys,
  log: LobbyEntry[],
  message: NewLinkMessage,
): Promise<Result<void, TransportFailure>> => {
  const content = await signLinkMessage(room.roomId, keys, message)
  const position = await appendContent({ transport, room, device: keys.id, log }, content)
  return position.ok ? ok(undefined) : position
}

/** The first offer is the old device's: nobody else knew the secret when it was written. */
const linkState = async (
  room: RoomKeys,
  log: LobbyEntry[],
): Promise<Result<LinkState, 'unknown' | 'newer-version'>> => {
  let offer: LinkOffer | null = null
  let admit: LinkAdmit | null = null
  let close: LinkClose | null = null
  let hasNewer = false
  const answers = new Map<string, { answer: LinkAnswer; hash: string }>()
  for (const { bytes } of log) {
    const read = await readMessage(room, bytes)
    if (!read.ok) {
      hasNewer ||= read.failure === 'newer-version'
      continue
    }
    const { message, hash } = read.value
    if (message.type === 'link-offer') {
      if (!offer && (await isByItself(message.device, read.value))) offer = message
    } else if (message.type === 'link-answer') {
      const { signKey } = message.device
      const isNew = !answers.has(signKey) && signKey !== offer?.device.signKey
      if (isNew && (await isByItself(message.device, read.value)))
        answers.set(signKey, { answer: message, hash })
    } else if (message.type === 'link-close') {
      const [first] = answers.values()
      const isOfFirst = first?.hash === message.answer && (await read.value.isBy(first.answer.device))
      if (!close && isOfFirst) close = message
    } else if (offer && !admit && (await read.value.isBy(offer.device))) admit = message
  }
  if (!offer) return fail(hasNewer ? 'newer-version' : 'unknown')
  const [first = null, ...late] = [...answers.values()]
  return ok({ offer, first, late: late.map(({ answer }) => answer), admit, close })
}

const readMessage = async (
  room: RoomKeys,
  bytes: Uint8Array,
): Promise<Result<SignedLinkMessage, 'malformed' | 'newer-version' | 'wrong-key'>> => {
  const envelope = await openEnvelope(room, bytes)
  if (!envelope.ok) return envelope
  return envelope.value.kind === 'update'
    ? readLinkMessage(room.roomId, envelope.value.content)
    : fail('malformed')
}
