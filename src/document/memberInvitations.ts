import type { Device } from '../domain/conversation.ts'
import type { ConversationId, ParticipantId } from '../domain/ids.ts'
import { conversations, noteLobby } from './notebookDoc.ts'
import { lobbyFields, type OwnLobby } from './ownLobby.ts'
import { bytesOf, deviceOf, idOf, objectOf, oneOf, or, type Read, stringOf } from './parse.ts'
import { rowsAt } from './rows.ts'
import { change, type SharedDoc } from './sharedDoc.ts'

// In the leader's notebook. conversations: <conversation>/invited/<participant> = MemberInvitation,
// <conversation>/offered = what an invitation shows of the conversation

/** Into a group's conversation, one for each member. */
export interface MemberInvitation extends OwnLobby {
  of: ParticipantId
  /** `admitted`: somebody answered and belongs to it, and is still to be told. `over`: taken back. */
  state: (typeof states)[number]
  /** The device that answered first, and the name that came with it. */
  admitted: Device | null
  answeredAs: string
}
const states = ['open', 'admitted', 'done', 'over'] as const

export function putMemberInvitation(
  notebook: SharedDoc,
  id: ConversationId,
  { of, ...row }: MemberInvitation,
): void {
  change(notebook, () => {
    conversations(notebook).set(`${id}/invited/${of}`, row)
    noteLobby(notebook, id, row.invitation)
  })
}

export const readMemberInvitations = (notebook: SharedDoc, id: ConversationId): MemberInvitation[] =>
  rowsAt(conversations(notebook), [id, 'invited', idOf<ParticipantId>], invitationOf).map(
    ({ path: [, , of], value }) => ({ of, ...value }),
  )

const invitationOf: Read<Omit<MemberInvitation, 'of'>> = objectOf(
  { ...lobbyFields, state: oneOf(states) },
  { admitted: deviceOf, answeredAs: or(stringOf, '') },
)

/** Kept as it was when people began to write in the conversation: whoever is invited later sees no more. */
export const keepOffered = (notebook: SharedDoc, id: ConversationId, state: Uint8Array): void =>
  change(notebook, () => conversations(notebook).set(`${id}/offered`, state))

export const readOffered = (notebook: SharedDoc, id: ConversationId): Uint8Array | null =>
  bytesOf(conversations(notebook).get(`${id}/offered`))
