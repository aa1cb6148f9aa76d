import * as v from 'valibot'
import type { ConversationId, DeviceId, ParticipantId } from '../domain/ids.ts'
import { concat, utf8 } from './bytes.ts'
import { fromBase64Url, toBase64Url } from './encoding.ts'
import { base64Url, deviceSchema, idOf } from './signedMessage.ts'

/** What a participant's new device gets, sealed to it, from whoever let it in (SPEC P-122). */
export interface Introduction {
  conversation: ConversationId
  /** 32 bytes, of this epoch. */
  secret: Uint8Array
  epoch: number
  /** Devices that can't know the secret. */
  keptFrom: DeviceId[]
  /** All that are known as a participant's; one that isn't `isIn` was replaced or removed, and what it signed counts. */
  devices: { of: ParticipantId; device: v.InferOutput<typeof deviceSchema>; isIn: boolean }[]
  /** The conversation as it stands, where there is no network to bring it; else empty. */
  document: Uint8Array
  /** To a group's leader: what an invitation showed of it before people wrote, for the ones to come (SPEC P-142). */
  offered?: Uint8Array
}

const version = 1
const lengthBytes = 4
const secretBytes = 32

const headSchema = v.object({
  v: v.literal(version),
  conversation: idOf<ConversationId>(),
  secret: v.pipe(v.string(), v.maxLength(64)),
  epoch: v.pipe(v.number(), v.safeInteger(), v.minValue(0)),
  keptFrom: v.pipe(v.array(idOf<DeviceId>()), v.maxLength(200)),
  devices: v.pipe(
    v.array(v.object({ of: idOf<ParticipantId>(), device: deviceSchema, isIn: v.boolean() })),
    v.maxLength(200),
  ),
  offered: v.exactOptional(base64Url),
})

/** Length of the head (4 bytes), the head as JSON, the document. */
export const packIntroduction = ({ secret, document, offered, ...rest }: Introduction): Uint8Array => {
  const shown = offered ? { offered: toBase64Url(offered) } : {}
  const head = utf8(JSON.stringify({ v: version, secret: toBase64Url(secret), ...rest, ...shown }))
  const length = new Uint8Array(lengthBytes)
  new DataView(length.buffer).setUint32(0, head.length)
  return concat(length, head, document)
}

export const readIntroduction = (bytes: Uint8Array): Introduction | null => {
  if (bytes.length < lengthBytes) return null
  const length = new DataView(bytes.buffer, bytes.byteOffset).getUint32(0)
  const end = lengthBytes + length
  if (end > bytes.length) return null
  const parsed = v.safeParse(headSchema, parseJson(bytes.subarray(lengthBytes, end)))
  const secret = parsed.success ? fromBase64Url(parsed.output.secret) : null
  if (!parsed.success || secret?.length !== secretBytes) return null
  const { v: _version, offered: shown, ...head } = parsed.output
  const offered = shown === undefined ? null : fromBase64Url(shown)
  return { ...head, secret, document: bytes.slice(end), ...(offered ? { offered } : {}) }
}

const parseJson = (json: Uint8Array): unknown => {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(json))
  } catch {
    return null
  }
}
