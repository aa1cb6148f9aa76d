import type { DepartedPeer } from '../../document/departures.ts'
import type { Pin } from '../../document/pinnedDevices.ts'
import type { Participant } from '../../domain/conversation.ts'
import type { Farewell } from '../../domain/farewell.ts'
import type { ConversationId } from '../../domain/ids.ts'
import { isOnPaper, isSameDevice } from '../../domain/participants.ts'
import type { Machinery } from '../ports.ts'

/** Whose farewells are waited for: paper has none to say, and a device that was taken off nobody can ask. */
export function peerOf({ id, name, devices }: Participant, pins: readonly Pin[]): DepartedPeer {
  const removed = pins.filter(pin => pin.of === id && pin.how === 'removed').map(pin => pin.device)
  const inHand = devices.filter(
    device => !isOnPaper(device) && !removed.some(one => isSameDevice(one, device)),
  )
  return { id, name, devices: inHand, gone: [] }
}

/** Each device speaks for itself alone, by what it signed. */
export async function withFarewells(
  peer: DepartedPeer,
  conversation: ConversationId,
  farewells: readonly Farewell[],
  { secrets }: Pick<Machinery, 'secrets'>,
): Promise<DepartedPeer> {
  const said = farewells.filter(({ by }) => by === peer.id)
  const gone = await Promise.all(
    peer.devices.map(async device => {
      const before = peer.gone.find(one => one.device === device.id)
      if (before) return [before]
      const are = await Promise.all(
        said.map(({ signature, ...one }) =>
          secrets.isStatedBy(device, 'farewell', { conversation, ...one }, signature),
        ),
      )
      const times = said.filter((_, at) => are[at]).map(({ at }) => at)
      return times.length > 0 ? [{ device: device.id, at: Math.max(...times) }] : []
    }),
  )
  return { ...peer, gone: gone.flat() }
}

export const isGoneFromAll = ({ devices, gone }: DepartedPeer): boolean =>
  devices.length > 0 && devices.every(device => gone.some(one => one.device === device.id))
