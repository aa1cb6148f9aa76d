import type { Device } from '../domain/conversation.ts'
import type { Farewell } from '../domain/farewell.ts'
import type { ConversationId } from '../domain/ids.ts'
import { frame } from './bytes.ts'
import type { DeviceKeys } from './deviceKeys.ts'
import { isTextSignedBy, signAsText } from './signature.ts'

/** SPEC P-56: what, who and when, signed for this conversation alone. */
export const signFarewell = async (
  keys: DeviceKeys,
  conversation: ConversationId,
  said: Omit<Farewell, 'signature'>,
): Promise<string> => signAsText(keys, toSign(conversation, said))

/** Whether the device is one of that participant's is for whoever asks to know. */
export const isFarewellOf = async (
  device: Device,
  conversation: ConversationId,
  { signature, ...said }: Farewell,
): Promise<boolean> => isTextSignedBy(device, toSign(conversation, said), signature)

const toSign = (conversation: ConversationId, { what, by, at }: Omit<Farewell, 'signature'>) =>
  frame('side-om-side/farewell/1', conversation, what, by, String(at))
