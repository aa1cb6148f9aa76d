import { toHex } from '../crypto/encoding.ts'
import type { RoomKeys } from '../crypto/roomKeys.ts'
import type { Connection } from './connection.ts'
import type { LobbyTransport } from './lobbyTransport.ts'
import { type OpenLobby, openLobby } from './openLobby.ts'
import { type SetTimer, startTimer } from './timer.ts'

/** Reading, then writing, then reading again shall not open the room three times. */
const lingerMs = 3_000

/** Lobbies over the app's one connection; a lobby is open while somebody reads, writes or watches it. */
export const lobbiesOver = (connection: Connection, setTimer: SetTimer = startTimer): LobbyTransport => {
  const openByRoom = new Map<string, { lobby: OpenLobby; users: number }>()

  const use = (room: RoomKeys): { lobby: OpenLobby; release: () => void } => {
    const name = toHex(room.roomId)
    const use = openByRoom.get(name) ?? { lobby: openLobby(connection, room, setTimer), users: 0 }
    openByRoom.set(name, use)
    use.users += 1
    const release = () => {
      use.users -= 1
      if (use.users > 0) return
      openByRoom.delete(name)
      use.lobby.leave()
    }
    return { lobby: use.lobby, release }
  }
  const during = async <Value>(room: RoomKeys, act: (lobby: OpenLobby) => Promise<Value>): Promise<Value> => {
    const { lobby, release } = use(room)
    try {
      return await act(lobby)
    } finally {
      setTimer(release, lingerMs)
    }
  }

  return {
    fetchAll: room => during(room, lobby => lobby.fetchAll()),
    append: (room, envelope) => during(room, lobby => lobby.append(envelope)),
    erase: (room, farewell) => during(room, lobby => lobby.erase(farewell)),
    watch(room, onChange) {
      const { lobby, release } = use(room)
      const stop = lobby.watch(onChange)
      let isWatching = true
      return () => {
        if (!isWatching) return
        isWatching = false
        stop()
        release()
      }
    },
  }
}

/** A room's log without staying in it: whoever opens it next finds it free. */
export async function readRoomOnce(
  connection: Connection,
  room: RoomKeys,
  setTimer: SetTimer = startTimer,
): ReturnType<OpenLobby['fetchAll']> {
  const lobby = openLobby(connection, room, setTimer)
  try {
    return await lobby.fetchAll()
  } finally {
    lobby.leave()
  }
}
