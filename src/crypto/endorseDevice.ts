import type { Device } from '../domain/conversation.ts'
import type { ConversationId, ParticipantId } from '../domain/ids.ts'
import { frame } from './bytes.ts'
import type { DeviceKeys } from './deviceKeys.ts'
import { isSoundDevice } from './deviceKeys.ts'
import { fromBase64Url, toBase64Url } from './encoding.ts'
import { isSignedBy, sign } from './signature.ts'

/** A further device of a participant: their tablet, or the phone that took the place of a lost one. */
export interface NewDevice {
  conversation: ConversationId
  participant: ParticipantId
  device: Device
}

/** "This device is mine too": purpose, conversation, participant and all of the new device's keys; base64url. */
export const endorseDevice = async (keys: DeviceKeys, added: NewDevice): Promise<string> =>
  toBase64Url(await sign(keys, toSign(added)))

/** Whether `by` is a device of the same participant is for whoever pins devices to know. */
export const isEndorsed = async (by: Device, added: NewDevice, endorsement: string): Promise<boolean> => {
  const signature = fromBase64Url(endorsement)
  return signature !== null && (await isSoundDevice(added.device)) && isSignedBy(by, toSign(added), signature)
}

const toSign = ({ conversation, participant, device }: NewDevice) =>
  frame('side-om-side/endorse-device/1', conversation, participant, device.id, device.signKey, device.sealKey)
