import * as v from 'valibot'
import type { NodeId } from '../domain/ids.ts'

/** May be empty; whatever a pack says is shown, so nothing hidden may stand in it. */
const shownText = (maxCharacters: number) =>
  v.pipe(
    v.string('should be text'),
    v.maxLength(maxCharacters, `is longer than ${maxCharacters} characters`),
    v.regex(/^(?!.*<[a-z/!?])/is, 'holds markup'),
    v.regex(/^[^\p{Cc}\u200e\u200f\u202a-\u202e\u2066-\u2069]*$/u, 'holds a character that nobody sees'),
  )

export const text = (maxCharacters: number) => v.pipe(shownText(maxCharacters), v.regex(/\S/, 'is empty'))

export const localised = (maxCharacters: number) =>
  v.strictObject({ native: text(maxCharacters), en: text(maxCharacters) })

export const id = v.pipe(
  text(80),
  v.regex(/^[A-Za-z0-9][\w.-]*$/, 'may hold letters, digits, dots and hyphens only'),
)

export const nodeId = v.pipe(
  id,
  v.transform(value => value as NodeId),
)

export const oneOf = <const Names extends readonly string[]>(names: Names) =>
  v.picklist(names, issue => `is ${issue.received}, not one of ${names.join(', ')}`)

export const amount = v.pipe(
  v.number('should be a number'),
  v.integer('should be whole'),
  v.minValue(0, 'is negative'),
)

export const monthAndDay = v.pipe(
  text(5),
  v.regex(/^\d{2}-\d{2}$/, 'should be a month and a day, as in 02-15'),
)

/** Longer lists than any form has would only be there to hold the app up. */
export const listOf = <Item extends v.GenericSchema>(item: Item) =>
  v.pipe(v.array(item, 'should be a list'), v.maxLength(longestList, `has more than ${longestList} entries`))
const longestList = 1000

export const yesOrNo = v.boolean('should be true or false')

export const kind = oneOf([
  'module',
  'section',
  'topic',
  'question',
  'sub',
  'example',
  'info',
  'prep',
  'check',
  'keyword',
  'value',
  'note',
  'field',
  'doc',
  'ui',
])

export const levels = oneOf(['mandatory', 'should', 'optional', 'forbidden'])
export const role = oneOf(['employee', 'leader', 'both', 'unionRep', 'group', 'management'])
export const roles = v.array(role, 'should be a list of roles')

/** One of several to choose from. */
export const option = v.strictObject({ id, native: text(80), en: text(80) })

/** What a setting or a comparison may hold. */
export const plainValue = v.union(
  [shownText(200), v.number(), v.boolean(), v.null(), v.array(v.union([text(80), v.number()]))],
  'should be text, a number, yes or no, null, or a list of texts or numbers',
)
