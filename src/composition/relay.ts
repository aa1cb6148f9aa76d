import { toHex } from '../crypto/encoding.ts'
import { deriveRoom } from '../crypto/roomKeys.ts'
import type { DeviceId } from '../domain/ids.ts'
import { createView } from '../domain/view.ts'
import type { Connection } from '../sync/connection.ts'
import { openRoomSession, type RoomSession } from '../sync/roomSession.ts'
import type { Relay } from '../workspace/ports.ts'
import type { SyncStatus } from '../workspace/views.ts'

/** Rooms over the app's one connection. Deriving a room's keys takes a moment, in which it counts as offline. */
export function relayOver(connection: Connection): Relay {
  return {
    share({ doc, kept, secret, device }) {
      const status = createView<SyncStatus['relay']>({ state: 'offline', since: null })
      const listeners = new Set<() => void>()
      /** A device's name in this room, once asked for. */
      const names = new Map<DeviceId, string>()
      let session: RoomSession | null = null
      let nameOf: (of: DeviceId) => Promise<Uint8Array> = () => new Promise(() => {})
      const tell = () => {
        for (const listen of listeners) listen()
      }

      const opening = open()
      async function open(): Promise<RoomSession> {
        const room = await deriveRoom(secret)
        nameOf = room.deviceName
        session = openRoomSession({
          doc,
          stored: kept,
          room,
          device: await room.deviceName(device),
          connection,
        })
        const show = () => status.set(session?.status.get().relay ?? status.get())
        session.status.subscribe(show)
        session.onReceived(tell)
        show()
        tell()
        return session
      }

      return {
        status,
        hasReceived(of) {
          const name = names.get(of)
          if (name !== undefined) return session?.receivedBy(name) ?? false
          void opening
            .then(() => nameOf(of))
            .then(bytes => {
              names.set(of, toHex(bytes))
              tell()
            })
          return false
        },
        onReceipts(listen) {
          listeners.add(listen)
          return () => listeners.delete(listen)
        },
        hurry: () => session?.hurry(),
        async close() {
          await (await opening).close()
        },
      }
    },
  }
}
