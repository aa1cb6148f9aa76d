import * as Y from 'yjs'
import type { Acknowledged } from './acknowledged.ts'

/**
 * An update as several, each of at most so many bytes where that is possible: a single value that is larger stays
 * whole, and comes last with all that rests on it. Whoever applies them in order never has to wait for a later one,
 * given all that the whole one rests on.
 */
export function splitUpdate(update: Uint8Array, maxBytes: number): Uint8Array[] {
  const { structs, ds } = Y.decodeUpdate(update)
  const pieces = structs.flatMap(struct => cut(struct, Math.floor(maxBytes / 4)))
  const { free, held } = apart(inOrder(pieces), struct => sizeOf(struct) > maxBytes)
  const parts: Uint8Array[] = []
  for (const run of runs(free, sizeOf, maxBytes)) parts.push(encode(run, []))
  for (const run of runs(rangesOf(ds), () => bytesPerRange, maxBytes)) parts.push(encode([], run))
  for (const run of runs(held, sizeOf, maxBytes)) parts.push(encode(run, []))
  return parts
}

type Struct = Y.Item | Y.GC | Y.Skip
interface DeletedRange {
  client: number
  clock: number
  len: number
}

/** Client, count, clock and length as numbers of up to 32 and 53 bits. */
const bytesPerRange = 26
const bytesPerClient = 20

/** A long text is one struct; its pieces are what Yjs itself would make of it around a later insertion. */
function cut(struct: Struct, maxUnits: number): Struct[] {
  if (!(struct instanceof Y.Item) || !(struct.content instanceof Y.ContentString)) return [struct]
  const { id, origin, rightOrigin, parent, parentSub } = struct
  const text = struct.content.str
  const pieces: Struct[] = []
  for (let start = 0, end = 0; start < text.length; start = end) {
    end = Math.min(start + Math.max(maxUnits, 2), text.length)
    if (end < text.length && isHighSurrogate(text.charCodeAt(end - 1))) end--
    const before = start === 0 ? origin : Y.createID(id.client, id.clock + start - 1)
    const content = new Y.ContentString(text.slice(start, end))
    const place = Y.createID(id.client, id.clock + start)
    pieces.push(new Y.Item(place, null, before, null, rightOrigin, parent, parentSub, content))
  }
  return pieces
}

const isHighSurrogate = (unit: number) => unit >= 0xd800 && unit <= 0xdbff

/** Each after what it names: its neighbours at the time of writing and the type that it is in. */
function inOrder(structs: Struct[]): Struct[] {
  const byClient = grouped(structs, struct => struct.id.client)
  const next = new Map([...byClient.keys()].map(client => [client, 0]))
  const ordered: Struct[] = []
  const isThere = ({ client, clock }: Y.ID) => {
    const first = byClient.get(client)?.[next.get(client)!]
    return first === undefined || clock < first.id.clock
  }
  for (let isStuck = false; ordered.length < structs.length; ) {
    const before = ordered.length
    for (const [client, own] of byClient) {
      let at = next.get(client)!
      for (; at < own.length && (isStuck || namedBy(own[at]!).every(isThere)); next.set(client, at)) {
        ordered.push(own[at++]!)
        isStuck = false
      }
    }
    // What is named is missing from the whole update too: then the order is the receiver's to find.
    isStuck = ordered.length === before
  }
  return ordered
}

/** What nobody can place without one of those that are held up: it names one, or comes after one of the same client. */
function apart(ordered: Struct[], isHeldUp: (struct: Struct) => boolean): { free: Struct[]; held: Struct[] } {
  const heldFrom = new Map<number, number>()
  const waitsForHeld = ({ client, clock }: Y.ID) =>
    clock >= (heldFrom.get(client) ?? Number.POSITIVE_INFINITY)
  const [free, held]: [Struct[], Struct[]] = [[], []]
  for (const struct of ordered) {
    const isHeld = waitsForHeld(struct.id) || namedBy(struct).some(waitsForHeld) || isHeldUp(struct)
    if (isHeld && !waitsForHeld(struct.id)) heldFrom.set(struct.id.client, struct.id.clock)
    if (isHeld) held.push(struct)
    else free.push(struct)
  }
  return { free, held }
}

function namedBy(struct: Struct): Y.ID[] {
  if (!(struct instanceof Y.Item)) return []
  const { id, origin, rightOrigin, parent } = struct
  const named = [origin, rightOrigin, parent instanceof Y.ID ? parent : null]
  return named.filter(other => other !== null && other.client !== id.client) as Y.ID[]
}

function* runs<Entry>(entries: Entry[], bytesOf: (entry: Entry) => number, maxBytes: number) {
  let run: Entry[] = []
  let bytes = 0
  for (const entry of entries) {
    const more = bytesOf(entry)
    if (run.length > 0 && bytes + more > maxBytes) {
      yield run
      run = []
      bytes = 0
    }
    run.push(entry)
    bytes += more
  }
  if (run.length > 0) yield run
}

function sizeOf(struct: Struct): number {
  const encoder = new Y.UpdateEncoderV1()
  struct.write(encoder, 0)
  return encoder.toUint8Array().length + bytesPerClient
}

const rangesOf = (deleted: Acknowledged['ds']): DeletedRange[] =>
  [...deleted.clients].flatMap(([client, ranges]) => ranges.map(({ clock, len }) => ({ client, clock, len })))

/** The layout of Yjs' update format 1. */
function encode(structs: Struct[], deleted: DeletedRange[]): Uint8Array {
  const encoder = new Y.UpdateEncoderV1()
  const byClient = grouped(structs, struct => struct.id.client)
  encoder.writeLen(byClient.size)
  for (const [client, own] of byClient) {
    encoder.writeLen(own.length)
    encoder.writeClient(client)
    encoder.writeLen(own[0]!.id.clock)
    for (const struct of own) struct.write(encoder, 0)
  }
  const deletedBy = grouped(deleted, range => range.client)
  encoder.writeLen(deletedBy.size)
  for (const [client, ranges] of deletedBy) {
    encoder.writeClient(client)
    encoder.writeLen(ranges.length)
    for (const { clock, len } of ranges) {
      encoder.writeDsClock(clock)
      encoder.writeDsLen(len)
    }
  }
  return encoder.toUint8Array()
}

function grouped<Entry>(entries: Entry[], clientOf: (entry: Entry) => number): Map<number, Entry[]> {
  const groups = new Map<number, Entry[]>()
  for (const entry of entries) {
    const group = groups.get(clientOf(entry))
    if (group) group.push(entry)
    else groups.set(clientOf(entry), [entry])
  }
  return groups
}
