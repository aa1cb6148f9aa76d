import type { DeviceId } from '../domain/ids.ts'
import { idOf, instantOf, listOf, objectOf, type Read, secretOf } from './parse.ts'

/** Where an invitation into a conversation that goes on already is answered. */
export interface OwnLobby {
  /** 32 bytes that open the lobby. */
  invitation: Uint8Array
  /** Which of my devices the lobby knows. */
  lobbyDevice: DeviceId
  expiresAt: number
  /** Earlier invitations whose lobbies are still to be closed, each by the device that opened it. */
  toClose: { invitation: Uint8Array; by: DeviceId }[]
}

export const lobbyFields = {
  invitation: secretOf,
  lobbyDevice: idOf<DeviceId>,
  expiresAt: instantOf,
  toClose: listOf(objectOf({ invitation: secretOf, by: idOf<DeviceId> })),
} satisfies { [Field in keyof OwnLobby]: Read<OwnLobby[Field]> }
