import * as v from 'valibot'
import type { ConversationId, DeviceId, ParticipantId } from '../domain/ids.ts'
import type { Introduction } from '../domain/introduction.ts'
import { parseJson, splitHead, utf8, withHead } from './bytes.ts'
import { fromBase64Url, toBase64Url } from './encoding.ts'
import { base64Url, deviceSchema, idOf } from './signedMessage.ts'

const version = 1
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
  return withHead(head, document)
}

export const readIntroduction = (bytes: Uint8Array): Introduction | null => {
  const split = splitHead(bytes)
  if (!split) return null
  const parsed = v.safeParse(headSchema, parseJson(split.head))
  const secret = parsed.success ? fromBase64Url(parsed.output.secret) : null
  if (!parsed.success || secret?.length !== secretBytes) return null
  const { v: _version, offered: shown, ...head } = parsed.output
  const offered = shown === undefined ? null : fromBase64Url(shown)
  return { ...head, secret, document: split.rest.slice(), ...(offered ? { offered } : {}) }
}
