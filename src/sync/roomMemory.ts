import * as v from 'valibot'
import { equalBytes } from '../crypto/bytes.ts'
import { type Bytes, emptyChain, envelopeVersionNow, hashBytes } from '../protocol/envelope.ts'
import {
  type Acknowledged,
  countRanges,
  decodeAcknowledged,
  emptyAcknowledged,
  encodeAcknowledged,
  union,
} from './acknowledged.ts'

/** What must never outlive the document's rows: it is stored in the same transaction as they are. */
export interface RoomMemory {
  /** Everything up to this position of the room's log was taken in. */
  cursor: number
  /** Running hash of all envelopes up to the cursor. */
  chain: Bytes
  /** What the relay durably holds; after a snapshot, what it will hold when the prefix is pruned. */
  acknowledged: Acknowledged
  /** Which of its names in the room this device goes by (P-06). */
  name: number
  /** This device's last envelope in the log under that name; null before the first. */
  ownLast: OwnEnvelope | null
  /** Which was its last before each snapshot: a restored relay that has pruned all before it can't tell any more. */
  ownMarks: OwnEnvelope[]
  /** Hash of each other sender's last envelope, by device name. */
  senders: Map<string, Bytes>
  /** The log no longer begins at its first envelope, so a sender's first one here has unseen predecessors. */
  isPruned: boolean
  /** What each device is known to hold durably: by its receipts, and what it sent itself. */
  held: Map<string, Acknowledged>
  /** Hash of the newest receipt that this device sent; null when it never did. */
  receiptHash: Bytes | null
  sinceSnapshot: number
  /** What was taken in and waits in Yjs for something that comes later: it is in no row, and the cursor is past it. */
  waiting: Uint8Array | null
  unread: Unread
}

export interface OwnEnvelope {
  position: number
  hash: Bytes
}

/** What came and couldn't be used, since the last snapshot (which replaces all before it). */
export interface Unread {
  damaged: number
  gaps: number
  /** Highest version met that this app doesn't know. */
  newerVersion: number
}

export const emptyMemory = (): RoomMemory => ({
  ...startOfLog(),
  waiting: null,
  name: 0,
  ownLast: null,
  ownMarks: [],
  held: new Map(),
  receiptHash: null,
})

/** Forgets all that was learnt from this relay's log; what people's devices hold stays true. */
export const forgetLog = (memory: RoomMemory): void => void Object.assign(memory, startOfLog())

/** This device's last envelope at or before this position, as far as it can know; not one that was refused already. */
export function ownLastUpTo(
  { ownLast, ownMarks }: RoomMemory,
  position: number,
  refused: readonly Uint8Array[] = [],
): OwnEnvelope | null {
  const known = ownLast ? [...ownMarks, ownLast] : ownMarks
  const possible = known.filter(
    own => own.position <= position && !refused.some(hash => equalBytes(hash, own.hash)),
  )
  return possible.sort((a, b) => b.position - a.position)[0] ?? null
}

/** From now on this device goes by another name; what it sent before is somebody else's. */
export function beginUnderName(memory: RoomMemory, name: number, former: string | undefined): void {
  const { ownLast, cursor } = memory
  // One behind the cursor is from a log that this relay no longer has: nothing there follows on it.
  if (former !== undefined && ownLast !== null && ownLast.position <= cursor)
    memory.senders.set(former, ownLast.hash)
  Object.assign(memory, { name, ownLast: null, ownMarks: [], receiptHash: null })
}

/** A device never unlearns, so what it holds adds up, in any order. The last that was heard of stands last. */
export function learnHeld({ held }: RoomMemory, device: string, more: Acknowledged): void {
  const before = held.get(device)
  const all = before ? union(before, more) : more
  held.delete(device)
  // More than any document has is made up, and then the newest alone counts.
  held.set(device, countRanges(all) > maxRangesHeld ? more : all)
}

/** Whoever knows the room's key can speak under any number of names: of those that nobody asks after the last stay. */
export function forgetStrangers({ held }: RoomMemory, isKnown: (device: string) => boolean): void {
  const strangers = [...held.keys()].filter(device => !isKnown(device))
  for (const device of strangers.slice(0, -maxStrangers)) held.delete(device)
}

const maxRangesHeld = 50_000
/** Among them are a person's own other phones, and those that nobody vouched for yet. */
const maxStrangers = 16

export const nothingUnread = (): Unread => ({ damaged: 0, gaps: 0, newerVersion: 0 })

const startOfLog = () => ({
  cursor: 0,
  chain: emptyChain(),
  acknowledged: emptyAcknowledged,
  senders: new Map<string, Bytes>(),
  isPruned: false,
  sinceSnapshot: 0,
  unread: nothingUnread(),
})

/** A value for IndexedDB. */
export const packMemory = (memory: RoomMemory, names: readonly string[]): unknown => ({
  ...memory,
  format: 2,
  names: [...names],
  acknowledged: encodeAcknowledged(memory.acknowledged),
  ownMarks: [...memory.ownMarks],
  senders: new Map(memory.senders),
  held: new Map([...memory.held].map(([name, held]) => [name, encodeAcknowledged(held)])),
  unread: { ...memory.unread },
})

/** What can't be read is forgotten: then everything is fetched and compared anew, which costs time but no text. */
export function unpackMemory(stored: unknown, names: readonly string[]): RoomMemory {
  const parsed = v.safeParse(schema, stored)
  if (!parsed.success) return emptyMemory()
  const { format: _, names: storedFor, ...memory } = parsed.output
  if (memory.name >= names.length) return emptyMemory()
  // A restored device has new names, under which it has sent nothing yet.
  if (storedFor[0] !== names[0]) beginUnderName(memory, 0, storedFor[memory.name])
  // The app was updated since: what it couldn't read then, it can now.
  const { newerVersion } = memory.unread
  if (newerVersion > 0 && newerVersion <= envelopeVersionNow) forgetLog(memory)
  return memory
}

const count = v.pipe(v.number(), v.safeInteger(), v.minValue(0))
const bytes = v.pipe(
  v.instance(Uint8Array),
  v.transform(stored => new Uint8Array(stored)),
)
const hash = v.pipe(bytes, v.length(hashBytes))
const acknowledged = v.pipe(
  bytes,
  v.rawTransform<Bytes, Acknowledged>(({ dataset, addIssue, NEVER }) => {
    const decoded = decodeAcknowledged(dataset.value)
    if (decoded !== null) return decoded
    addIssue({ message: 'not an acknowledged state' })
    return NEVER
  }),
)
const ownEnvelope = v.object({ position: count, hash })
const schema = v.object({
  format: v.literal(2),
  names: v.array(v.string()),
  name: count,
  cursor: count,
  chain: hash,
  acknowledged,
  ownLast: v.nullable(ownEnvelope),
  ownMarks: v.array(ownEnvelope),
  senders: v.map(v.string(), hash),
  isPruned: v.boolean(),
  held: v.map(v.string(), acknowledged),
  receiptHash: v.nullable(hash),
  sinceSnapshot: count,
  waiting: v.nullable(bytes),
  unread: v.object({ damaged: count, gaps: count, newerVersion: count }),
})
