import type { Device, Participant } from '../domain/conversation.ts'
import type { ConversationId, DeviceId, PackId, ParticipantId } from '../domain/ids.ts'
import { endRows } from './departures.ts'
import { type Head, keptHead } from './head.ts'
import { keptPlanRows } from './keptPlans.ts'
import { seedInUse } from './notebookSeeds.ts'
import { readOwnDevices } from './ownDevices.ts'
import {
  countOf,
  deviceOf,
  fieldsOf,
  idOf,
  idsOf,
  instantOf,
  isTrue,
  listOf,
  objectOf,
  oneOf,
  or,
  secretOf,
  stringOf,
} from './parse.ts'
import { roleOf } from './participants.ts'
import { pinRows } from './pinnedDevices.ts'
import { forgetPreparation, preparationRows } from './preparation.ts'
import { type CarriedPlan, carriedOf } from './previous.ts'
import { readmissionRows } from './readmissions.ts'
import { type Rows, rowsAt, rowsOf, rowsOfOne } from './rows.ts'
import { change, type SharedDoc } from './sharedDoc.ts'

// me: name · conversations: <conversation>/<field of NotebookEntry>, <conversation>/lobbies/<bytes> = an invitation that it
// had, also one that is no longer of use, <conversation>/former/<epoch> = a secret that another took the place of; what
// was prepared is in preparation.ts.
const person = (doc: SharedDoc) => doc.getMap<unknown>('me')
export const conversations = (doc: SharedDoc) => doc.getMap<unknown>('conversations')

/** One conversation in a person's own notebook, with what only they may hold. */
export interface NotebookEntry {
  id: ConversationId
  /** As it was first seen, whatever its document says later; null before, or where an older app didn't note it. */
  head: Head | null
  /** Who I am in it. */
  me: ParticipantId
  role: Participant['role']
  /** 32 bytes that open the lobby; null once of no use. */
  invitation: Uint8Array | null
  /** Which of my devices made or answered the invitation: the lobby knows its keys, and it alone goes there. */
  lobbyDevice: DeviceId | null
  /** 32 bytes that open the conversation's room; null until both devices know each other. */
  secret: Uint8Array | null
  /** What took the place of the first secret; `secret` is this one's. */
  rotated: RotatedSecret | null
  /** Devices that were no longer the person's when this began: they never knew a secret of it. */
  keptFrom: DeviceId[]
  /** Who was invited: another, or me. */
  invitee: ParticipantId | null
  /** The other's device once known. */
  peer: Device | null
  /** Whose that is, where I was invited; null where an older app didn't note it. */
  peerIs: ParticipantId | null
  /** Milliseconds since 1970, like `expiresAt`. */
  addedAt: number
  expiresAt: number | null
  /** The talk before it, in which its invitation lies. */
  offeredIn: ConversationId | null
  /** Invitations that were renewed, and whose lobbies are still to be closed. */
  renewed: Uint8Array[]
  answer: AnswerState
  /** While I waited, the invitation was found to be gone. */
  isWithdrawn: boolean
  /** I took part before and lost the device: who is asked to let me in again; null once that is decided. */
  returningTo: string | null
  /** A group's conversation; null where two talk. */
  group: OwnGroup | null
  /** I left that group, or whoever leads it took me out. */
  leftBy: ParticipantId | null
  /** Somebody else took another device of mine in instead, or went on without mine, while the secret was of this epoch. */
  replaced: { by: ParticipantId; epoch: number } | null
}

/** Who leads it stands here since it began, whatever its document says later. */
export interface OwnGroup {
  leader: ParticipantId
  /** At the leader: what becomes the conversation's secret with the first who joins. */
  secret: Uint8Array | null
}

/** Written as one value, so that no epoch gets another's secret by a merge. */
export interface RotatedSecret {
  /** 1 for the first that took the place of the agreed one. */
  epoch: number
  secret: Uint8Array
  /** Removed devices of this person that can't know it. */
  keptFrom: DeviceId[]
}

/** What became of my answer; `none` where I am the one who invites. */
export type AnswerState = (typeof answerStates)[number]
const answerStates = ['none', 'waiting', 'admitted', 'refused', 'renewed'] as const

export function putNotebookEntry(
  doc: SharedDoc,
  {
    id,
    ...fields
  }: Omit<
    NotebookEntry,
    | 'head'
    | 'peerIs'
    | 'rotated'
    | 'keptFrom'
    | 'offeredIn'
    | 'isWithdrawn'
    | 'returningTo'
    | 'replaced'
    | 'leftBy'
  > &
    Partial<Pick<NotebookEntry, 'peerIs' | 'offeredIn' | 'isWithdrawn'>>,
): void {
  changeNotebookEntry(doc, id, { ...fields, keptFrom: shutOut(doc) })
}

/** Removed devices that the notebook no longer lies open to. */
export function shutOut(doc: SharedDoc): DeviceId[] {
  const inUse = seedInUse(doc)
  const removed = readOwnDevices(doc).filter(one => one.removedAt !== null)
  return removed.map(one => one.device.id).filter(id => !inUse?.sealedFor.has(id))
}

export function changeNotebookEntry(
  doc: SharedDoc,
  id: ConversationId,
  fields: Partial<Omit<NotebookEntry, 'id'>>,
): void {
  change(doc, () => {
    for (const [field, value] of Object.entries(fields)) conversations(doc).set(`${id}/${field}`, value)
    if (fields.invitation) noteLobby(doc, id, fields.invitation)
  })
}

/** Rows of their own, so that two devices that renew an invitation at the same time lose none. */
export function noteLobby(doc: SharedDoc, id: ConversationId, invitation: Uint8Array): void {
  conversations(doc).set(`${id}/lobbies/${invitation.join('.')}`, invitation)
}

/** Secrets of all lobbies that this conversation ever had, as far as this person knows them. */
export const readLobbies = (doc: SharedDoc, id: ConversationId): Uint8Array[] =>
  rowsAt(conversations(doc), [id, 'lobbies', idOf], secretOf).map(({ value }) => value)

/** From now on the conversation lies in the room of this secret. */
export function noteRotation(doc: SharedDoc, id: ConversationId, rotated: RotatedSecret): void {
  const before = readNotebookEntry(doc, id)
  change(doc, () => {
    if (before?.secret) conversations(doc).set(`${id}/former/${before.rotated?.epoch ?? 0}`, before.secret)
    changeNotebookEntry(doc, id, { rotated })
  })
}

/** Secrets that others took the place of: whoever hasn't heard of that yet still uses one. */
export const readFormerSecrets = (doc: SharedDoc, id: ConversationId): Uint8Array[] =>
  rowsAt(conversations(doc), [id, 'former', idOf], secretOf).map(({ value }) => value)

/** The plan of the last talk waits here until the other person has joined. */
export const keepCarried = (doc: SharedDoc, id: ConversationId, carried: CarriedPlan): void =>
  change(doc, () => conversations(doc).set(`${id}/carried`, carried))

export const forgetCarried = (doc: SharedDoc, id: ConversationId): void =>
  change(doc, () => conversations(doc).delete(`${id}/carried`))

export const readCarried = (doc: SharedDoc, id: ConversationId): CarriedPlan | null =>
  carriedOf(conversations(doc).get(`${id}/carried`))

const conversationRows = (doc: SharedDoc, id: ConversationId): Rows => rowsOfOne(conversations(doc), id)

/** All that a backup brings back of one conversation, known here or not: from each map its rows. Typed texts are apart. */
export const rowsOfAConversation = [conversationRows, preparationRows, pinRows, keptPlanRows, endRows]

/**
 * Secrets, picks and private notes go; compact the stored document afterwards, and they are off the disk. Where nobody
 * had joined, the talk in which its invitation lies stays noted, so that it is taken back there.
 */
export function forgetConversation(doc: SharedDoc, id: ConversationId): void {
  const { offeredIn = null, secret = null } = readNotebookEntry(doc, id) ?? {}
  change(doc, () => {
    for (const rowsIn of [...rowsOfAConversation, readmissionRows]) rowsIn(doc, id).clear()
    forgetPreparation(doc, id)
    if (offeredIn && !secret) conversations(doc).set(`${id}/offeredIn`, offeredIn)
  })
}

/** It was deleted before anybody had joined, and its invitation may still lie there. */
export const isForgottenNextTo = (doc: SharedDoc, id: ConversationId, from: ConversationId): boolean =>
  conversations(doc).get(`${id}/offeredIn`) === from && readNotebookEntry(doc, id) === null

/** The oldest first. */
export function readNotebookEntries(doc: SharedDoc): NotebookEntry[] {
  const ids = new Set(rowsOf(conversations(doc)).map(({ path }) => path[0]))
  return [...ids]
    .flatMap(id => readNotebookEntry(doc, id as ConversationId) ?? [])
    .sort((one, other) => one.addedAt - other.addedAt)
}

export function readNotebookEntry(doc: SharedDoc, id: ConversationId): NotebookEntry | null {
  const entry = idOf(id) ? entryOf(field => conversations(doc).get(`${id}/${field}`)) : null
  if (!entry) return null
  const { rotated, replaced } = entry
  return {
    id,
    ...entry,
    secret: rotated?.secret ?? entry.secret,
    // Whoever knows a later epoch's secret was let in again.
    replaced: replaced?.epoch === (rotated?.epoch ?? 0) ? replaced : null,
  }
}

const entryOf = fieldsOf(
  { me: idOf<ParticipantId>, role: roleOf },
  {
    head: keptHead,
    invitation: secretOf,
    lobbyDevice: idOf<DeviceId>,
    secret: secretOf,
    rotated: objectOf({
      epoch: (value): number | null => countOf(value) || null,
      secret: secretOf,
      keptFrom: idsOf<DeviceId>,
    }),
    keptFrom: or(idsOf<DeviceId>, []),
    invitee: idOf<ParticipantId>,
    peer: deviceOf,
    peerIs: idOf<ParticipantId>,
    addedAt: or(instantOf, 0),
    expiresAt: instantOf,
    offeredIn: idOf<ConversationId>,
    renewed: listOf(secretOf),
    answer: or(oneOf(answerStates), 'none' as const),
    isWithdrawn: isTrue,
    returningTo: stringOf,
    group: objectOf({ leader: idOf<ParticipantId> }, { secret: secretOf }),
    leftBy: idOf<ParticipantId>,
    replaced: objectOf({ by: idOf<ParticipantId>, epoch: countOf }),
  },
)

export function setMyName(doc: SharedDoc, name: string): void {
  change(doc, () => person(doc).set('name', name))
}

/** What the next talk is likely to be held by. */
export const setLastForm = (doc: SharedDoc, form: PackId): void =>
  change(doc, () => person(doc).set('form', form))

export const readLastForm = (doc: SharedDoc): string | null => idOf(person(doc).get('form'))

export const readMyName = (doc: SharedDoc): string => stringOf(person(doc).get('name')) ?? ''
