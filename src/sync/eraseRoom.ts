import type { RoomKeys } from '../crypto/roomKeys.ts'
import { sealEnvelope } from '../crypto/sealEnvelope.ts'
import type { DeviceId } from '../domain/ids.ts'
import { ok, type Result } from '../domain/result.ts'
import { hashBytes } from '../protocol/envelope.ts'
import type { LobbyTransport, TransportFailure } from './lobbyTransport.ts'

/** Takes a room off the relay that nobody needs any more, with a farewell that says nothing (SPEC P-110). */
export async function eraseRoom(
  transport: LobbyTransport,
  room: RoomKeys,
  device: DeviceId,
): Promise<Result<void, TransportFailure>> {
  const log = await transport.fetchAll(room)
  // A stone for a room that never was would only stay in the way.
  if (log.ok && log.value.length === 0) return ok(undefined)
  if (!log.ok && log.failure !== 'ended') return log
  const previous = new Uint8Array(hashBytes)
  const content = new Uint8Array(0)
  const name = await room.deviceName(device)
  return transport.erase(
    room,
    await sealEnvelope(room, { kind: 'farewell', device: name, previous, content }),
  )
}
