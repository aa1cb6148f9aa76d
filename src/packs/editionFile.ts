import * as v from 'valibot'
import { questionsOf, sectionsOf, valuesOf } from '../domain/content.ts'
import type { Edition, SharedEdition } from '../domain/conversation.ts'
import type { NodeId } from '../domain/ids.ts'
import type { Pack } from '../domain/pack.ts'
import { fail, ok, type Result } from '../domain/result.ts'
import { webAddress } from '../domain/webAddress.ts'

export type EditionProblem =
  /** No file of this kind. */
  | { kind: 'foreign' }
  | { kind: 'newer-version' }
  /** For another form. */
  | { kind: 'other-form'; form: string }
  /** Where in the file, and what is wrong there. */
  | { kind: 'wrong'; place: string; reason: 'shape' | 'unknown' | 'empty' | 'too-long' | 'no-address' }

const format = /^side-om-side\/edition\/(\d+)$/
const version = 1
const maxLength = 10_000

/** A text that people can read, too. */
export function writeEdition(pack: Pack, edition: Edition): string {
  const { rewordings, added, focus, documents, excerpts, settings } = edition
  const content = {
    format: `side-om-side/edition/${version}`,
    form: pack.id,
    rewordings,
    added: added.filter(({ text }) => text.trim() !== '').map(({ parent, text }) => ({ parent, text })),
    focus,
    documents,
    // An older app takes no file that holds what it doesn't know.
    ...(excerpts ? { excerpts } : {}),
    settings,
  }
  return `${JSON.stringify(content, null, 2)}\n`
}

/** All of it or nothing: the first thing that is wrong is named with its place. */
export function readEdition(text: string, pack: Pack): Result<SharedEdition, EditionProblem> {
  const json = parsed(text)
  const head = v.safeParse(headSchema, json)
  if (!head.success) return fail({ kind: 'foreign' })
  if (Number(format.exec(head.output.format)![1]) > version) return fail({ kind: 'newer-version' })
  if (head.output.form !== pack.id) return fail({ kind: 'other-form', form: head.output.form })
  const body = v.safeParse(bodySchema, json)
  if (!body.success) {
    return fail({ kind: 'wrong', place: v.getDotPath(body.issues[0]) ?? '', reason: 'shape' })
  }
  const edition: SharedEdition = {
    rewordings: entriesOf(body.output.rewordings).map(([question, wording]) => ({ question, wording })),
    added: body.output.added as SharedEdition['added'],
    focus: body.output.focus,
    documents: entriesOf(body.output.documents).map(([document, address]) => ({ document, address })),
    excerpts: entriesOf(body.output.excerpts).map(([document, text]) => ({ document, text })),
    settings: Object.entries(body.output.settings).map(([setting, value]) => ({ setting, value })),
  }
  const [problem] = problemsIn(edition, pack)
  return problem ? fail({ kind: 'wrong', ...problem }) : ok(edition)
}

const headSchema = v.looseObject({ format: v.pipe(v.string(), v.regex(format)), form: v.string() })

/** A plain object as it came, whatever its keys are called: which are known is looked up, not inherited. */
const recordOf = <Value>(isValue: (value: unknown) => boolean) =>
  v.custom<Record<string, Value>>(
    record =>
      typeof record === 'object' &&
      record !== null &&
      !Array.isArray(record) &&
      Object.values(record).every(isValue),
  )
const isText = (value: unknown) => typeof value === 'string'
const texts = recordOf<string>(isText)

const bodySchema = v.strictObject({
  format: v.string(),
  form: v.string(),
  rewordings: texts,
  added: v.pipe(v.array(v.strictObject({ parent: v.string(), text: v.string() })), v.maxLength(100)),
  focus: v.string(),
  documents: texts,
  excerpts: v.optional(texts, {}),
  settings: recordOf<string | string[]>(value => [value].flat().every(isText)),
})

interface Problem {
  place: string
  reason: Extract<EditionProblem, { kind: 'wrong' }>['reason']
}

function problemsIn(edition: SharedEdition, pack: Pack): Problem[] {
  const { rewordings, added, focus, documents, excerpts, settings } = edition
  const asWritten = { rewordings: {}, added: [], focus: '', documents: {}, settings: {}, moved: {} }
  const questions = new Set([...questionsOf(pack, asWritten), ...valuesOf(pack)].map(({ id }) => id))
  const sections = new Set(sectionsOf(pack).map(({ id }) => id))
  const known = new Set(pack.documents.map(({ id }) => id))
  return [
    ...rewordings.flatMap(({ question, wording }) => {
      const place = `rewordings.${question}`
      return questions.has(question) ? ofText(place, wording) : [{ place, reason: 'unknown' as const }]
    }),
    ...added.flatMap(({ parent, text }, at) =>
      sections.has(parent)
        ? ofText(`added.${at}.text`, text)
        : [{ place: `added.${at}.parent`, reason: 'unknown' as const }],
    ),
    ...(focus === '' ? [] : ofText('focus', focus)),
    ...documents.flatMap(({ document, address }): Problem[] => {
      const place = `documents.${document}`
      if (!known.has(document)) return [{ place, reason: 'unknown' }]
      return webAddress(address) === null ? [{ place, reason: 'no-address' }] : ofText(place, address)
    }),
    ...excerpts.flatMap(({ document, text }): Problem[] => {
      const place = `excerpts.${document}`
      return known.has(document) ? ofText(place, text) : [{ place, reason: 'unknown' }]
    }),
    ...settings.flatMap(({ setting, value }): Problem[] => {
      const place = `settings.${setting}`
      const isKnown = pack.settings.some(({ id }) => id === setting)
      return isKnown ? [value].flat().flatMap(text => ofText(place, text)) : [{ place, reason: 'unknown' }]
    }),
  ]
}

function ofText(place: string, text: string): Problem[] {
  if (text.trim() === '') return [{ place, reason: 'empty' }]
  return text.length > maxLength ? [{ place, reason: 'too-long' }] : []
}

const entriesOf = (record: Record<string, string>) => Object.entries(record) as [NodeId, string][]

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
