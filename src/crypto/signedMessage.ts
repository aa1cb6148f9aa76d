import * as v from 'valibot'
import type { Device } from '../domain/conversation.ts'
import type { DeviceId } from '../domain/ids.ts'
import type { Result } from '../domain/result.ts'
import { fail, ok } from '../domain/result.ts'
import { concat } from '../protocol/concat.ts'
import { frame, parseJson, utf8 } from './bytes.ts'
import { type DeviceKeys, isSoundDevice } from './deviceKeys.ts'
import { sha256Hex } from './sha256.ts'
import { isSignedBy, sign, signatureBytes } from './signature.ts'

/** What devices say in a room to one purpose; what was signed for it proves nothing for another, nor elsewhere. */
export interface Language<Message extends { v: number }> {
  purpose: string
  version: Message['v']
  schema: v.GenericSchema<unknown, Message>
}

/** JSON behind the signature (64 bytes) of the device that says it. */
export interface Signed<Message> {
  message: Message
  /** SHA-256 of the signed bytes, hex; it outlives being sealed anew, shown as a code, or sent twice. */
  hash: string
  isBy(device: Device): Promise<boolean>
}

export type Unversioned<Message> = Message extends unknown ? Omit<Message, 'v'> : never

export const signMessage = async <Message extends { v: number }>(
  { purpose, version }: Language<Message>,
  room: Uint8Array,
  keys: DeviceKeys,
  message: Unversioned<Message>,
): Promise<Uint8Array> => {
  const json = utf8(JSON.stringify({ v: version, ...message }))
  return concat(await sign(keys, frame(purpose, room, json)), json)
}

/** Parses only; whoever reads on must ask `isBy` with the device that he expects. */
export const parseMessage = async <Message extends { v: number }>(
  { purpose, version, schema }: Language<Message>,
  room: Uint8Array,
  bytes: Uint8Array,
): Promise<Result<Signed<Message>, 'malformed' | 'newer-version'>> => {
  if (bytes.length <= signatureBytes) return fail('malformed')
  const signature = bytes.slice(0, signatureBytes)
  const json = bytes.slice(signatureBytes)
  const raw = parseJson(json)
  if (isFromNewerApp(raw, version)) return fail('newer-version')
  const parsed = v.safeParse(schema, raw)
  if (!parsed.success) return fail('malformed')
  return ok({
    message: parsed.output,
    hash: await sha256Hex(json),
    isBy: device => isSignedBy(device, frame(purpose, room, json), signature),
  })
}

/** The device that the message names signed it, and its keys are keys. */
export const isSignedByItself = async (device: Device, { isBy }: Signed<unknown>): Promise<boolean> =>
  (await isSoundDevice(device)) && isBy(device)

export const idOf = <Id extends string>() =>
  v.pipe(
    v.string(),
    v.minLength(1),
    v.maxLength(64),
    v.transform(text => text as Id),
  )
export const base64Url = v.pipe(v.string(), v.regex(/^[A-Za-z0-9_-]*$/))
export const publicKey = v.pipe(base64Url, v.length(87))
export const deviceSchema = v.object({ id: idOf<DeviceId>(), signKey: publicKey, sealKey: publicKey })

const isFromNewerApp = (raw: unknown, version: number): boolean =>
  typeof raw === 'object' && raw !== null && 'v' in raw && typeof raw.v === 'number' && raw.v > version
