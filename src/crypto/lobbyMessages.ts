import * as v from 'valibot'
import type { Device } from '../domain/conversation.ts'
import type { ConversationId, DeviceId, PackId, ParticipantId } from '../domain/ids.ts'
import type { Result } from '../domain/result.ts'
import { fail, ok } from '../domain/result.ts'
import { concat, frame, utf8 } from './bytes.ts'
import type { DeviceKeys } from './deviceKeys.ts'
import { isSoundDevice } from './deviceKeys.ts'
import { sha256Hex } from './sha256.ts'
import { isSignedBy, sign, signatureBytes } from './signature.ts'

/**
 * What stands in a lobby: JSON behind the signature (64 bytes) of the device that says it. The lobby's key proves
 * only that a sender has the link, and links travel through mail and photos; who is who rests on signatures.
 */
const messageVersion = 1

const idOf = <Id extends string>() =>
  v.pipe(
    v.string(),
    v.minLength(1),
    v.maxLength(64),
    v.transform(text => text as Id),
  )
const base64Url = v.pipe(v.string(), v.regex(/^[A-Za-z0-9_-]*$/))
const publicKey = v.pipe(base64Url, v.length(87))
const deviceSchema = v.object({ id: idOf<DeviceId>(), signKey: publicKey, sealKey: publicKey })

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
})

const answerSchema = v.object({
  v: v.literal(messageVersion),
  type: v.literal('answer'),
  invitee: idOf<ParticipantId>(),
  name: v.pipe(v.string(), v.maxLength(200)),
  device: deviceSchema,
  /** What the invited person has already done in the conversation document; empty when somebody else was first. */
  document: base64Url,
})

const admitSchema = v.object({
  v: v.literal(messageVersion),
  type: v.literal('admit'),
  /** Hash of the admitted answer as it was signed. */
  answer: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/)),
  /** The admitted device's, so that the same device answering twice is still the admitted one. */
  signKey: publicKey,
})

const messageSchema = v.variant('type', [offerSchema, answerSchema, admitSchema])

export type Offer = v.InferOutput<typeof offerSchema>
export type Answer = v.InferOutput<typeof answerSchema>
export type Admit = v.InferOutput<typeof admitSchema>
export type LobbyMessage = Offer | Answer | Admit

export interface SignedMessage<Message extends LobbyMessage = LobbyMessage> {
  message: Message
  /** SHA-256 of the signed bytes, hex; it outlives being sealed anew, shown as a code, or sent twice. */
  hash: string
  isBy(device: Device): Promise<boolean>
}

/** An admit of nobody: this invitation was renewed. Apps that don't know it take the lobby as answered. */
export const nobody = { answer: '0'.repeat(64), signKey: 'A'.repeat(87) }

export type NewMessage<Message extends LobbyMessage> = Omit<Message, 'v'>

/** The signature is bound to the lobby: it proves nothing in another one. */
export const signMessage = async (
  roomId: Uint8Array,
  keys: DeviceKeys,
  message: NewMessage<Offer> | NewMessage<Answer> | NewMessage<Admit>,
): Promise<Uint8Array> => {
  const json = utf8(JSON.stringify({ v: messageVersion, ...message }))
  return concat(await sign(keys, toSign(roomId, json)), json)
}

/** Parses only; whoever reads on must ask `isBy` with the device that he expects. */
export const parseMessage = async (
  roomId: Uint8Array,
  bytes: Uint8Array,
): Promise<Result<SignedMessage, 'malformed' | 'newer-version'>> => {
  if (bytes.length <= signatureBytes) return fail('malformed')
  const signature = bytes.slice(0, signatureBytes)
  const json = bytes.slice(signatureBytes)
  const raw = parseJson(json)
  if (isFromNewerApp(raw)) return fail('newer-version')
  const parsed = v.safeParse(messageSchema, raw)
  if (!parsed.success) return fail('malformed')
  return ok({
    message: parsed.output,
    hash: await sha256Hex(json),
    isBy: device => isSignedBy(device, toSign(roomId, json), signature),
  })
}

/** The message's own device signed it, and its keys are keys. Admits name no device: ask with the inviter's. */
export const isSelfSigned = async ({ message, isBy }: SignedMessage<Offer | Answer>): Promise<boolean> => {
  const device = message.type === 'offer' ? message.inviterDevice : message.device
  return (await isSoundDevice(device)) && isBy(device)
}

const toSign = (roomId: Uint8Array, json: Uint8Array) => frame('side-om-side/lobby-message/1', roomId, json)

const parseJson = (json: Uint8Array): unknown => {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(json))
  } catch {
    return null
  }
}

const isFromNewerApp = (raw: unknown): boolean =>
  typeof raw === 'object' && raw !== null && 'v' in raw && typeof raw.v === 'number' && raw.v > messageVersion
