import type { MemberInvitation } from '../../document/memberInvitations.ts'
import type { OwnLobby } from '../../document/ownLobby.ts'
import type { ParticipantId } from '../../domain/ids.ts'
import type { Lobby } from '../lobbyPorts.ts'
import type { Identity } from '../ports.ts'
import { invitationLifetimeMs } from './inviting.ts'

interface Parts {
  lobby: Pick<Lobby, 'newSecret'>
  identity: Pick<Identity, 'id'>
  now(): Date
}

/** Where an invitation is answered that is made now; `toClose`: what it takes the place of. */
export const newLobby = ({ lobby, identity, now }: Parts, toClose: OwnLobby['toClose'] = []): OwnLobby => ({
  invitation: lobby.newSecret(),
  lobbyDevice: identity.id,
  expiresAt: now().getTime() + invitationLifetimeMs,
  toClose,
})

/** What is still to be closed, and from now on this one too. */
export const toCloseWith = ({ invitation, lobbyDevice: by, toClose }: OwnLobby): OwnLobby['toClose'] => [
  ...toClose,
  { invitation, by },
]

/** Into a group's conversation. */
export const openInvitation = (of: ParticipantId, lobby: OwnLobby): MemberInvitation => ({
  of,
  ...lobby,
  state: 'open',
  admitted: null,
  answeredAs: '',
})
