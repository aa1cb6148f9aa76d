import type { Device } from '../domain/conversation.ts'
import type { Farewell } from '../domain/farewell.ts'
import type { ConversationId, DeviceId, ParticipantId } from '../domain/ids.ts'
import { idOf, property, type Rows, rowsOf, rowsOfOne, stringOf } from './parse.ts'
import { change, type SharedDoc } from './sharedDoc.ts'

// In the notebook. ended: <conversation>/by, /at · departures: <conversation> = Departure without its id
const ends = (notebook: SharedDoc) => notebook.getMap<unknown>('ended')
const departures = (notebook: SharedDoc) => notebook.getMap<unknown>('departures')

/** What is kept of a conversation that has left this device: what it takes to say so, and to hear that others did. */
export interface Departure {
  conversation: ConversationId
  secret: Uint8Array
  /** Secrets of the rooms beside that one which go from the relay with it: lobbies, drafts. */
  alsoErased: Uint8Array[]
  farewell: Farewell
  /** The device that noted this, as long as it hasn't removed the conversation: it goes on at its next start. */
  stillOn: DeviceId | null
  others: DepartedPeer[]
  /** When the relay answered that its content is gone; null until it has. */
  heardAt: number | null
}

export interface DepartedPeer {
  id: ParticipantId
  name: string
  devices: Device[]
  /** When their device said that it's gone there; null until it has. */
  goneAt: number | null
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
  change(notebook, () => departures(notebook).delete(id))
}

/** Nothing is left to be removed: it is done, or the conversation is back. */
export function noteGone(notebook: SharedDoc, id: ConversationId): void {
  const departure = readDepartures(notebook).find(one => one.conversation === id)
  if (departure?.stillOn) putDeparture(notebook, { ...departure, stillOn: null })
}

/** The newest first. */
export const readDepartures = (notebook: SharedDoc): Departure[] =>
  rowsOf(departures(notebook))
    .flatMap(({ path, value }) => departureOf(idOf<ConversationId>(path[0]), value) ?? [])
    .sort((one, other) => other.farewell.at - one.farewell.at)

function departureOf(conversation: ConversationId | null, value: unknown): Departure | null {
  const secret = property(value, 'secret')
  const said = property(value, 'farewell')
  const what = property(said, 'what')
  const by = idOf<ParticipantId>(property(said, 'by'))
  const at = instantOf(property(said, 'at'))
  const signature = stringOf(property(said, 'signature'))
  const others = property(value, 'others')
  const alsoErased = property(value, 'alsoErased')
  if (!conversation || !isSecret(secret)) return null
  if ((what !== 'ended' && what !== 'deleted') || !by || at === null || !signature) return null
  return {
    conversation,
    secret,
    alsoErased: Array.isArray(alsoErased) ? alsoErased.filter(isSecret) : [],
    farewell: { what, by, at, signature },
    stillOn: idOf<DeviceId>(property(value, 'stillOn')),
    others: Array.isArray(others) ? others.flatMap(other => peerOf(other) ?? []) : [],
    heardAt: instantOf(property(value, 'heardAt')),
  }
}

function peerOf(value: unknown): DepartedPeer | null {
  const id = idOf<ParticipantId>(property(value, 'id'))
  const devices = property(value, 'devices')
  if (!id) return null
  return {
    id,
    name: stringOf(property(value, 'name')) ?? '',
    devices: Array.isArray(devices) ? devices.flatMap(device => deviceOf(device) ?? []) : [],
    goneAt: instantOf(property(value, 'goneAt')),
  }
}

function deviceOf(value: unknown): Device | null {
  const id = idOf<DeviceId>(property(value, 'id'))
  const signKey = stringOf(property(value, 'signKey'))
  const sealKey = stringOf(property(value, 'sealKey'))
  return id && signKey && sealKey ? { id, signKey, sealKey } : null
}

const isSecret = (value: unknown): value is Uint8Array => value instanceof Uint8Array && value.length === 32

const instantOf = (value: unknown) => (typeof value === 'number' && Number.isFinite(value) ? value : null)
