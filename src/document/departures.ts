import type { Device } from '../domain/conversation.ts'
import type { Farewell } from '../domain/farewell.ts'
import type { ConversationId, DeviceId, ParticipantId } from '../domain/ids.ts'
import { deviceOf, idOf, instantOf, property, type Rows, rowsOf, rowsOfOne, stringOf } from './parse.ts'
import { change, type SharedDoc } from './sharedDoc.ts'

// In the notebook. ended: <conversation>/by, /at · departures: <conversation> = Departure without its id,
// <conversation>/<device> = AlsoGone without its device
const ends = (notebook: SharedDoc) => notebook.getMap<unknown>('ended')
const departures = (notebook: SharedDoc) => notebook.getMap<unknown>('departures')

/** What is kept of a conversation that has left this device: what it takes to say so, and to hear that others did. */
export interface Departure {
  conversation: ConversationId
  secret: Uint8Array
  /** Secrets of the rooms beside that one which go from the relay with it: lobbies, drafts. */
  alsoErased: Uint8Array[]
  farewell: Farewell
  /** The device that noted and signed this. */
  device: DeviceId | null
  /** False: that device still has to remove it, at its next start. */
  isRemoved: boolean
  others: DepartedPeer[]
  /** When the relay answered that its content is gone; null until it has. */
  heardAt: number | null
}

export interface DepartedPeer {
  id: ParticipantId
  name: string
  /** All that can say that it's gone there. */
  devices: Device[]
  /** Those that have said so, and when. */
  gone: { device: DeviceId; at: number }[]
}

/** Another of the person's own devices, on which it is gone too. */
export interface AlsoGone {
  device: DeviceId
  farewell: Farewell
  heardAt: number | null
}

/** Believed once, it stays so, also without a network. */
export function noteEnd(
  notebook: SharedDoc,
  id: ConversationId,
  { by, at }: Pick<Farewell, 'by' | 'at'>,
): void {
  change(notebook, () => {
    ends(notebook).set(`${id}/by`, by)
    ends(notebook).set(`${id}/at`, at)
  })
}

export function readEnd(notebook: SharedDoc, id: ConversationId): Pick<Farewell, 'by' | 'at'> | null {
  const by = idOf<ParticipantId>(ends(notebook).get(`${id}/by`))
  const at = ends(notebook).get(`${id}/at`)
  return by && typeof at === 'number' ? { by, at } : null
}

export const endRows = (notebook: SharedDoc, id: ConversationId): Rows => rowsOfOne(ends(notebook), id)

/** Only for forgetting a conversation, within its transaction. */
export function forgetEnd(notebook: SharedDoc, id: ConversationId): void {
  ends(notebook).delete(`${id}/by`)
  ends(notebook).delete(`${id}/at`)
}

export function putDeparture(notebook: SharedDoc, { conversation, ...rest }: Departure): void {
  change(notebook, () => departures(notebook).set(conversation, rest))
}

export function forgetDeparture(notebook: SharedDoc, id: ConversationId): void {
  change(notebook, () => {
    for (const { path } of rowsOf(departures(notebook)))
      if (path[0] === id) departures(notebook).delete(path.join('/'))
  })
}

/** Nothing is left to be removed: it is done, or the conversation is back. */
export function noteGone(notebook: SharedDoc, id: ConversationId): void {
  const departure = readDepartures(notebook).find(one => one.conversation === id)
  if (departure && !departure.isRemoved) putDeparture(notebook, { ...departure, isRemoved: true })
}

export function putAlsoGone(
  notebook: SharedDoc,
  id: ConversationId,
  { device, farewell, heardAt }: AlsoGone,
): void {
  change(notebook, () => departures(notebook).set(`${id}/${device}`, { farewell, heardAt }))
}

export const readAlsoGone = (notebook: SharedDoc, id: ConversationId): AlsoGone[] =>
  rowsOf(departures(notebook)).flatMap(({ path: [of, name, ...rest], value }) => {
    const device = idOf<DeviceId>(name)
    const farewell = farewellOf(property(value, 'farewell'))
    if (of !== id || !device || !farewell || rest.length > 0) return []
    return [{ device, farewell, heardAt: instantOf(property(value, 'heardAt')) }]
  })

/** The newest first. */
export const readDepartures = (notebook: SharedDoc): Departure[] =>
  rowsOf(departures(notebook))
    .flatMap(({ path: [id, ...rest], value }) =>
      rest.length === 0 ? (departureOf(idOf<ConversationId>(id), value) ?? []) : [],
    )
    .sort((one, other) => other.farewell.at - one.farewell.at)

function departureOf(conversation: ConversationId | null, value: unknown): Departure | null {
  const secret = property(value, 'secret')
  const farewell = farewellOf(property(value, 'farewell'))
  const others = property(value, 'others')
  const alsoErased = property(value, 'alsoErased')
  if (!conversation || !isSecret(secret) || !farewell) return null
  return {
    conversation,
    secret,
    alsoErased: Array.isArray(alsoErased) ? alsoErased.filter(isSecret) : [],
    farewell,
    device: idOf<DeviceId>(property(value, 'device')),
    isRemoved: property(value, 'isRemoved') !== false,
    others: Array.isArray(others) ? others.flatMap(other => peerOf(other) ?? []) : [],
    heardAt: instantOf(property(value, 'heardAt')),
  }
}

function farewellOf(said: unknown): Farewell | null {
  const what = property(said, 'what')
  const by = idOf<ParticipantId>(property(said, 'by'))
  const at = instantOf(property(said, 'at'))
  const signature = stringOf(property(said, 'signature'))
  if ((what !== 'ended' && what !== 'deleted') || !by || at === null || !signature) return null
  return { what, by, at, signature }
}

function peerOf(value: unknown): DepartedPeer | null {
  const id = idOf<ParticipantId>(property(value, 'id'))
  const devices = property(value, 'devices')
  const gone = property(value, 'gone')
  if (!id) return null
  return {
    id,
    name: stringOf(property(value, 'name')) ?? '',
    devices: Array.isArray(devices) ? devices.flatMap(device => deviceOf(device) ?? []) : [],
    gone: Array.isArray(gone) ? gone.flatMap(one => goneFrom(one) ?? []) : [],
  }
}

function goneFrom(value: unknown): DepartedPeer['gone'][number] | null {
  const device = idOf<DeviceId>(property(value, 'device'))
  const at = instantOf(property(value, 'at'))
  return device && at !== null ? { device, at } : null
}

const isSecret = (value: unknown): value is Uint8Array => value instanceof Uint8Array && value.length === 32
