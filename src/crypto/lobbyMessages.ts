import * as v from 'valibot'
import type { ConversationId, PackId, ParticipantId } from '../domain/ids.ts'
import { base64Url, deviceSchema, idOf, type Language, publicKey } from './signedMessage.ts'

/**
 * What stands in a lobby. Its key proves only that a sender has the link, and links travel through mail and photos; who
 * is who rests on signatures.
 */
const messageVersion = 1

const offerSchema = v.object({
  v: v.literal(messageVersion),
  type: v.literal('offer'),
  /** Grows with each offer of the same device; the highest counts, so that an old one can't be played again. */
  revision: v.pipe(v.number(), v.safeInteger(), v.minValue(1)),
  conversation: idOf<ConversationId>(),
  inviter: idOf<ParticipantId>(),
  invitee: idOf<ParticipantId>(),
  inviterDevice: deviceSchema,
  packId: idOf<PackId>(),
  packVersion: v.pipe(v.string(), v.maxLength(64)),
  /** The conversation document's state, opaque here. */
  document: base64Url,
  /** Milliseconds since 1970 by the inviter's clock. */
  expiresAt: v.pipe(v.number(), v.safeInteger(), v.minValue(0)),
  /** To somebody who takes part already and lost the device: nobody is let in before the words were compared. */
  isReadmission: v.exactOptional(v.literal(true)),
})

const answerSchema = v.object({
  v: v.literal(messageVersion),
  type: v.literal('answer'),
  invitee: idOf<ParticipantId>(),
  name: v.pipe(v.string(), v.maxLength(200)),
  device: deviceSchema,
  /** Nothing: what an invited person does before they are in stays on their phone. */
  document: base64Url,
})

const admitSchema = v.object({
  v: v.literal(messageVersion),
  type: v.literal('admit'),
  /** Hash of the admitted answer as it was signed. */
  answer: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/)),
  /** The admitted device's, so that the same device answering twice is still the admitted one. */
  signKey: publicKey,
  /** In a readmission, sealed to that device: what it takes to go on. */
  sealed: v.exactOptional(base64Url),
})

const messageSchema = v.variant('type', [offerSchema, answerSchema, admitSchema])

export type Offer = v.InferOutput<typeof offerSchema>
export type Answer = v.InferOutput<typeof answerSchema>
export type Admit = v.InferOutput<typeof admitSchema>
export type LobbyMessage = Offer | Answer | Admit

export const lobbyLanguage: Language<LobbyMessage> = {
  purpose: 'side-om-side/lobby-message/1',
  version: messageVersion,
  schema: messageSchema,
}

export const answerOf = (said: Pick<Answer, 'invitee' | 'name' | 'device'>) =>
  ({ type: 'answer', ...said, document: '' }) as const

/** An admit of nobody: this invitation was renewed. Apps that don't know it take the lobby as answered. */
export const nobody = { answer: '0'.repeat(64), signKey: 'A'.repeat(87) }
