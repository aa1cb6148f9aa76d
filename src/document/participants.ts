import type { Device, Participant } from '../domain/conversation.ts'
import type { DeviceId, ParticipantId } from '../domain/ids.ts'
import { byOrder } from '../domain/order.ts'
import { textNames } from './names.ts'
import { orderAtEnd } from './orderKey.ts'
import { idOf, objectOf, oneOf, or, stringOf } from './parse.ts'
import { rowsAt, textAt } from './rows.ts'
import { change, type SharedDoc } from './sharedDoc.ts'
import { replaceText } from './textHandle.ts'

// participants: <id>/role, <id>/order, <id>/device/<device id> = { signKey, sealKey, endorsement? }, <id>/brought = signature
// of whoever brings them along, or leads the group that they belong to; names are texts.
const people = (doc: SharedDoc) => doc.getMap<unknown>('participants')

export function setName(doc: SharedDoc, who: ParticipantId, name: string): void {
  change(doc, () => replaceText(doc.getText(textNames.name(who)), name))
}

/** A device as the shared document names it: no more than a claim of whoever wrote it there. */
export interface ClaimedDevice {
  of: ParticipantId
  device: Device
  /** Made by another device of the same participant (`crypto/statements.ts`). */
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

/** A group's leader has signed that this one belongs to it. */
export const noteBrought = (doc: SharedDoc, who: ParticipantId, signature: string): void =>
  change(doc, () => people(doc).set(`${who}/brought`, signature))

/** What somebody who may bring others along has signed, or claims to have. */
export interface ClaimedAttendee {
  participant: ParticipantId
  signature: string
}

/** Whoever comes along later stands after the two. */
export function bringAlong(
  doc: SharedDoc,
  { id, role, name }: Pick<Participant, 'id' | 'role' | 'name'>,
  signature: string,
): void {
  change(doc, () => {
    const orders = rowsAt(people(doc), [idOf, 'order'], stringOf)
    putParticipant(doc, { id, role, name, devices: [] }, orderAtEnd(orders.map(({ value }) => value)))
    noteBrought(doc, id, signature)
  })
}

export const readClaimedAttendees = (doc: SharedDoc): ClaimedAttendee[] =>
  rowsAt(people(doc), [idOf<ParticipantId>, 'brought'], idOf).map(
    ({ path: [participant], value: signature }) => ({ participant, signature }),
  )

/** Those whom the document names, and `known` ones though it no longer does: their role is for the reader to know. */
export function readParticipants(doc: SharedDoc, known: readonly ParticipantId[] = []): Participant[] {
  const claims = readClaimedDevices(doc)
  const roles = new Map<ParticipantId, Participant['role']>(known.map(id => [id, 'unionRep']))
  for (const { path, value } of rowsAt(people(doc), [idOf<ParticipantId>, 'role'], roleOf))
    roles.set(path[0], value)
  return [...roles]
    .map(([id, role]) => ({ id, role, order: orderOf(people(doc).get(`${id}/order`)) }))
    .sort(byOrder)
    .map(({ id, role }) => ({
      id,
      role,
      name: textAt(doc, textNames.name(id)),
      devices: claims.filter(({ of }) => of === id).map(({ device }) => device),
    }))
}

export const roleOf = oneOf<Participant['role']>(['leader', 'employee', 'unionRep'])
const orderOf = or(stringOf, '')

export const readClaimedDevices = (doc: SharedDoc): ClaimedDevice[] =>
  rowsAt(people(doc), [idOf<ParticipantId>, 'device', idOf<DeviceId>], claimOf).map(
    ({ path: [of, , id], value: { endorsement, ...keys } }) => ({ of, device: { id, ...keys }, endorsement }),
  )

const claimOf = objectOf({ signKey: idOf, sealKey: idOf }, { endorsement: idOf })
