import type { Device } from '../domain/conversation.ts'
import type { ConversationId, ParticipantId } from '../domain/ids.ts'
import { frame } from './bytes.ts'
import type { DeviceKeys } from './deviceKeys.ts'
import { isSoundDevice } from './deviceKeys.ts'
import { isTextSignedBy, signAsText } from './signature.ts'

/** A further device of a participant: their tablet, or the phone that took the place of a lost one. */
export interface NewDevice {
  conversation: ConversationId
  participant: ParticipantId
  device: Device
}

/** "This device is mine too": purpose, conversation, participant and all of the new device's keys; base64url. */
export const endorseDevice = async (keys: DeviceKeys, added: NewDevice): Promise<string> =>
  signAsText(keys, toSign(added))

/** Whether `by` is a device of the same participant is for whoever pins devices to know. */
export const isEndorsed = async (by: Device, added: NewDevice, endorsement: string): Promise<boolean> =>
  (await isSoundDevice(added.device)) && isTextSignedBy(by, toSign(added), endorsement)

const toSign = ({ conversation, participant, device }: NewDevice) =>
  frame('side-om-side/endorse-device/1', conversation, participant, device.id, device.signKey, device.sealKey)
