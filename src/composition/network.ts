import type { DeviceKeys } from '../crypto/deviceKeys.ts'
import { packFarewell, unpackFarewell } from '../crypto/farewellMessage.ts'
import { deriveRoom } from '../crypto/roomKeys.ts'
import type { SharedDoc } from '../document/sharedDoc.ts'
import { fail, ok } from '../domain/result.ts'
import { connect } from '../sync/connection.ts'
import { openEndedRoom } from '../sync/endedRoom.ts'
import { eraseRoom } from '../sync/eraseRoom.ts'
import { lobbiesOver, readRoomOnce } from '../sync/relayLobby.ts'
import { openRoomSession } from '../sync/roomSession.ts'
import { sendWhileAway } from './away.ts'
import { deviceLinksOver } from './deviceLinks.ts'
import { lobbyOver } from './lobby.ts'

/** Everything that travels: the one connection, its rooms and its lobbies. No screen needs it for its first picture. */
export type Network = ReturnType<typeof openNetwork>

export function openNetwork(parts: { keys(): Promise<DeviceKeys>; origin: string; now(): Date }) {
  const connection = connect({ url: `${parts.origin.replace(/^http/, 'ws')}/relay` })
  const transport = lobbiesOver(connection)
  return {
    connection,
    openRoomSession,
    sendWhileAway,
    openEndedRoom,
    eraseRoom: async (secret: Uint8Array) => {
      const erased = await eraseRoom(transport, await deriveRoom(secret), (await parts.keys()).id)
      return erased.ok ? ok(undefined) : fail('offline' as const)
    },
    mendRoom: async (secret: Uint8Array, edit: (held: SharedDoc) => void) => {
      const { mendRoom } = await import('../sync/mendRoom.ts')
      await mendRoom(transport, await deriveRoom(secret), edit)
    },
    giveUpLobby: transport.giveUp,
    farewells: { pack: packFarewell, unpack: unpackFarewell },
    lobby: lobbyOver({ transport, ...parts }),
    deviceLinks: deviceLinksOver({ transport, readOnce: room => readRoomOnce(connection, room), ...parts }),
  }
}
