import type { Admit, Answer, LobbyMessage, Offer } from '../crypto/lobbyMessages.ts'
import { lobbyLanguage, nobody } from '../crypto/lobbyMessages.ts'
import type { RoomKeys } from '../crypto/roomKeys.ts'
import { isSignedByItself, type Signed } from '../crypto/signedMessage.ts'
import type { Device } from '../domain/conversation.ts'
import { isSameDevice } from '../domain/participants.ts'
import type { Result } from '../domain/result.ts'
import { fail, ok } from '../domain/result.ts'
import { readMessages } from './lobbyLog.ts'
import type { LobbyEntry } from './lobbyTransport.ts'

export interface LobbyState {
  offer: Offer
  /** One a device, in position order. */
  answers: SeenAnswer[]
  admitted: Admit | null
  /** The inviter has made another invitation: nobody is let in by this one. */
  isRenewed: boolean
  isExpired: boolean
}

export interface SeenAnswer {
  answer: Answer
  hash: string
}

export interface LobbyReader {
  now: number
  /** The device known to be the inviter: the inviter's own, or the one seen before. Else the first offer's is taken. */
  inviter?: Device
}

/** Pure but for the cryptography: what the lobby's log means to somebody who reads it now. */
export const lobbyState = async (
  room: RoomKeys,
  entries: LobbyEntry[],
  { now, inviter }: LobbyReader,
): Promise<Result<LobbyState, 'unknown' | 'newer-version'>> => {
  const { messages, hasNewer } = await readMessages(room, lobbyLanguage, entries)
  const offers = await keep(messages.filter(isOffer), signed =>
    isSignedByItself(signed.message.inviterDevice, signed),
  )
  const device = inviter ?? offers[0]?.message.inviterDevice
  const own = offers.filter(({ message }) => device && isSameDevice(message.inviterDevice, device))
  const offer = own.reduce<Offer | null>(
    (newest, { message }) => (newest && newest.revision >= message.revision ? newest : message),
    null,
  )
  if (!device || !offer) return fail(hasNewer ? 'newer-version' : 'unknown')

  const answers = oneForEachDevice(
    await keep(
      messages.filter(isAnswer),
      async signed =>
        signed.message.invitee === offer.invitee &&
        signed.message.device.signKey !== device.signKey &&
        (await isSignedByItself(signed.message.device, signed)),
    ),
  )
  const [firstAdmit] = await keep(messages.filter(isAdmit), signed => signed.isBy(device))
  const admitted = firstAdmit?.message ?? null
  return ok({
    offer,
    answers,
    admitted,
    isRenewed: admitted?.signKey === nobody.signKey,
    isExpired: now > offer.expiresAt,
  })
}

const keep = async <Item>(items: Item[], isKept: (item: Item) => Promise<boolean>): Promise<Item[]> => {
  const kept = await Promise.all(items.map(isKept))
  return items.filter((_, at) => kept[at])
}

const oneForEachDevice = (answers: Signed<Answer>[]): SeenAnswer[] => {
  const byKey = new Map<string, SeenAnswer>()
  for (const { message, hash } of answers)
    if (!byKey.has(message.device.signKey)) byKey.set(message.device.signKey, { answer: message, hash })
  return [...byKey.values()]
}

const isA =
  <Message extends LobbyMessage>(type: Message['type']) =>
  (signed: Signed<LobbyMessage>): signed is Signed<Message> =>
    signed.message.type === type
const isOffer = isA<Offer>('offer')
const isAnswer = isA<Answer>('answer')
const isAdmit = isA<Admit>('admit')
