import * as Y from 'yjs'

/**
 * What somebody durably holds of a document: for each client the clocks from zero on (contiguously),
 * and what is deleted. A state vector alone can't tell: deletions have no clock of their own.
 */
export type Acknowledged = Y.Snapshot

export const emptyAcknowledged: Acknowledged = Y.emptySnapshot

/** Everything that stands in the document, deletions included. */
export const allOf = (doc: Y.Doc): Acknowledged => Y.snapshot(doc)

/**
 * Adds the content of an update. Structs behind a gap don't count, since a state vector can't say "all but these";
 * they are counted when they come again. Throws when the bytes aren't an update.
 */
export function grow(acknowledged: Acknowledged, update: Uint8Array): Acknowledged {
  const { structs, ds } = Y.decodeUpdate(update)
  const clocks = new Map(acknowledged.sv)
  for (const struct of structs) {
    const { client, clock } = struct.id
    const known = clocks.get(client) ?? 0
    const end = clock + struct.length
    // A skip is the place of a struct that is missing in a merged update.
    if (!(struct instanceof Y.Skip) && clock <= known && end > known) clocks.set(client, end)
  }
  return Y.createSnapshot(Y.mergeDeleteSets([acknowledged.ds, ds]), clocks)
}

export const withDeleted = (acknowledged: Acknowledged, deleted: Acknowledged['ds']): Acknowledged =>
  Y.createSnapshot(Y.mergeDeleteSets([acknowledged.ds, deleted]), acknowledged.sv)

/** What either of the two holds. */
export function union(one: Acknowledged, other: Acknowledged): Acknowledged {
  const clocks = new Map(one.sv)
  for (const [client, clock] of other.sv) clocks.set(client, Math.max(clock, clocks.get(client) ?? 0))
  return Y.createSnapshot(Y.mergeDeleteSets([one.ds, other.ds]), clocks)
}

/** How much memory it takes: its clients, and the ranges that are deleted. */
export const countRanges = ({ sv, ds }: Acknowledged): number =>
  [...ds.clients.values()].reduce((sum, ranges) => sum + ranges.length, sv.size)

/** What both hold. */
export function intersection(one: Acknowledged, other: Acknowledged): Acknowledged {
  const clocks = new Map<number, number>()
  for (const [client, clock] of one.sv) {
    const both = Math.min(clock, other.sv.get(client) ?? 0)
    if (both > 0) clocks.set(client, both)
  }
  const deleted = Y.createDeleteSet()
  for (const [client, ranges] of one.ds.clients) {
    const both = overlaps(ranges, other.ds.clients.get(client) ?? [])
    if (both.length > 0) deleted.clients.set(client, both)
  }
  return Y.createSnapshot(deleted, clocks)
}

export const isAllAcknowledged = (doc: Y.Doc, acknowledged: Acknowledged): boolean =>
  includes(acknowledged, allOf(doc))

/** Was something written that only the first holds? */
export function hasMore(one: Acknowledged, other: Acknowledged): boolean {
  for (const [client, clock] of one.sv) if ((other.sv.get(client) ?? 0) < clock) return true
  return false
}

/** Is everything of `part` in `whole`? */
export function includes(whole: Acknowledged, part: Acknowledged): boolean {
  if (hasMore(part, whole)) return false
  for (const [client, deleted] of part.ds.clients) {
    if (!isEachWithin(deleted, whole.ds.clients.get(client) ?? [])) return false
  }
  return true
}

/**
 * What the document has and at least one of the acknowledged lacks, as one update; null when that is nothing.
 * It carries the whole delete set (Yjs can't give less), so it is for start, reconnect and loss, not for a key press.
 */
export function missingFrom(doc: Y.Doc, ...acknowledged: Acknowledged[]): Uint8Array | null {
  const all = allOf(doc)
  if (acknowledged.every(one => includes(one, all))) return null
  const least = new Map<number, number>()
  for (const client of all.sv.keys()) {
    least.set(client, Math.min(...acknowledged.map(({ sv }) => sv.get(client) ?? 0)))
  }
  return withoutDeletedText(doc, fresh => Y.encodeStateAsUpdate(fresh, Y.encodeStateVector(least)))
}

/** The whole document as one update, without the words that were deleted in it. */
export const wholeState = (doc: Y.Doc): Uint8Array =>
  withoutDeletedText(doc, fresh => Y.encodeStateAsUpdate(fresh))

/** Yjs' second format: what is deleted as differences, a third smaller. */
export const encodeAcknowledged = (acknowledged: Acknowledged): Uint8Array => Y.encodeSnapshotV2(acknowledged)

/** Null when the bytes aren't what `encodeAcknowledged` writes. */
export function decodeAcknowledged(bytes: Uint8Array): Acknowledged | null {
  try {
    const { ds, sv } = Y.decodeSnapshotV2(bytes)
    return Y.createSnapshot(Y.mergeDeleteSets([ds]), sv)
  } catch {
    return null
  }
}

interface Range {
  readonly clock: number
  readonly len: number
}
type Ranges = readonly Range[]

/** Both sorted; those of `wide` don't touch each other, so each of `narrow` lies in at most one of them. */
function isEachWithin(narrow: Ranges, wide: Ranges): boolean {
  let at = 0
  for (const { clock, len } of narrow) {
    while (at < wide.length && endOf(wide[at]!) <= clock) at++
    const around = wide[at]
    if (around === undefined || around.clock > clock || endOf(around) < clock + len) return false
  }
  return true
}

/** Of two sorted lists. */
function overlaps(one: Ranges, other: Ranges): Range[] {
  const both: Range[] = []
  for (let here = 0, there = 0; here < one.length && there < other.length; ) {
    const [a, b] = [one[here]!, other[there]!]
    const clock = Math.max(a.clock, b.clock)
    const end = Math.min(endOf(a), endOf(b))
    if (clock < end) both.push({ clock, len: end - clock })
    if (endOf(a) < endOf(b)) here++
    else there++
  }
  return both
}

const endOf = (range: Ranges[number]): number => range.clock + range.len

/** A live document keeps deleted words for undo; one that was loaded afresh doesn't. */
function withoutDeletedText(doc: Y.Doc, encode: (fresh: Y.Doc) => Uint8Array): Uint8Array {
  const fresh = new Y.Doc()
  try {
    Y.applyUpdate(fresh, Y.encodeStateAsUpdate(doc))
    return encode(fresh)
  } finally {
    fresh.destroy()
  }
}
