import type { Device } from '../domain/conversation.ts'
import type { ConversationId, DeviceId, ParticipantId } from '../domain/ids.ts'
import { idOf, isTrue, objectOf, oneOf, wordsOf } from './parse.ts'
import { type Rows, rowsAt, rowsOfOne } from './rows.ts'
import { change, type SharedDoc } from './sharedDoc.ts'

// In the notebook. devices: <conversation>/<participant>/<sign key> = { id, sealKey, how, isTold }
const pins = (doc: SharedDoc) => doc.getMap<unknown>('devices')

/**
 * What a person's own notebook says about one device of one participant. `joined`: it was there from the start;
 * `endorsed`: a device pinned before vouches for it; `accepted` and `declined`: the person was asked; `removed`: one of
 * its owner's other devices took it off, and what it signed before still counts. `replaced` is the same, where its owner
 * lost it and the person here let them in with another; and `left`, where its owner belongs to the group no more.
 */
export interface Pin {
  of: ParticipantId
  device: Device
  how: (typeof ways)[number]
  /** The person has been told. */
  isTold: boolean
}
const ways = ['joined', 'endorsed', 'accepted', 'declined', 'removed', 'replaced', 'left'] as const

/** Whatever the shared document says of the device later, this stands; only the person can change it. */
export function pinDevice(
  notebook: SharedDoc,
  conversation: ConversationId,
  { of, device, how, isTold }: Pin,
): void {
  const { id, signKey, sealKey } = device
  change(notebook, () => pins(notebook).set(`${conversation}/${of}/${signKey}`, { id, sealKey, how, isTold }))
}

export const readPins = (notebook: SharedDoc, conversation: ConversationId): Pin[] =>
  rowsAt(pins(notebook), [conversation, idOf<ParticipantId>, idOf], pinOf).map(
    ({ path: [, of, signKey], value: { id, sealKey, how, isTold } }) => ({
      of,
      device: { id, signKey, sealKey },
      how,
      isTold,
    }),
  )

const pinOf = objectOf({ id: idOf<DeviceId>, sealKey: wordsOf, how: oneOf(ways) }, { isTold: isTrue })

export const pinRows = (notebook: SharedDoc, conversation: ConversationId): Rows =>
  rowsOfOne(pins(notebook), conversation)

/** For whoever begins anew with this conversation. */
export const forgetPins = (notebook: SharedDoc, conversation: ConversationId): void =>
  change(notebook, () => pinRows(notebook, conversation).clear())
