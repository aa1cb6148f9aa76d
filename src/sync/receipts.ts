import type * as Y from 'yjs'
import { toHex } from '../crypto/encoding.ts'
import type { RoomKeys } from '../crypto/roomKeys.ts'
import { openEnvelope } from '../crypto/sealEnvelope.ts'
import { createSignal } from '../domain/view.ts'
import type { Bytes } from '../protocol/envelope.ts'
import {
  type Acknowledged,
  allOf,
  decodeAcknowledged,
  emptyAcknowledged,
  encodeAcknowledged,
  hasMore,
  includes,
  intersection,
} from './acknowledged.ts'
import { pack, unpack } from './deflate.ts'
import type { OwnName } from './ownName.ts'
import { forgetStrangers, learnHeld, type RoomMemory } from './roomMemory.ts'

/** Who holds all that stands in the document now, by what the devices said and by what they sent. */
export interface Receipts {
  /** Of the device with this name (hex). */
  receivedBy(device: string): boolean
  onChange(listen: () => void): () => void
  /** Somebody says that they hold what isn't here: it is on its way, or the relay withholds it. */
  isBehind(): boolean
  /** The memory of what somebody holds was changed. */
  changed(): void
  /** Keeps what is held by the devices that are asked after, and by a few others. */
  boundMemory(): void
  /** A device (by its name in hex) durably holds this. */
  note(device: string, held: Acknowledged): void
  /** Takes in what others say; answers with the hash of this device's own receipt, should it be among them. */
  take(envelopes: Bytes[]): Promise<Uint8Array | null>
  /** What this device should say now; null when that is known already. Ask before saving, say it after. */
  next(): { content(): Promise<Uint8Array>; said(hash: Bytes): void } | null
  close(): void
}

export function createReceipts(doc: Y.Doc, room: RoomKeys, own: OwnName, memory: RoomMemory): Receipts {
  const { tell, subscribe } = createSignal()
  const answers = new Map<string, boolean>()
  /** Names of devices that the app knows and asks after. */
  const asked = new Set<string>()
  let standing: Acknowledged | null = null
  let isBehind: boolean | null = null

  const changed = () => {
    answers.clear()
    isBehind = null
    tell()
  }
  const onUpdate = () => {
    standing = null
    changed()
  }
  const all = () => {
    standing ??= allOf(doc)
    return standing
  }
  const heldBy = (device: string) => memory.held.get(device) ?? emptyAcknowledged
  doc.on('update', onUpdate)

  return {
    receivedBy(device) {
      asked.add(device)
      const known = answers.get(device)
      if (known !== undefined) return known
      const answer = memory.held.has(device) && includes(heldBy(device), all())
      answers.set(device, answer)
      return answer
    },
    onChange: subscribe,
    isBehind() {
      // By what was written, not by what was deleted: of two values for one key each deletes one by itself.
      isBehind ??= [...memory.held.values()].some(held => hasMore(held, all()))
      return isBehind
    },
    changed,
    note(device, held) {
      learnHeld(memory, device, held)
      changed()
    },
    boundMemory: () => forgetStrangers(memory, device => asked.has(device) || own.all.includes(device)),
    async take(envelopes) {
      let ownHash: Uint8Array | null = null
      for (const receipt of await Promise.all(envelopes.map(envelope => readReceipt(room, envelope)))) {
        if (receipt?.device === own.hex) ownHash = receipt.hash
        else if (receipt) learnHeld(memory, receipt.device, receipt.held)
      }
      if (envelopes.length > 0) changed()
      return ownHash
    },
    next() {
      // Only what the relay has too: who reads on to this receipt must find in the log all that it speaks of.
      const held = intersection(all(), memory.acknowledged)
      if (includes(heldBy(own.hex), held)) return null
      return {
        content: () => packReceipt(held),
        said(hash) {
          memory.receiptHash = hash
          learnHeld(memory, own.hex, held)
        },
      }
    },
    close: () => doc.off('update', onUpdate),
  }
}

/** Null for what isn't a receipt of this room. */
async function readReceipt(room: RoomKeys, envelope: Bytes) {
  const opened = await openEnvelope(room, envelope)
  if (!opened.ok || opened.value.kind !== 'receipt') return null
  const held = await unpackReceipt(opened.value.content)
  return held && { device: toHex(opened.value.device), hash: opened.value.hash, held }
}

/** Of a long document only the deflated one is within the limit. */
export const packReceipt = (held: Acknowledged): Promise<Uint8Array> =>
  pack(encodeAcknowledged(held), deflateFromBytes)

/** Null for what `packReceipt` never writes. */
export async function unpackReceipt(content: Uint8Array): Promise<Acknowledged | null> {
  const encoded = await unpack(content, maxEncodedBytes)
  return encoded && decodeAcknowledged(encoded)
}

const deflateFromBytes = 1024
const maxEncodedBytes = 1024 * 1024
