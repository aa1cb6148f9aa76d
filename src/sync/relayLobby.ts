import { toHex } from '../crypto/encoding.ts'
import type { RoomKeys } from '../crypto/roomKeys.ts'
import { fail, type Result } from '../domain/result.ts'
import type { Connection } from './connection.ts'
import type { LobbyTransport, TransportFailure } from './lobbyTransport.ts'
import { type OpenLobby, openLobby } from './openLobby.ts'
import { type SetTimer, startTimer } from './timer.ts'

/** Reading, then writing, then reading again shall not open the room three times. */
const lingerMs = 3_000

export interface Lobbies extends LobbyTransport {
  /** This device erases it: nobody here reads or writes there any more, until the answer takes that back. */
  giveUp(room: RoomKeys): () => void
}

/** Lobbies over the app's one connection; a lobby is open while somebody reads, writes or watches it. */
export const lobbiesOver = (connection: Connection, setTimer: SetTimer = startTimer): Lobbies => {
  const openByRoom = new Map<string, { lobby: OpenLobby; users: number }>()
  const givenUp = new Set<string>()

  const use = (room: RoomKeys): { lobby: OpenLobby; release: () => void } => {
    const name = toHex(room.roomId)
    const use = openByRoom.get(name) ?? { lobby: openLobby(connection, room, setTimer), users: 0 }
    openByRoom.set(name, use)
    use.users += 1
    const release = () => {
      use.users -= 1
      if (use.users > 0 || openByRoom.get(name) !== use) return
      openByRoom.delete(name)
      use.lobby.leave()
    }
    return { lobby: use.lobby, release }
  }
  const during = async <Value>(
    room: RoomKeys,
    act: (lobby: OpenLobby) => Promise<Result<Value, TransportFailure>>,
  ): Promise<Result<Value, TransportFailure>> => {
    if (givenUp.has(toHex(room.roomId))) return fail('ended')
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
      if (givenUp.has(toHex(room.roomId))) return () => {}
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
    giveUp(room) {
      const name = toHex(room.roomId)
      givenUp.add(name)
      openByRoom.get(name)?.lobby.leave()
      openByRoom.delete(name)
      return () => void givenUp.delete(name)
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
