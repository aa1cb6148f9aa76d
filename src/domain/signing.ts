import { isDate } from './dates.ts'
import type { Pack, Role } from './pack.ts'
import type { SignPart } from './planSchema.ts'
import { canonicalName } from './planText.ts'

/** How somebody put their name to a plan: theirs alone, and signed by their device together with the plan's hash. */
export interface Signing {
  /** As typed, or ''. */
  name: string
  /** What their finger drew, or nothing. */
  strokes: SignatureStroke[]
  /** The day that they give for it, or ''. */
  date: string
}

/** x, y, x, y, … in whole steps on a field of `signatureField`. */
export type SignatureStroke = number[]
export const signatureField = { width: 1000, height: 500 }
export const signatureLimits = { strokes: 60, points: 1500, nameLength: 200 }

/** What a form asks of somebody who says yes to the plan; null where the yes is all. */
export interface SigningAsked {
  /** `either`: the form wants a signature, and a typed name is one too. */
  name: 'required' | 'either' | 'none'
  drawing: 'either' | 'optional' | 'none'
  date: boolean
}

export function signingAsked({ plan }: Pick<Pack, 'plan'>, role: Exclude<Role, 'both'>): SigningAsked | null {
  const own = (plan?.signoff ?? []).filter(({ who }) => who === role || who === 'both')
  const needs = (part: SignPart) => own.some(each => each.needs.includes(part))
  const may = (part: SignPart) => needs(part) || own.some(each => each.may?.includes(part))
  const asked: SigningAsked = {
    name: needs('name') ? 'required' : may('signature') ? 'either' : 'none',
    drawing: !may('signature') ? 'none' : needs('signature') && !needs('name') ? 'either' : 'optional',
    date: may('date'),
  }
  return asked.name === 'none' && asked.drawing === 'none' && !asked.date ? null : asked
}

/** Is more asked than a day? */
export const isSignature = (asked: SigningAsked | null): asked is SigningAsked =>
  asked !== null && (asked.name !== 'none' || asked.drawing !== 'none')

/** Does it hold all that the form asks for, and nothing that it has no place for? */
export function isSignedAsAsked(signing: Signing | undefined, asked: SigningAsked | null): boolean {
  if (!asked || !signing) return !asked && !signing
  const { name, strokes, date } = signing
  if (asked.date !== (date !== '')) return false
  if (asked.drawing === 'none' && strokes.length > 0) return false
  if (asked.name === 'none') return name === ''
  return name !== '' || (asked.name === 'either' && strokes.length > 0)
}

/** The bytes that are signed. Keys in a fixed order; what isn't named here can't get in. */
export const serializeSigning = ({ name, strokes, date }: Signing): string =>
  JSON.stringify({ format: 'signing/1', name, strokes, date })

/** Null for anything but what `serializeSigning` gives: nothing may be signed that is never shown. */
export function parseSigning(text: unknown): Signing | null {
  if (typeof text !== 'string' || text.length > longestText) return null
  const read = asJson(text)
  if (!isRecord(read)) return null
  const { name, strokes, date } = read
  if (typeof name !== 'string' || typeof date !== 'string' || !Array.isArray(strokes)) return null
  const signing: Signing = { name, strokes, date }
  return isSound(signing) && serializeSigning(signing) === text ? signing : null
}

export function isSound({ name, strokes, date }: Signing): boolean {
  return (
    name === canonicalName(name) &&
    name.length <= signatureLimits.nameLength &&
    (date === '' || isDate(date)) &&
    strokes.length <= signatureLimits.strokes &&
    pointCount(strokes) <= signatureLimits.points &&
    strokes.every(isStroke) &&
    (strokes.length === 0 || isDrawn(strokes))
  )
}

/** A touch by mistake is no signature. */
export const isDrawn = (strokes: SignatureStroke[]): boolean => pointCount(strokes) >= fewestPoints
const fewestPoints = 6

export const pointCount = (strokes: SignatureStroke[]): number =>
  strokes.reduce((count, stroke) => count + (Array.isArray(stroke) ? stroke.length / 2 : 0), 0)

const isStroke = (stroke: unknown): boolean =>
  Array.isArray(stroke) &&
  stroke.length >= 2 &&
  stroke.length % 2 === 0 &&
  stroke.every((value, at) => isWithin(value, at % 2 === 0 ? signatureField.width : signatureField.height))

const isWithin = (value: unknown, most: number): boolean =>
  typeof value === 'number' && Number.isInteger(value) && value >= 0 && value <= most

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** All points and a name with every letter escaped. */
const longestText = signatureLimits.points * 10 + signatureLimits.nameLength * 6 + 500

function asJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
