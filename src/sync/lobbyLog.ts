import { equalBytes } from '../crypto/bytes.ts'
import { maxContentBytes } from '../crypto/padding.ts'
import type { RoomKeys } from '../crypto/roomKeys.ts'
import { sealEnvelope } from '../crypto/sealEnvelope.ts'
import { sha256 } from '../crypto/sha256.ts'
import type { DeviceId } from '../domain/ids.ts'
import type { Result } from '../domain/result.ts'
import { fail } from '../domain/result.ts'
import { decodeEnvelope, hashBytes } from '../protocol/envelope.ts'
import type { LobbyEntry, LobbyTransport, TransportFailure } from './lobbyTransport.ts'

/** Writing into a short room whose whole log was just read. */
export const appendContent = async (
  to: { transport: LobbyTransport; room: RoomKeys; device: DeviceId; log: LobbyEntry[] },
  content: Uint8Array,
): Promise<Result<number, TransportFailure>> => {
  if (content.length > maxContentBytes) return fail('too-large')
  const { transport, room, log } = to
  const device = await room.deviceName(to.device)
  const previous = await lastHashOf(log, device)
  return transport.append(room, await sealEnvelope(room, { kind: 'update', device, previous, content }))
}

/** Another tab of this device may have written meanwhile: read again, a few times. */
export const inStep = async <Value, Failure>(
  attempt: () => Promise<Result<Value, Failure>>,
): Promise<Result<Value, Failure>> => {
  for (let tries = 1; ; tries++) {
    const outcome = await attempt()
    if (outcome.ok || outcome.failure !== 'out-of-step' || tries === 3) return outcome
  }
}

/** As the relay counts: by the header alone, even when it is rubbish that somebody wrote under this device's name. */
const lastHashOf = async (log: LobbyEntry[], device: Uint8Array): Promise<Uint8Array> => {
  const last = log.findLast(({ bytes }) => {
    const envelope = decodeEnvelope(bytes)
    return envelope !== null && equalBytes(envelope.device, device)
  })
  return last ? sha256(last.bytes) : new Uint8Array(hashBytes)
}
