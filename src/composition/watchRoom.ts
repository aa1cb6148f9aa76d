import { deriveRoom } from '../crypto/roomKeys.ts'
import type { LobbyTransport } from '../sync/lobbyTransport.ts'

/** Deriving a room's keys takes a moment, in which it may be given up again. */
export function watchRoom(transport: LobbyTransport, secret: Uint8Array, onNews: () => void): () => void {
  let stop: (() => void) | null = null
  let isStopped = false
  void deriveRoom(secret).then(room => {
    if (!isStopped) stop = transport.watch(room, onNews)
  })
  return () => {
    isStopped = true
    stop?.()
  }
}
