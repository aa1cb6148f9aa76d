import type { MemberInvitation } from '../../document/memberInvitations.ts'
import type { ParticipantId } from '../../domain/ids.ts'
import type { Lobby } from '../lobbyPorts.ts'
import type { Identity } from '../ports.ts'

/** A new invitation into a group's conversation; `toClose`: what it takes the place of. */
export const openInvitation = (of: {
  of: ParticipantId
  lobby: Pick<Lobby, 'newSecret'>
  identity: Pick<Identity, 'id'>
  expiresAt: number
  toClose?: MemberInvitation['toClose']
}): MemberInvitation => ({
  of: of.of,
  invitation: of.lobby.newSecret(),
  lobbyDevice: of.identity.id,
  expiresAt: of.expiresAt,
  state: 'open',
  admitted: null,
  answeredAs: '',
  toClose: of.toClose ?? [],
})
