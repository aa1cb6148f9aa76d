import type { Device } from '../domain/conversation.ts'
import type { ConversationId, ParticipantId } from '../domain/ids.ts'
import { lobbyFields, type OwnLobby } from './ownLobby.ts'
import { bytesOf, deviceOf, idOf, objectOf, oneOf, type Read } from './parse.ts'
import { type Rows, rowsOfOne } from './rows.ts'
import { change, type SharedDoc } from './sharedDoc.ts'

// In the notebook. readmissions: <conversation>/invitation = Readmission
const readmissions = (notebook: SharedDoc) => notebook.getMap<unknown>('readmissions')

/** An invitation into a conversation that goes on already, for somebody who takes part in it and lost the device. */
export interface Readmission extends OwnLobby {
  of: ParticipantId
  /** The offered document; kept, for made anew it would be another. */
  preview: Uint8Array
  state: (typeof states)[number]
  /** The device that the person here said yes to. */
  admitted: Device | null
}

/** `refused`: the person said no. `admitted`: they said yes, and it's still to be told. `done`: it is told. */
const states = ['open', 'refused', 'admitted', 'done'] as const

/** One at a time in a conversation. */
export function putReadmission(notebook: SharedDoc, id: ConversationId, readmission: Readmission): void {
  change(notebook, () => readmissions(notebook).set(`${id}/invitation`, readmission))
}

export const readReadmission = (notebook: SharedDoc, id: ConversationId): Readmission | null =>
  readmissionOf(readmissions(notebook).get(`${id}/invitation`))

const readmissionOf: Read<Readmission> = objectOf(
  { ...lobbyFields, of: idOf<ParticipantId>, preview: bytesOf, state: oneOf(states) },
  { admitted: deviceOf },
)

export const readmissionRows = (notebook: SharedDoc, id: ConversationId): Rows =>
  rowsOfOne(readmissions(notebook), id)
