import type * as Y from 'yjs'
import { idOf, type Read, recordFrom } from './parse.ts'
import type { SharedDoc } from './sharedDoc.ts'

type Part = string | Read<string>
type Found<Of extends Part> = Of extends Read<infer Id> ? Id : Of
type Path<Parts extends readonly Part[]> = { -readonly [At in keyof Parts]: Found<Parts[At]> }
type Last<Parts extends readonly Part[]> = Parts extends readonly [...Part[], infer Of extends Part]
  ? Found<Of> & string
  : never

/**
 * Rows of a flat map whose keys have these parts with slashes between them, each as it stands here or sound to its
 * reader, and whose values are sound. In an order that every device shares.
 */
export function rowsAt<const Parts extends readonly Part[], Value>(
  map: Y.Map<unknown>,
  parts: Parts,
  read: Read<Value>,
): { path: Path<Parts>; value: Value }[] {
  const [first] = parts
  const rows: { path: Path<Parts>; value: Value }[] = []
  for (const row of rowsOf(map, typeof first === 'string' ? first : '')) {
    const isThere = row.path.length === parts.length && parts.every((part, at) => isPart(part, row.path[at]))
    const value = isThere ? read(row.value) : null
    if (value !== null) rows.push({ path: row.path as Path<Parts>, value })
  }
  return rows
}

const isPart = (part: Part, there: unknown) =>
  typeof part === 'string' ? part === there : part(there) === there

/** The same by the last part of their keys, where no other part varies. */
export const recordAt = <const Parts extends readonly Part[], Value>(
  map: Y.Map<unknown>,
  parts: Parts,
  read: Read<Value>,
): Partial<Record<Last<Parts>, Value>> =>
  recordFrom(rowsAt(map, parts, read).map(({ path, value }) => [path.at(-1) as Last<Parts>, value]))

/** A flat map's entries with their keys taken apart, in an order that every device shares. */
export function rowsOf(map: Y.Map<unknown>, head = ''): { path: string[]; value: unknown }[] {
  const keys = [...map.keys()].filter(key => key.startsWith(head) && key.length <= maxKeyLength).sort()
  return keys.map(key => ({ path: key.split('/'), value: map.get(key) }))
}

/**
 * Things of several rows: `<head><id>` begins one, and the rows below it add to it. Where nothing sound begins it, the
 * others are nothing.
 */
export function partsUnder<Parts>(
  map: Y.Map<unknown>,
  head: string,
  begin: (id: string, value: unknown) => Parts | null,
  add: (parts: Parts, below: string[], value: unknown) => void,
): Map<string, Parts> {
  const found = new Map<string, Parts>()
  const depth = head.split('/').length - 1
  for (const { path, value } of rowsOf(map, head)) {
    const [id = '', ...below] = path.slice(depth)
    const parts = below.length === 0 ? begin(id, value) : found.get(id)
    if (parts && below.length === 0) found.set(id, parts)
    else if (parts) add(parts, below, value)
  }
  return found
}

/** One owner's entries `<owner>/…`, to be copied or forgotten as they are. */
export interface Rows extends Iterable<[string, unknown]> {
  set(key: string, value: unknown): void
  clear(): void
}

export function rowsOfOne(map: Y.Map<unknown>, owner: string): Rows {
  const rows = () => [...map.entries()].filter(([key]) => key.startsWith(`${owner}/`))
  return {
    [Symbol.iterator]: () => rows()[Symbol.iterator](),
    set: (key, value) => void map.set(key, value),
    clear() {
      for (const [key] of rows()) map.delete(key)
    },
  }
}

/** All typed texts whose names begin with `<head>/`, with the rest of the name taken apart. */
export function textsUnder(doc: SharedDoc, head: string): { name: string; path: string[]; text: string }[] {
  const names = [...doc.share.keys()].filter(
    name => name.startsWith(`${head}/`) && name.length <= maxKeyLength,
  )
  return names.sort().map(name => ({
    name,
    path: name.slice(head.length + 1).split('/'),
    text: textAt(doc, name),
  }))
}

/** Texts `<head>/<id>` that aren't empty, by their ids. */
export const textRecordAt = <Id extends string>(doc: SharedDoc, head: string): Partial<Record<Id, string>> =>
  recordFrom(
    textsUnder(doc, head).flatMap(({ path, text }): [Id, string][] => {
      const id = path.length === 1 ? idOf<Id>(path[0]) : null
      return id && text ? [[id, text]] : []
    }),
  )

export const textAt = (doc: SharedDoc, name: string): string => doc.getText(name).toString()

const maxKeyLength = 700
