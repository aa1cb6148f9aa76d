import type { Device } from '../domain/conversation.ts'
import { serializeSigning } from '../domain/signing.ts'
import type { NewDevice, RotationContent, Statements } from '../domain/statements.ts'
import { frame } from './bytes.ts'
import { type DeviceKeys, isSoundDevice } from './deviceKeys.ts'
import { fromBase64Url, toBase64Url } from './encoding.ts'
import { isSignedBy, sign } from './signature.ts'

/** Each begins with its purpose, so that what was signed for one never passes for another. */
const framed: { [Kind in keyof Statements]: (said: Statements[Kind]) => Uint8Array } = {
  plan: ({ role, hash, round, at, signing }) =>
    signing
      ? frame('side-om-side/sign-plan/1', role, hash, String(round), at, serializeSigning(signing))
      : frame('side-om-side/confirm-plan/1', role, hash, String(round), at),
  farewell: ({ conversation, what, by, at }) =>
    frame('side-om-side/farewell/1', conversation, what, by, String(at)),
  endorsement: ({ conversation, participant, device: { id, signKey, sealKey } }) =>
    frame('side-om-side/endorse-device/1', conversation, participant, id, signKey, sealKey),
  attendee: ({ conversation, participant, role }) =>
    frame('side-om-side/bring-attendee/1', conversation, participant, role),
  parting: ({ conversation, participant }) =>
    frame('side-om-side/part-from-group/1', conversation, participant),
  rotation: ({ conversation, epoch, isFinal, boxes }) => {
    const step = isFinal ? 'final' : 'offered'
    return frame('side-om-side/rotation/1', conversation, String(epoch), step, ...inOrder(boxes))
  },
  removal: ({ conversation, participant, signKey }) =>
    frame('side-om-side/remove-device/1', conversation, participant, signKey),
  replacement: ({ conversation, participant, signKey, epoch }) =>
    frame('side-om-side/replace-device/1', conversation, participant, signKey, String(epoch)),
}

/** The signature, base64url, as it stands beside what it signs in a document. */
export const signStatement = async <Kind extends keyof Statements>(
  keys: DeviceKeys,
  kind: Kind,
  said: Statements[Kind],
): Promise<string> => toBase64Url(await sign(keys, framed[kind](said)))

/** False for anything that isn't this device's signature. */
export async function isStatedBy<Kind extends keyof Statements>(
  device: Device,
  kind: Kind,
  said: Statements[Kind],
  signature: string,
): Promise<boolean> {
  const bytes = fromBase64Url(signature)
  return bytes !== null && isSignedBy(device, framed[kind](said), bytes)
}

/** Nobody vouches for a device whose keys are none. */
export const isEndorsed = async (by: Device, added: NewDevice, endorsement: string): Promise<boolean> =>
  (await isSoundDevice(added.device)) && isStatedBy(by, 'endorsement', added, endorsement)

const inOrder = (boxes: RotationContent['boxes']) =>
  [...boxes].sort(([one], [other]) => (one < other ? -1 : 1)).flat()
