import * as v from 'valibot'
import { base64Url, deviceSchema, idOf, type Language, publicKey } from './signedMessage.ts'

/** What two devices of one person say to each other in the short-lived room that a link's secret opens. */
const messageVersion = 1

/** `phone`, `tablet`, …: what the device takes itself for; words are the screen's. */
const kind = v.pipe(v.string(), v.maxLength(32))

const offerSchema = v.object({
  v: v.literal(messageVersion),
  type: v.literal('link-offer'),
  device: deviceSchema,
  kind,
  /** Milliseconds since 1970 by the old device's clock. */
  expiresAt: v.pipe(v.number(), v.safeInteger(), v.minValue(0)),
  /**
   * The seed itself, where one hand moves from a browser's tab to the app on the same phone: the tab is asleep by
   * the time when the app could be let in. Else empty.
   */
  seed: base64Url,
})

const answerSchema = v.object({
  v: v.literal(messageVersion),
  type: v.literal('link-answer'),
  device: deviceSchema,
  kind,
  /** `<conversation>/<participant>` of all that this device already takes part in. */
  takesPart: v.pipe(v.array(v.pipe(v.string(), v.maxLength(160))), v.maxLength(2000)),
})

const admitSchema = v.object({
  v: v.literal(messageVersion),
  type: v.literal('link-admit'),
  /** Of the admitted answer as it was signed. */
  answer: idOf<string>(),
  signKey: publicKey,
  /** The seed, sealed to the new device; empty where the old one said no. */
  sealed: base64Url,
})

const closeSchema = v.object({
  v: v.literal(messageVersion),
  type: v.literal('link-close'),
  /** Of the sender's own answer as it was signed. */
  answer: idOf<string>(),
  /** The person said yes on the new device too, and it has the notebook. */
  isTaken: v.boolean(),
})

const messageSchema = v.variant('type', [offerSchema, answerSchema, admitSchema, closeSchema])

export type LinkOffer = v.InferOutput<typeof offerSchema>
export type LinkAnswer = v.InferOutput<typeof answerSchema>
export type LinkAdmit = v.InferOutput<typeof admitSchema>
export type LinkClose = v.InferOutput<typeof closeSchema>
type LinkMessage = LinkOffer | LinkAnswer | LinkAdmit | LinkClose

export const linkLanguage: Language<LinkMessage> = {
  purpose: 'side-om-side/link-message/1',
  version: messageVersion,
  schema: messageSchema,
}
