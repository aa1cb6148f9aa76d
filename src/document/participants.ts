import type { Device, Participant } from '../domain/conversation.ts'
import type { DeviceId, ParticipantId } from '../domain/ids.ts'
import { textNames } from './names.ts'
import { byOrder } from './orderKey.ts'
import { idOf, property, rowsOf, stringOf, textAt } from './parse.ts'
import { change, type SharedDoc } from './sharedDoc.ts'
import { replaceText } from './textHandle.ts'

// participants: <id>/role, <id>/order, <id>/device/<device id> = { signKey, sealKey }; names are texts.
const people = (doc: SharedDoc) => doc.getMap<unknown>('participants')

export function setName(doc: SharedDoc, who: ParticipantId, name: string): void {
  change(doc, () => replaceText(doc.getText(textNames.name(who)), name))
}

/** What joining is: a participant takes part once a device of theirs stands here. */
export function addDevice(doc: SharedDoc, who: ParticipantId, device: Device): void {
  const { id, signKey, sealKey } = device
  change(doc, () => people(doc).set(`${who}/device/${id}`, { signKey, sealKey }))
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
  const rows = rowsOf(people(doc))
  const found = rows.flatMap(({ path: [id, field, ...rest], value }) => {
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
      devices: devicesOf(rows, id),
    }))
}

function devicesOf(rows: ReturnType<typeof rowsOf>, participant: ParticipantId): Device[] {
  return rows.flatMap(({ path: [owner, field, device], value }) => {
    if (owner !== participant || field !== 'device') return []
    const id = idOf<DeviceId>(device)
    const signKey = stringOf(property(value, 'signKey'))
    const sealKey = stringOf(property(value, 'sealKey'))
    return id && signKey && sealKey ? [{ id, signKey, sealKey }] : []
  })
}
