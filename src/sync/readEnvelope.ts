import { toHex } from '../crypto/encoding.ts'
import type { RoomKeys } from '../crypto/roomKeys.ts'
import { openEnvelope } from '../crypto/sealEnvelope.ts'
import { sha256 } from '../crypto/sha256.ts'
import { type Bytes, chainInput, envelopeVersion } from '../protocol/envelope.ts'
import { isUpdate } from './isUpdate.ts'

/** One envelope of the log as far as it could be read, and the chain with it folded in. */
export type ReadEnvelope = { hash: Bytes; chain: Bytes } & (
  | { state: 'read'; kind: 'update' | 'snapshot'; device: string; previous: Uint8Array; update: Uint8Array }
  | { state: 'damaged' }
  | { state: 'newer-version'; version: number }
)

/** Reads a run of envelopes that follows `chain`. Whatever a stranger or a fault put there, it doesn't throw. */
export async function readEnvelopes(
  room: RoomKeys,
  envelopes: Bytes[],
  chain: Bytes,
): Promise<ReadEnvelope[]> {
  const contents = await Promise.all(envelopes.map(bytes => readOne(room, bytes)))
  const read: ReadEnvelope[] = []
  let folded = chain
  for (const content of contents) {
    folded = await foldChain(folded, content.hash)
    read.push({ ...content, chain: folded })
  }
  return read
}

export const foldChain = (chain: Uint8Array, envelopeHash: Uint8Array): Promise<Bytes> =>
  sha256(chainInput(chain, envelopeHash))

async function readOne(room: RoomKeys, bytes: Bytes) {
  const hash = await sha256(bytes)
  const opened = await openEnvelope(room, bytes)
  if (!opened.ok) {
    return opened.failure === 'newer-version'
      ? { hash, state: 'newer-version' as const, version: envelopeVersion(bytes) ?? 0 }
      : { hash, state: 'damaged' as const }
  }
  const { kind, device, previous, content: update } = opened.value
  if ((kind !== 'update' && kind !== 'snapshot') || !isUpdate(update))
    return { hash, state: 'damaged' as const }
  return { hash, state: 'read' as const, kind, device: toHex(device), previous, update }
}
