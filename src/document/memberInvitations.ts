import type { Device } from '../domain/conversation.ts'
import type { ConversationId, DeviceId, ParticipantId } from '../domain/ids.ts'
import { conversationRows, noteLobby } from './notebookDoc.ts'
import { deviceOf, idOf, instantOf, property, secretOf, stringOf } from './parse.ts'
import { change, type SharedDoc } from './sharedDoc.ts'

// In the leader's notebook. conversations: <conversation>/invited/<participant> = MemberInvitation,
// <conversation>/offered = what an invitation shows of the conversation

/** Into a group's conversation, one for each member. */
export interface MemberInvitation {
  of: ParticipantId
  /** 32 bytes that open the lobby. */
  invitation: Uint8Array
  /** Which of my devices the lobby knows. */
  lobbyDevice: DeviceId
  expiresAt: number
  /** `admitted`: somebody answered and belongs to it, and is still to be told. `over`: taken back. */
  state: (typeof states)[number]
  /** The device that answered first, and the name that came with it. */
  admitted: Device | null
  answeredAs: string
  /** Earlier invitations whose lobbies are still to be closed, by the device that opened them. */
  toClose: { invitation: Uint8Array; by: DeviceId }[]
}
const states = ['open', 'admitted', 'done', 'over'] as const

export function putMemberInvitation(
  notebook: SharedDoc,
  id: ConversationId,
  { of, ...row }: MemberInvitation,
): void {
  change(notebook, () => {
    conversationRows(notebook, id).set(`${id}/invited/${of}`, row)
    noteLobby(notebook, id, row.invitation)
  })
}

export function readMemberInvitations(notebook: SharedDoc, id: ConversationId): MemberInvitation[] {
  return [...conversationRows(notebook, id)].flatMap(([key, value]) => {
    const [, head, who, ...rest] = key.split('/')
    const of = idOf<ParticipantId>(who)
    const invitation = secretOf(property(value, 'invitation'))
    const lobbyDevice = idOf<DeviceId>(property(value, 'lobbyDevice'))
    const expiresAt = instantOf(property(value, 'expiresAt'))
    const state = states.find(one => one === property(value, 'state'))
    const toClose = property(value, 'toClose')
    if (head !== 'invited' || rest.length > 0 || !of || !invitation || !lobbyDevice) return []
    if (expiresAt === null || !state || !Array.isArray(toClose)) return []
    const admitted = deviceOf(property(value, 'admitted'))
    const answeredAs = stringOf(property(value, 'answeredAs')) ?? ''
    const closing = toClose.flatMap(one => lobbyOf(one) ?? [])
    return [{ of, invitation, lobbyDevice, expiresAt, state, admitted, answeredAs, toClose: closing }]
  })
}

/** Kept as it was when people began to write in the conversation: whoever is invited later sees no more. */
export const keepOffered = (notebook: SharedDoc, id: ConversationId, state: Uint8Array): void =>
  change(notebook, () => conversationRows(notebook, id).set(`${id}/offered`, state))

export function readOffered(notebook: SharedDoc, id: ConversationId): Uint8Array | null {
  for (const [key, value] of conversationRows(notebook, id))
    if (key === `${id}/offered` && value instanceof Uint8Array) return value
  return null
}

function lobbyOf(value: unknown): MemberInvitation['toClose'][number] | null {
  const invitation = secretOf(property(value, 'invitation'))
  const by = idOf<DeviceId>(property(value, 'by'))
  return invitation && by ? { invitation, by } : null
}
