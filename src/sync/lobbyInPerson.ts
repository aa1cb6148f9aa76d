import type { DeviceKeys } from '../crypto/deviceKeys.ts'
import type { Admit, Answer, LobbyMessage, Offer } from '../crypto/lobbyMessages.ts'
import { answerOf, lobbyLanguage } from '../crypto/lobbyMessages.ts'
import { deriveRoom } from '../crypto/roomKeys.ts'
import { sealEnvelope } from '../crypto/sealEnvelope.ts'
import { isSignedByItself, parseMessage, type Signed, signMessage } from '../crypto/signedMessage.ts'
import type { Device } from '../domain/conversation.ts'
import type { Result } from '../domain/result.ts'
import { fail, ok } from '../domain/result.ts'
import { hashBytes } from '../protocol/envelope.ts'
import type { OfferDraft } from './lobby.ts'
import { openMessage } from './lobbyLog.ts'
import type { SeenAnswer } from './lobbyState.ts'
import { bodyOf, type ShownFailure, toShown } from './shown.ts'

/** Both halves of an invitation side by side, as bytes for `toCodes`: the lobby's own messages, without a network. */
const secretBytes = 32

export type AnswerInPerson = SeenAnswer & { envelope: Uint8Array }

/**
 * The offer isn't sealed here: its key stands beside it. Whoever films the code has what a thief of the link has.
 */
export const showOffer = async (
  secret: Uint8Array,
  keys: DeviceKeys,
  draft: OfferDraft,
): Promise<Uint8Array> => {
  const { roomId } = await deriveRoom(secret)
  const offer = { type: 'offer', revision: 1, inviterDevice: keys.public, ...draft } as const
  return toShown('offer', secret, await signMessage(lobbyLanguage, roomId, keys, offer))
}

export const readShownOffer = async (
  shown: Uint8Array,
  now: number,
): Promise<Result<{ secret: Uint8Array; offer: Offer }, ShownFailure | 'expired'>> => {
  const body = bodyOf(shown, 'offer')
  if (!body.ok) return body
  if (body.value.length <= secretBytes) return fail('damaged')
  const secret = body.value.slice(0, secretBytes)
  const { roomId } = await deriveRoom(secret)
  const signed = await messageIn(roomId, body.value.slice(secretBytes))
  if (!signed.ok) return signed
  const { message } = signed.value
  if (message.type !== 'offer' || !(await isSignedByItself(message.inviterDevice, signed.value)))
    return fail('damaged')
  return now > message.expiresAt ? fail('expired') : ok({ secret, offer: message })
}

/** The same envelope that would go to the lobby, so the inviter can put it there. */
export const showAnswer = async (
  secret: Uint8Array,
  keys: DeviceKeys,
  { invitee, name }: Pick<Answer, 'invitee' | 'name'>,
): Promise<Uint8Array> => {
  const room = await deriveRoom(secret)
  const answer = answerOf({ invitee, name, device: keys.public })
  const envelope = await sealEnvelope(room, {
    kind: 'update',
    device: await room.deviceName(keys.id),
    previous: new Uint8Array(hashBytes),
    content: await signMessage(lobbyLanguage, room.roomId, keys, answer),
  })
  return toShown('answer', envelope)
}

/** `foreign`: sealed for another invitation, or an answer to somebody else's offer. `own`: this device's. */
export const readShownAnswer = async (
  secret: Uint8Array,
  offer: Pick<Offer, 'invitee' | 'inviterDevice'>,
  shown: Uint8Array,
): Promise<Result<AnswerInPerson, ShownFailure | 'own'>> => {
  const body = bodyOf(shown, 'answer')
  if (!body.ok) return body
  const room = await deriveRoom(secret)
  const signed = await openMessage(room, lobbyLanguage, body.value)
  if (!signed.ok) return fail(signed.failure === 'wrong-key' ? 'foreign' : failureOf(signed.failure))
  const { message, hash } = signed.value
  if (message.type !== 'answer' || !(await isSignedByItself(message.device, signed.value)))
    return fail('damaged')
  if (message.invitee !== offer.invitee) return fail('foreign')
  if (message.device.signKey === offer.inviterDevice.signKey) return fail('own')
  return ok({ answer: message, hash, envelope: body.value })
}

/** A readmission's third half: what the person said yes to, sealed to the device that answered. */
export const showAdmission = async (
  secret: Uint8Array,
  keys: DeviceKeys,
  admission: Pick<Admit, 'answer' | 'signKey'> & { sealed: string },
): Promise<Uint8Array> => {
  const { roomId } = await deriveRoom(secret)
  return toShown('admission', await signMessage(lobbyLanguage, roomId, keys, { type: 'admit', ...admission }))
}

/** The sealed bytes, base64url. `foreign`: for another device, of another invitation, or by another inviter. */
export const readShownAdmission = async (
  secret: Uint8Array,
  { inviter, me }: { inviter: Device; me: Device },
  shown: Uint8Array,
): Promise<Result<string, ShownFailure>> => {
  const body = bodyOf(shown, 'admission')
  if (!body.ok) return body
  const { roomId } = await deriveRoom(secret)
  const signed = await messageIn(roomId, body.value)
  if (!signed.ok) return signed
  const { message, isBy } = signed.value
  if (message.type !== 'admit' || !message.sealed) return fail('damaged')
  const isForMe = message.signKey === me.signKey && (await isBy(inviter))
  return isForMe ? ok(message.sealed) : fail('foreign')
}

const messageIn = async (
  roomId: Uint8Array,
  bytes: Uint8Array,
): Promise<Result<Signed<LobbyMessage>, 'damaged' | 'newer-version'>> => {
  const signed = await parseMessage(lobbyLanguage, roomId, bytes)
  return signed.ok ? signed : fail(failureOf(signed.failure))
}

const failureOf = (failure: 'malformed' | 'newer-version') => (failure === 'malformed' ? 'damaged' : failure)
