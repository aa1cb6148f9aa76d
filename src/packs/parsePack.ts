import * as v from 'valibot'
import type { Pack } from '../domain/pack.ts'
import { fail, ok, type Result } from '../domain/result.ts'
import { checkReferences } from './checkReferences.ts'
import type { PackProblem } from './packProblem.ts'
import { packSchema } from './packSchema.ts'

/** A file as it comes: what is far too large isn't even read. */
export function parsePackFile(text: string): Result<Pack, PackProblem[]> {
  if (text.length > longestFile) {
    return fail([{ place: 'pack', reason: `is longer than ${longestFile} characters` }])
  }
  try {
    return parsePack(JSON.parse(text))
  } catch (error) {
    return fail([{ place: 'pack', reason: `is no JSON: ${error instanceof Error ? error.message : error}` }])
  }
}
const longestFile = 1_000_000

/** The one way for a pack into the app; afterwards it is trusted. Names every problem of the first step that fails. */
export function parsePack(json: unknown): Result<Pack, PackProblem[]> {
  const reserved = reservedNames(json)
  if (reserved.length > 0) return fail(reserved)
  const parsed = v.safeParse(packSchema, json)
  if (!parsed.success) return fail(parsed.issues.map(toProblem))
  const problems = checkReferences(parsed.output)
  return problems.length > 0 ? fail(problems) : ok(parsed.output)
}

/** Looked for before anything is read: `JSON.parse` makes them ordinary keys, and copying would make them more. */
function reservedNames(json: unknown, place: (string | number)[] = []): PackProblem[] {
  if (typeof json !== 'object' || json === null) return []
  if (place.length > deepest) return [{ place: toPlace(place), reason: 'is nested too deeply' }]
  return Object.entries(json).flatMap(([key, value]) => {
    const here = [...place, Array.isArray(json) ? Number(key) : key]
    return reserved.has(key)
      ? [{ place: toPlace(here), reason: 'is a name that JavaScript keeps for itself' }]
      : reservedNames(value, here)
  })
}
const reserved = new Set(['__proto__', 'prototype', 'constructor'])
const deepest = 30

function toProblem(issue: v.BaseIssue<unknown>): PackProblem {
  const place = toPlace((issue.path ?? []).map(item => item.key as string | number))
  if (issue.type === 'strict_object' && issue.expected === 'never')
    return { place, reason: 'is not known here' }
  if (issue.received === 'undefined') return { place, reason: 'is missing' }
  if (issue.type === 'strict_object') return { place, reason: 'should be an object' }
  return { place, reason: issue.type === 'array' ? 'should be a list' : issue.message }
}

const toPlace = (keys: (string | number)[]): string =>
  keys.map((key, at) => (typeof key === 'number' ? `[${key}]` : at === 0 ? key : `.${key}`)).join('') ||
  'pack'
