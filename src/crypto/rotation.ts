import type { Device } from '../domain/conversation.ts'
import type { ConversationId, ParticipantId } from '../domain/ids.ts'
import { frame } from './bytes.ts'
import type { DeviceKeys } from './deviceKeys.ts'
import { isTextSignedBy, signAsText } from './signature.ts'

/** SPEC P-109: a new secret of a conversation, for whoever shall go on. */
export interface RotationContent {
  conversation: ConversationId
  epoch: number
  isFinal: boolean
  /** The secret sealed to each device, by the device's sign key. */
  boxes: ReadonlyMap<string, Uint8Array>
}

export const signRotation = async (keys: DeviceKeys, content: RotationContent): Promise<string> =>
  signAsText(keys, rotationToSign(content))

export const isRotationBy = (device: Device, content: RotationContent, signature: string): Promise<boolean> =>
  isTextSignedBy(device, rotationToSign(content), signature)

/** A device that is no longer its participant's. */
export interface Removal {
  conversation: ConversationId
  participant: ParticipantId
  signKey: string
}

export const signRemoval = async (keys: DeviceKeys, removal: Removal): Promise<string> =>
  signAsText(keys, removalToSign(removal))

/** Whether `by` is a device of the same participant is for whoever pins devices to know. */
export const isRemovalBy = (by: Device, removal: Removal, signature: string): Promise<boolean> =>
  isTextSignedBy(by, removalToSign(removal), signature)

/** Somebody else let a participant go on with another device; this one gets nothing from the next epoch on. */
export interface Replacement extends Removal {
  /** Of the conversation's secret that the replaced device still knows. */
  epoch: number
}

export const signReplacement = async (keys: DeviceKeys, replacement: Replacement): Promise<string> =>
  signAsText(keys, replacementToSign(replacement))

export const isReplacementBy = (by: Device, replacement: Replacement, signature: string): Promise<boolean> =>
  isTextSignedBy(by, replacementToSign(replacement), signature)

const rotationToSign = ({ conversation, epoch, isFinal, boxes }: RotationContent) => {
  const sorted = [...boxes].sort(([one], [other]) => (one < other ? -1 : 1)).flat()
  return frame(
    'side-om-side/rotation/1',
    conversation,
    String(epoch),
    isFinal ? 'final' : 'offered',
    ...sorted,
  )
}

const removalToSign = ({ conversation, participant, signKey }: Removal) =>
  frame('side-om-side/remove-device/1', conversation, participant, signKey)

const replacementToSign = ({ conversation, participant, signKey, epoch }: Replacement) =>
  frame('side-om-side/replace-device/1', conversation, participant, signKey, String(epoch))
