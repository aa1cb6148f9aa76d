import type { DeviceKeys } from '../crypto/deviceKeys.ts'
import { connect } from '../sync/connection.ts'
import { openEndedRoom } from '../sync/endedRoom.ts'
import { lobbiesOver } from '../sync/relayLobby.ts'
import { openRoomSession } from '../sync/roomSession.ts'
import { lobbyOver } from './lobby.ts'

/** Everything that travels: the one connection, its rooms and its lobbies. No screen needs it for its first picture. */
export type Network = ReturnType<typeof openNetwork>

export function openNetwork(parts: { keys(): Promise<DeviceKeys>; origin: string; now(): Date }) {
  const connection = connect({ url: `${parts.origin.replace(/^http/, 'ws')}/relay` })
  return {
    connection,
    openRoomSession,
    openEndedRoom,
    lobby: lobbyOver({ transport: lobbiesOver(connection), ...parts }),
  }
}
