import * as v from 'valibot'
import type { Device } from '../domain/conversation.ts'
import type { Farewell } from '../domain/farewell.ts'
import type { ConversationId, ParticipantId } from '../domain/ids.ts'
import { frame, utf8 } from './bytes.ts'
import type { DeviceKeys } from './deviceKeys.ts'
import { fromBase64Url, toBase64Url } from './encoding.ts'
import { isSignedBy, sign } from './signature.ts'

/** SPEC P-56: what, who and when, signed for this conversation alone. */
export const signFarewell = async (
  keys: DeviceKeys,
  conversation: ConversationId,
  said: Omit<Farewell, 'signature'>,
): Promise<string> => toBase64Url(await sign(keys, toSign(conversation, said)))

/** Whether the device is one of that participant's is for whoever asks to know. */
export async function isFarewellOf(
  device: Device,
  conversation: ConversationId,
  { signature, ...said }: Farewell,
): Promise<boolean> {
  const bytes = fromBase64Url(signature)
  return bytes !== null && isSignedBy(device, toSign(conversation, said), bytes)
}

export const packFarewell = (farewell: Farewell): Uint8Array => utf8(JSON.stringify({ v: 1, ...farewell }))

/** Null for what isn't one; never throws. */
export function unpackFarewell(bytes: Uint8Array): Farewell | null {
  try {
    const parsed = v.safeParse(schema, JSON.parse(new TextDecoder().decode(bytes)))
    if (!parsed.success) return null
    const { what, by, at, signature } = parsed.output
    return { what, by: by as ParticipantId, at, signature }
  } catch {
    return null
  }
}

const toSign = (conversation: ConversationId, { what, by, at }: Omit<Farewell, 'signature'>) =>
  frame('side-om-side/farewell/1', conversation, what, by, String(at))

const schema = v.object({
  v: v.literal(1),
  what: v.picklist(['ended', 'deleted']),
  by: v.pipe(v.string(), v.regex(/^[^/]{1,200}$/)),
  at: v.pipe(v.number(), v.safeInteger(), v.minValue(0)),
  signature: v.string(),
})
