import type { Device } from '../domain/conversation.ts'
import { isDate } from '../domain/dates.ts'
import type { DeviceId } from '../domain/ids.ts'

/**
 * Whatever another device wrote arrives unchecked: wrong types, odd keys, huge strings. Readers give what is sound, and
 * null for the rest, so that a damaged or malicious document is poor but never a crash.
 */
export type Read<Value> = (value: unknown) => Value | null

type Fields = Record<string, Read<unknown>>
type AllSound<Needed extends Fields> = { [Name in keyof Needed]: NonNullable<ReturnType<Needed[Name]>> }
type AsRead<Also extends Fields> = { [Name in keyof Also]: ReturnType<Also[Name]> }

/** An object from its fields: null unless each of `needed` is sound; each of `also` is as its reader says. */
export function fieldsOf<Needed extends Fields, Also extends Fields = Record<never, never>>(
  needed: Needed,
  also?: Also,
): (get: (name: string) => unknown) => (AllSound<Needed> & AsRead<Also>) | null {
  const all = Object.entries({ ...needed, ...also })
  return get => {
    const found: Record<string, unknown> = {}
    for (const [name, read] of all) {
      found[name] = read(get(name))
      if (found[name] === null && name in needed) return null
    }
    return found as AllSound<Needed> & AsRead<Also>
  }
}

/** The same of one that was stored as one value. */
export function objectOf<Needed extends Fields, Also extends Fields = Record<never, never>>(
  needed: Needed,
  also?: Also,
): Read<AllSound<Needed> & AsRead<Also>> {
  const read = fieldsOf(needed, also)
  return value => read(name => property(value, name))
}

/** Those of a list that are sound. */
export const listOf =
  <Value>(read: Read<Value>) =>
  (value: unknown): Value[] =>
    Array.isArray(value) ? value.flatMap(one => read(one) ?? []) : []

/** What is sound of a plain object of any names. */
export const recordOf =
  <Key extends string, Value>(readKey: Read<Key>, read: Read<Value>) =>
  (value: unknown): Partial<Record<Key, Value>> =>
    recordFrom(
      Object.entries(typeof value === 'object' && value !== null ? value : {}).flatMap(
        ([name, field]): [Key, Value][] => {
          const [key, found] = [readKey(name), read(field)]
          return key === null || found === null ? [] : [[key, found]]
        },
      ),
    )

export function recordFrom<Key extends string, Value>(
  entries: readonly [Key, Value][],
): Partial<Record<Key, Value>> {
  const record = emptyRecord<Key, Value>()
  for (const [key, value] of entries) record[key] = value
  return record
}

/** Without a prototype, so that an id such as `constructor` or `__proto__` is a key like any other. */
export const emptyRecord = <Key extends string, Value>(): Partial<Record<Key, Value>> => Object.create(null)

export const oneOf =
  <Value>(known: readonly Value[]): Read<Value> =>
  value =>
    known.find(one => one === value) ?? null

export const or =
  <Value, Else>(read: Read<Value>, otherwise: Else) =>
  (value: unknown): Value | Else =>
    read(value) ?? otherwise

export const isTrue = (value: unknown): boolean => value === true

/** For rows that say something by being true. */
export const trueOf: Read<true> = oneOf([true])

/** Of a plain object that was stored as one value. */
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

export const idsOf = <Id extends string>(value: unknown): Id[] | null => wholeListOf<Id>(idOf)(value)

export const stringOf = (value: unknown): string | null =>
  typeof value === 'string' && value.length <= maxStringLength ? value : null

/** One that says something. */
export const wordsOf = (value: unknown): string | null => stringOf(value) || null

export const stringsOf: Read<string[]> = value => wholeListOf(stringOf)(value)

const wholeListOf =
  <Value>(read: Read<Value>): Read<Value[]> =>
  value => {
    if (!Array.isArray(value) || value.length > maxListLength) return null
    const found = value.map(read)
    return found.every(one => one !== null) ? found : null
  }

/** A day that there is: `2026-02-31` would fail in whatever shows it. */
export const isoDateOf = (value: unknown): string | null =>
  typeof value === 'string' && isDate(value) ? value : null

export const timeOf = (value: unknown): string | null =>
  typeof value === 'string' && /^([01]\d|2[0-3]):[0-5]\d$/.test(value) ? value : null

export const isoInstantOf = (value: unknown): string | null =>
  typeof value === 'string' && value.length <= 40 && !Number.isNaN(Date.parse(value)) ? value : null

export const numberOf = (value: unknown): number | null => (typeof value === 'number' ? value : null)

export const countOf = (value: unknown): number | null =>
  typeof value === 'number' && Number.isSafeInteger(value) && value >= 0 ? value : null

export const hashOf = <Hash extends string>(value: unknown): Hash | null =>
  typeof value === 'string' && /^[0-9a-f]{64}$/.test(value) ? (value as Hash) : null

export const booleanOf = (value: unknown): boolean | null => (typeof value === 'boolean' ? value : null)

export const bytesOf = (value: unknown): Uint8Array | null => (value instanceof Uint8Array ? value : null)

/** 32 bytes: what opens a room, or salts picks. */
export const secretOf = (value: unknown): Uint8Array | null =>
  value instanceof Uint8Array && value.length === 32 ? value : null

/** Milliseconds since 1970. */
export const instantOf = (value: unknown): number | null =>
  typeof value === 'number' && Number.isFinite(value) ? value : null

export const deviceOf: Read<Device> = objectOf({ id: idOf<DeviceId>, signKey: wordsOf, sealKey: wordsOf })

const maxIdLength = 200
const maxListLength = 1000
const maxStringLength = 1_000_000
