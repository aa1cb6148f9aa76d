import type { Device, Participant } from '../domain/conversation.ts'
import type { DeviceId, ParticipantId } from '../domain/ids.ts'
import { textNames } from './names.ts'
import { byOrder } from './orderKey.ts'
import { idOf, property, rowsOf, stringOf, textAt } from './parse.ts'
import { change, type SharedDoc } from './sharedDoc.ts'
import { replaceText } from './textHandle.ts'

// participants: <id>/role, <id>/order, <id>/device/<device id> = { signKey, sealKey, endorsement? }; names are texts.
const people = (doc: SharedDoc) => doc.getMap<unknown>('participants')

export function setName(doc: SharedDoc, who: ParticipantId, name: string): void {
  change(doc, () => replaceText(doc.getText(textNames.name(who)), name))
}

/** A device as the shared document names it: no more than a claim of whoever wrote it there. */
export interface ClaimedDevice {
  of: ParticipantId
  device: Device
  /** Made by another device of the same participant (`crypto/endorseDevice.ts`). */
  endorsement: string | null
}

/** What joining is: a participant takes part once a device of theirs stands here. */
export function addDevice(
  doc: SharedDoc,
  who: ParticipantId,
  { id, signKey, sealKey }: Device,
  endorsement: string | null = null,
): void {
  const device = { signKey, sealKey, ...(endorsement === null ? {} : { endorsement }) }
  change(doc, () => people(doc).set(`${who}/device/${id}`, device))
}

/** Only for seeding, within its transaction. */
export function putParticipant(
  doc: SharedDoc,
  { id, role, name, devices }: Participant,
  order: string,
): void {
  people(doc).set(`${id}/role`, role)
  people(doc).set(`${id}/order`, order)
  for (const device of devices) addDevice(doc, id, device)
  setName(doc, id, name)
}

export function readParticipants(doc: SharedDoc): Participant[] {
  const claims = readClaimedDevices(doc)
  const found = rowsOf(people(doc)).flatMap(({ path: [id, field, ...rest], value }) => {
    const participant = idOf<ParticipantId>(id)
    if (!participant || field !== 'role' || rest.length > 0) return []
    return value === 'leader' || value === 'employee'
      ? [{ id: participant, role: value as Participant['role'] }]
      : []
  })
  return found
    .map(one => ({ ...one, order: stringOf(people(doc).get(`${one.id}/order`)) ?? '' }))
    .sort(byOrder)
    .map(({ id, role }) => ({
      id,
      role,
      name: textAt(doc, textNames.name(id)),
      devices: claims.filter(({ of }) => of === id).map(({ device }) => device),
    }))
}

export function readClaimedDevices(doc: SharedDoc): ClaimedDevice[] {
  return rowsOf(people(doc)).flatMap(({ path: [owner, field, name], value }) => {
    const of = idOf<ParticipantId>(owner)
    const id = idOf<DeviceId>(name)
    const signKey = idOf(property(value, 'signKey'))
    const sealKey = idOf(property(value, 'sealKey'))
    if (field !== 'device' || !of || !id || !signKey || !sealKey) return []
    const device = { id, signKey, sealKey }
    return [{ of, device, endorsement: idOf(property(value, 'endorsement')) }]
  })
}
