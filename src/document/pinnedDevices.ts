import type { Device } from '../domain/conversation.ts'
import type { ConversationId, DeviceId, ParticipantId } from '../domain/ids.ts'
import { idOf, property, type Rows, rowsOf, rowsOfOne, stringOf } from './parse.ts'
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

export function readPins(notebook: SharedDoc, conversation: ConversationId): Pin[] {
  return rowsOf(pins(notebook)).flatMap(({ path: [where, who, key, ...rest], value }) => {
    const of = idOf<ParticipantId>(who)
    const signKey = idOf(key)
    const id = idOf<DeviceId>(property(value, 'id'))
    const sealKey = stringOf(property(value, 'sealKey'))
    const how = ways.find(way => way === property(value, 'how'))
    if (where !== conversation || !of || !signKey || !id || !sealKey || !how || rest.length > 0) return []
    return [{ of, device: { id, signKey, sealKey }, how, isTold: property(value, 'isTold') === true }]
  })
}

export const pinRows = (notebook: SharedDoc, conversation: ConversationId): Rows =>
  rowsOfOne(pins(notebook), conversation)

export function forgetPins(notebook: SharedDoc, conversation: ConversationId): void {
  change(notebook, () => {
    for (const { path } of rowsOf(pins(notebook)))
      if (path[0] === conversation) pins(notebook).delete(path.join('/'))
  })
}
