import type { RoomKeys } from '../crypto/roomKeys.ts'
import { sealEnvelope } from '../crypto/sealEnvelope.ts'
import { sha256 } from '../crypto/sha256.ts'
import { type Bytes, type EnvelopeKind, emptyChain } from '../protocol/envelope.ts'
import type { OwnName } from './ownName.ts'
import type { RoomMemory } from './roomMemory.ts'

interface Parts {
  stored: { flush(): Promise<void> }
  room: RoomKeys
  own: OwnName
  memory: RoomMemory
}

/** Null when it can't be saved: what a device says must be on its disk first, or it would contradict itself. */
export async function sealSaved(
  { stored, room, own, memory }: Parts,
  kind: EnvelopeKind,
  content: Uint8Array,
): Promise<{ envelope: Uint8Array; hash: Bytes } | null> {
  if (!(await isSaved(stored))) return null
  const envelope = await sealEnvelope(room, {
    kind,
    device: own.bytes,
    previous: previousHash(memory),
    content,
  })
  return { envelope, hash: await sha256(envelope) }
}

export const isSaved = (stored: Parts['stored']): Promise<boolean> =>
  stored.flush().then(
    () => true,
    () => false,
  )

export const previousHash = ({ ownLast }: RoomMemory): Bytes => ownLast?.hash ?? emptyChain()
