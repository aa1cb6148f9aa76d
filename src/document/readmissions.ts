import type { Device } from '../domain/conversation.ts'
import type { ConversationId, DeviceId, ParticipantId } from '../domain/ids.ts'
import { deviceOf, idOf, instantOf, property, rowsOf } from './parse.ts'
import { change, type SharedDoc } from './sharedDoc.ts'

// In the notebook. readmissions: <conversation>/invitation = Readmission
const readmissions = (notebook: SharedDoc) => notebook.getMap<unknown>('readmissions')

/** An invitation into a conversation that goes on already, for somebody who takes part in it and lost the device. */
export interface Readmission {
  of: ParticipantId
  /** 32 bytes that open the lobby. */
  invitation: Uint8Array
  /** Which of my devices the lobby knows. */
  lobbyDevice: DeviceId
  expiresAt: number
  /** The offered document; kept, for made anew it would be another. */
  preview: Uint8Array
  state: (typeof states)[number]
  /** The device that the person here said yes to. */
  admitted: Device | null
  /** Earlier invitations whose lobbies are still to be closed, each by the device that opened it. */
  toClose: { invitation: Uint8Array; by: DeviceId }[]
}

/** `refused`: the person said no. `admitted`: they said yes, and it's still to be told. `done`: it is told. */
const states = ['open', 'refused', 'admitted', 'done'] as const

/** One at a time in a conversation. */
export function putReadmission(notebook: SharedDoc, id: ConversationId, readmission: Readmission): void {
  change(notebook, () => readmissions(notebook).set(`${id}/invitation`, readmission))
}

export function readReadmission(notebook: SharedDoc, id: ConversationId): Readmission | null {
  const value = readmissions(notebook).get(`${id}/invitation`)
  const of = idOf<ParticipantId>(property(value, 'of'))
  const lobbyDevice = idOf<DeviceId>(property(value, 'lobbyDevice'))
  const invitation = property(value, 'invitation')
  const expiresAt = instantOf(property(value, 'expiresAt'))
  const preview = property(value, 'preview')
  const state = states.find(one => one === property(value, 'state'))
  const toClose = property(value, 'toClose')
  if (!of || !lobbyDevice || !isSecret(invitation) || expiresAt === null || !state) return null
  if (!(preview instanceof Uint8Array) || !Array.isArray(toClose)) return null
  const admitted = deviceOf(property(value, 'admitted'))
  return {
    of,
    invitation,
    lobbyDevice,
    expiresAt,
    preview,
    state,
    admitted,
    toClose: toClose.flatMap(one => lobbyOf(one) ?? []),
  }
}

export function forgetReadmissions(notebook: SharedDoc, id: ConversationId): void {
  const own = rowsOf(readmissions(notebook)).filter(({ path }) => path[0] === id)
  if (own.length > 0)
    change(notebook, () => own.forEach(({ path }) => void readmissions(notebook).delete(path.join('/'))))
}

function lobbyOf(value: unknown): Readmission['toClose'][number] | null {
  const invitation = property(value, 'invitation')
  const by = idOf<DeviceId>(property(value, 'by'))
  return isSecret(invitation) && by ? { invitation, by } : null
}

const isSecret = (value: unknown): value is Uint8Array => value instanceof Uint8Array && value.length === 32
