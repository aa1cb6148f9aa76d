import type { Device } from '../domain/conversation.ts'
import type { Farewell } from '../domain/farewell.ts'
import type { ConversationId, DeviceId, ParticipantId } from '../domain/ids.ts'
import {
  deviceOf,
  fieldsOf,
  idOf,
  instantOf,
  listOf,
  numberOf,
  objectOf,
  oneOf,
  or,
  type Read,
  secretOf,
  stringOf,
  wordsOf,
} from './parse.ts'
import { type Rows, rowsAt, rowsOf, rowsOfOne } from './rows.ts'
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
  return endOf(field => ends(notebook).get(`${id}/${field}`))
}

const endOf = fieldsOf({ by: idOf<ParticipantId>, at: numberOf })

/** Whoever is let in again reads that it goes on. */
export const forgetEnd = (notebook: SharedDoc, id: ConversationId): void =>
  change(notebook, () => endRows(notebook, id).clear())

export const endRows = (notebook: SharedDoc, id: ConversationId): Rows => rowsOfOne(ends(notebook), id)

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
  const departure = readDeparture(notebook, id)
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
  rowsAt(departures(notebook), [id, idOf<DeviceId>], alsoGoneOf).map(({ path: [, device], value }) => ({
    device,
    ...value,
  }))

/** The newest first. */
export const readDepartures = (notebook: SharedDoc): Departure[] =>
  rowsAt(departures(notebook), [idOf<ConversationId>], departureOf)
    .map(({ path: [conversation], value }) => ({ conversation, ...value }))
    .sort((one, other) => other.farewell.at - one.farewell.at)

export const readDeparture = (notebook: SharedDoc, id: ConversationId): Departure | null =>
  readDepartures(notebook).find(one => one.conversation === id) ?? null

const farewellOf: Read<Farewell> = objectOf({
  what: oneOf(['ended', 'deleted'] as const),
  by: idOf<ParticipantId>,
  at: instantOf,
  signature: wordsOf,
})

const alsoGoneOf = objectOf({ farewell: farewellOf }, { heardAt: instantOf })

const peerOf: Read<DepartedPeer> = objectOf(
  { id: idOf<ParticipantId> },
  {
    name: or(stringOf, ''),
    devices: listOf(deviceOf),
    gone: listOf(objectOf({ device: idOf<DeviceId>, at: instantOf })),
  },
)

const departureOf: Read<Omit<Departure, 'conversation'>> = objectOf(
  { secret: secretOf, farewell: farewellOf },
  {
    alsoErased: listOf(secretOf),
    device: idOf<DeviceId>,
    isRemoved: value => value !== false,
    others: listOf(peerOf),
    heardAt: instantOf,
  },
)
