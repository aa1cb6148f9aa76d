import type { Device } from '../domain/conversation.ts'
import type { Farewell } from '../domain/farewell.ts'
import type { ConversationId } from '../domain/ids.ts'
import { frame } from './bytes.ts'
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

const toSign = (conversation: ConversationId, { what, by, at }: Omit<Farewell, 'signature'>) =>
  frame('side-om-side/farewell/1', conversation, what, by, String(at))
