import type * as Y from 'yjs'
import type { Device } from '../domain/conversation.ts'
import type { DeviceId } from '../domain/ids.ts'
import type { SharedDoc } from './sharedDoc.ts'

/**
 * Whatever another device wrote arrives unchecked: wrong types, odd keys, huge strings. These read what
 * is sound and drop the rest, so that a damaged or malicious document is poor but never a crash.
 */

/** Without a prototype, so that an id such as `constructor` or `__proto__` is a key like any other. */
export const emptyRecord = <Key extends string, Value>(): Partial<Record<Key, Value>> => Object.create(null)

/** A flat map's entries with their keys taken apart, in an order that every device shares. */
export function rowsOf(map: Y.Map<unknown>): { path: string[]; value: unknown }[] {
  const keys = [...map.keys()].filter(key => key.length <= maxKeyLength).sort()
  return keys.map(key => ({ path: key.split('/'), value: map.get(key) }))
}

/** One owner's entries `<owner>/…`, to be copied as they are. */
export interface Rows extends Iterable<[string, unknown]> {
  set(key: string, value: unknown): void
}

export const rowsOfOne = (map: Y.Map<unknown>, owner: string): Rows => ({
  [Symbol.iterator]: () =>
    [...map.entries()].filter(([key]) => key.startsWith(`${owner}/`))[Symbol.iterator](),
  set: (key, value) => void map.set(key, value),
})

/** Rows `<head>/<id>` of a map that holds several kinds; gives the ids with their values. */
export function rowsUnder(map: Y.Map<unknown>, head: string): { id: string; value: unknown }[] {
  return rowsOf(map).flatMap(({ path: [first, id, ...rest], value }) =>
    first === head && id && rest.length === 0 ? [{ id, value }] : [],
  )
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

export const textAt = (doc: SharedDoc, name: string): string => doc.getText(name).toString()

/** A property of a plain object that was stored as one value. */
export function property(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null && Object.hasOwn(value, name)
    ? (value as Record<string, unknown>)[name]
    : undefined
}

/** Ids are short and hold no slash, which separates the parts of keys and names. */
export function idOf<Id extends string>(value: unknown): Id | null {
  const isId =
    typeof value === 'string' && value !== '' && value.length <= maxIdLength && !value.includes('/')
  return isId ? (value as Id) : null
}

export function idsOf<Id extends string>(value: unknown): Id[] | null {
  if (!Array.isArray(value) || value.length > maxListLength) return null
  const ids = value.map(idOf<Id>)
  return ids.every(id => id !== null) ? ids : null
}

export const stringOf = (value: unknown): string | null =>
  typeof value === 'string' && value.length <= maxStringLength ? value : null

export function stringsOf(value: unknown): string[] | null {
  if (!Array.isArray(value) || value.length > maxListLength) return null
  const strings = value.map(stringOf)
  return strings.every(string => string !== null) ? strings : null
}

/** A day that there is: `2026-02-31` would fail in whatever shows it. */
export function isoDateOf(value: unknown): string | null {
  if (typeof value !== 'string' || !/^\d{4}-\d{2}-\d{2}$/.test(value)) return null
  const day = new Date(`${value}T00:00:00Z`)
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(value) ? value : null
}

export const timeOf = (value: unknown): string | null =>
  typeof value === 'string' && /^([01]\d|2[0-3]):[0-5]\d$/.test(value) ? value : null

export const isoInstantOf = (value: unknown): string | null =>
  typeof value === 'string' && value.length <= 40 && !Number.isNaN(Date.parse(value)) ? value : null

export const countOf = (value: unknown): number | null =>
  typeof value === 'number' && Number.isSafeInteger(value) && value >= 0 ? value : null

export const hashOf = <Hash extends string>(value: unknown): Hash | null =>
  typeof value === 'string' && /^[0-9a-f]{64}$/.test(value) ? (value as Hash) : null

/** Opens a room. */
export const secretOf = (value: unknown): Uint8Array | null =>
  value instanceof Uint8Array && value.length === 32 ? value : null

/** Milliseconds since 1970. */
export const instantOf = (value: unknown): number | null =>
  typeof value === 'number' && Number.isFinite(value) ? value : null

export function deviceOf(value: unknown): Device | null {
  const id = idOf<DeviceId>(property(value, 'id'))
  const signKey = stringOf(property(value, 'signKey'))
  const sealKey = stringOf(property(value, 'sealKey'))
  return id && signKey && sealKey ? { id, signKey, sealKey } : null
}

const maxIdLength = 200
const maxKeyLength = 700
const maxListLength = 1000
const maxStringLength = 1_000_000
