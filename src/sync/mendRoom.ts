import * as Y from 'yjs'
import { randomBytes, unshared } from '../crypto/bytes.ts'
import type { RoomKeys } from '../crypto/roomKeys.ts'
import { sealEnvelope } from '../crypto/sealEnvelope.ts'
import { ok, type Result } from '../domain/result.ts'
import { deviceNameBytes, emptyChain, hashBytes } from '../protocol/envelope.ts'
import type { LobbyTransport, TransportFailure } from './lobbyTransport.ts'
import { readEnvelopes } from './readEnvelope.ts'
import { isApplied, RELAY_ORIGIN } from './takeIn.ts'

/**
 * Adds to a room what `edit` finds missing in it, or nothing; for rooms that this device has left (SPEC P-113). It
 * speaks there under a name that nobody has, for what it last said under its own may be lost or pruned.
 */
export async function mendRoom(
  transport: Pick<LobbyTransport, 'fetchAll' | 'append'>,
  room: RoomKeys,
  edit: (held: Y.Doc) => void,
): Promise<Result<void, TransportFailure>> {
  const log = await transport.fetchAll(room)
  if (!log.ok) return log
  const held = new Y.Doc()
  const envelopes = log.value.map(({ bytes }) => unshared(bytes))
  for (const one of await readEnvelopes(room, envelopes, emptyChain()))
    if (one.state === 'read') isApplied(held, one.update, RELAY_ORIGIN)
  let content: Uint8Array | null = null
  held.on('update', added => {
    content = added
  })
  held.transact(() => edit(held))
  if (!content) return ok(undefined)
  const [device, previous] = [randomBytes(deviceNameBytes), new Uint8Array(hashBytes)]
  const appended = await transport.append(
    room,
    await sealEnvelope(room, { kind: 'update', device, previous, content }),
  )
  return appended.ok ? ok(undefined) : appended
}
