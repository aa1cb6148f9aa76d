import { maxContentBytes } from '../crypto/padding.ts'
import { sealEnvelope } from '../crypto/sealEnvelope.ts'
import { sha256 } from '../crypto/sha256.ts'
import type { Bytes } from '../protocol/envelope.ts'
import { emptyAcknowledged, grow, missingFrom } from './acknowledged.ts'
import type { RoomInside } from './roomInside.ts'
import type { RoomMemory } from './roomMemory.ts'
import type { InFlight } from './roomSender.ts'
import { isSaved, previousHash } from './sealSaved.ts'
import { splitUpdate } from './splitUpdate.ts'

/** What a page leaves to be sent while it is away: all that an append needs, and no key (SPEC P-90 …). */
export interface Posting {
  room: Bytes
  token: Bytes
  cursor: number
  chain: Bytes
  /** The next appends, one after the other: first the one on its way, if any, byte for byte. */
  envelopes: Bytes[]
}

/** Null when there is nothing to send, or nothing that could be: what isn't saved here isn't sent. */
export const makePosting = (inside: RoomInside): Promise<Posting | null> =>
  inside.queue.ask(() => make(inside), null)

async function make({ doc, stored, room, own, memory, inFlight }: RoomInside): Promise<Posting | null> {
  const sent = inFlight()
  const envelopes: Uint8Array[] = sent ? [sent.envelope] : []
  let previous: Uint8Array = sent?.hash ?? previousHash(memory)
  const update = missingFrom(doc, sent ? acknowledgedWith(sent, memory) : memory.acknowledged)
  if (update) {
    if (!(await isSaved(stored))) return null
    for (const content of splitUpdate(update, maxContentBytes)) {
      // A value that fits into no envelope can't be sent in any way; the page says so.
      if (content.length > maxContentBytes) break
      const envelope = await sealEnvelope(room, { kind: 'update', device: own.bytes, previous, content })
      envelopes.push(envelope)
      previous = await sha256(envelope)
    }
  }
  if (envelopes.length === 0) return null
  const { cursor, chain } = memory
  return {
    room: new Uint8Array(room.roomId),
    token: new Uint8Array(room.token),
    cursor,
    chain,
    envelopes: envelopes.map(envelope => new Uint8Array(envelope)),
  }
}

/** As it will be after the ack; a snapshot begins anew, since all before it is pruned. */
const acknowledgedWith = ({ kind, update }: InFlight, { acknowledged }: RoomMemory) =>
  grow(kind === 'snapshot' ? emptyAcknowledged : acknowledged, update)
