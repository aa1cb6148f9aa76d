import { toHex } from '../crypto/encoding.ts'
import { deriveRoom, namesPerDevice, type RoomKeys } from '../crypto/roomKeys.ts'
import type { Farewell } from '../domain/farewell.ts'
import type { DeviceId } from '../domain/ids.ts'
import { createSignal, createView } from '../domain/view.ts'
import type { EndedRoom } from '../sync/endedRoom.ts'
import type { RoomSession } from '../sync/roomSession.ts'
import type { Relay } from '../workspace/ports.ts'
import type { SyncStatus } from '../workspace/views.ts'
import type { Network } from './network.ts'
import { presenceIn } from './presence.ts'

type UsedParts =
  | 'connection'
  | 'openRoomSession'
  | 'sendWhileAway'
  | 'openEndedRoom'
  | 'eraseRoom'
  | 'mendRoom'
  | 'giveUpLobby'
  | 'farewells'

/** Rooms over the app's one connection. Until that and a room's keys are there, it counts as offline. */
export function relayOver(network: () => Promise<Pick<Network, UsedParts>>): Relay {
  return {
    share({ doc, kept, secret, device }) {
      const status = createView<SyncStatus['relay']>({ state: 'offline', since: null })
      const farewells = createView<Farewell[] | null>(null)
      const { tell, subscribe } = createSignal()
      /** The names that a device may go by in this room, once asked for. */
      const names = new Map<DeviceId, string[]>()
      let session: RoomSession | null = null
      let isClosed = false
      let namesOf: (of: DeviceId) => Promise<Uint8Array[]> = () => new Promise(() => {})
      let stopWaiting = async () => {}

      const opening = open()
      const presence = presenceIn(opening, of => names.get(of) ?? learnNames(of))
      async function open(): Promise<RoomSession | null> {
        const { connection, openRoomSession, sendWhileAway, farewells: form } = await network()
        const room = await deriveRoom(secret)
        namesOf = of => namesIn(room, of)
        const own = await namesOf(device)
        // The document may be gone by now.
        if (isClosed) return null
        session = openRoomSession({ doc, stored: kept, room, names: own, connection })
        const show = () => status.set(session?.status.get().relay ?? status.get())
        session.status.subscribe(show)
        session.onReceived(tell)
        const told = session.farewells
        told.subscribe(() => farewells.set(told.get()?.flatMap(said => form.unpack(said) ?? []) ?? null))
        stopWaiting = sendWhileAway(session)
        show()
        tell()
        return session
      }

      /** None yet; whoever asked is told when they are known. */
      function learnNames(of: DeviceId): string[] {
        void opening
          .then(() => namesOf(of))
          .then(found => {
            names.set(of, found.map(toHex))
            tell()
          })
        return []
      }

      return {
        status,
        farewells,
        presence,
        isAllSent: () => session?.isAllSent() ?? null,
        hasReceived(of) {
          const known = names.get(of) ?? learnNames(of)
          return known.some(name => session?.receivedBy(name))
        },
        onReceipts: subscribe,
        hurry: () => session?.hurry(),
        async handover(others, bytesPerCode, formerSecrets) {
          const [opened, { handoverByCodes }] = await Promise.all([opening, import('./handover.ts')])
          if (!opened) return null
          const inRoom = async (room: RoomKeys) => ({
            room,
            own: await hexNamesIn(room, device),
            others: await Promise.all(others.map(of => hexNamesIn(room, of))),
          })
          const now = await inRoom(opened.inside.room)
          const former = formerSecrets.map(async before => inRoom(await deriveRoom(before)))
          return handoverByCodes(opened.inside, now.others, await Promise.all(former), bytesPerCode)
        },
        async close() {
          isClosed = true
          presence.close()
          await stopWaiting()
          await session?.close()
        },
      }
    },

    leave({ secret, device, farewell, mayEnd }) {
      const status = createView<{ isHeard: boolean; farewells: Farewell[] }>({
        isHeard: false,
        farewells: [],
      })
      let ended: EndedRoom | null = null
      let giveBack = () => {}
      let isClosed = false
      void open()
      async function open(): Promise<void> {
        const { connection, openEndedRoom, giveUpLobby, farewells: form } = await network()
        const room = await deriveRoom(secret)
        const name = await room.deviceName(device)
        if (isClosed) return
        giveBack = giveUpLobby(room)
        ended = openEndedRoom({ room, device: name, farewell: form.pack(farewell), mayEnd, connection })
        const told = ended.status
        told.subscribe(() => {
          const { isHeard, farewells } = told.get()
          status.set({ isHeard, farewells: farewells.flatMap(said => form.unpack(said) ?? []) })
        })
      }
      return {
        status,
        close() {
          isClosed = true
          ended?.close()
          giveBack()
        },
      }
    },

    erase: async secret => (await network()).eraseRoom(secret),

    mend: async (secret, edit) => (await network()).mendRoom(secret, edit),

    async forget(secret) {
      const { takeBack } = await import('./posting.ts')
      // Where nothing can be stored, nothing was left.
      await takeBack({ room: await deriveRoom(secret) }).catch(() => {})
    },
  }
}

const namesIn = (room: RoomKeys, of: DeviceId): Promise<Uint8Array[]> =>
  Promise.all(Array.from({ length: namesPerDevice }, (_, at) => room.deviceName(of, at)))

const hexNamesIn = async (room: RoomKeys, of: DeviceId): Promise<string[]> =>
  (await namesIn(room, of)).map(toHex)
