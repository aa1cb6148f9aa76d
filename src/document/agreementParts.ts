import type { Agreement, People } from '../domain/conversation.ts'
import type { AgreementId, MarkId, NodeId, ParticipantId } from '../domain/ids.ts'
import { fingerprintOf } from './fingerprint.ts'
import { textNames } from './names.ts'
import { emptyRecord, idOf, isoDateOf, objectOf, or, property, type Read, stringOf } from './parse.ts'
import { partsUnder, textAt, textsUnder } from './rows.ts'
import type { SharedDoc } from './sharedDoc.ts'

/**
 * agreements: <id> = { group, by, order, from? = { mark, field } }, <id>/edit = last editor, <id>/value/<field> = a chosen date,
 * <id>/person/<field>/<participant>, <id>/removed/<participant> = fingerprint of what they removed,
 * <id>/kept = how often it was kept; typed fields are texts. What came of a mark has the mark's own text in `field`:
 * a copy would stand there twice where two phones make it at the same time.
 */
export const agreementRows = (doc: SharedDoc) => doc.getMap<unknown>('agreements')

export interface AgreementParts extends Omit<Agreement, 'removed'> {
  removals: { by: ParticipantId; fingerprint: string }[]
  kept: number
  from: { mark: MarkId; field: string } | null
}

export const partsOf = (doc: SharedDoc, agreement: AgreementId): AgreementParts | undefined =>
  readParts(doc).find(({ id }) => id === agreement)

export function readParts(doc: SharedDoc): AgreementParts[] {
  const found = partsUnder(agreementRows(doc), '', startParts, addRow)
  for (const parts of found.values())
    if (parts.from) addText(parts, [parts.from.field], textAt(doc, textNames.mark(parts.from.mark)))
  for (const { path, text } of textsUnder(doc, 'agreement'))
    addText(found.get(path[0] ?? ''), path.slice(1), text)
  return [...found.values()]
}

/** Of all that a person saw when they removed it, and of who had touched it last. */
export const fingerprint = ({ values, lastEditBy, kept }: AgreementParts): string =>
  fingerprintOf([lastEditBy, kept, Object.entries(values).sort(byField)])

const byField = ([one]: [string, unknown], [other]: [string, unknown]) => (one < other ? -1 : 1)

function startParts(key: string, value: unknown): AgreementParts | null {
  const id = idOf<AgreementId>(key)
  const start = startOf(value)
  if (!id || !start) return null
  const { by, ...rest } = start
  const nothing = { values: emptyRecord<string, string | People>(), removals: [], kept: 0 }
  return { id, ...rest, startedBy: by, lastEditBy: by, ...nothing }
}

const fromOf: Read<AgreementParts['from'] & {}> = objectOf({ mark: idOf<MarkId>, field: idOf })
const startOf = objectOf(
  { group: idOf<NodeId>, by: idOf<ParticipantId> },
  { order: or(stringOf, ''), from: fromOf },
)

/** Which mark an agreement came of, and in which field its text stands. */
export const markOf = (row: unknown): AgreementParts['from'] => fromOf(property(row, 'from'))

function addRow(parts: AgreementParts, [kind, name, person, ...rest]: string[], value: unknown): void {
  if (rest.length > 0) return
  const by = idOf<ParticipantId>(value)
  if (kind === 'edit' && !name && by) parts.lastEditBy = by
  if (kind === 'kept' && !name && typeof value === 'number') parts.kept = value
  if (!name) return
  if (kind === 'removed' && !person && typeof value === 'string') {
    parts.removals.push({ by: name as ParticipantId, fingerprint: value })
  }
  const date = isoDateOf(value)
  if (kind === 'value' && !person && date) parts.values[name] = date
  if (kind === 'person' && person && value === true)
    peopleIn(parts, name).participants.push(person as ParticipantId)
}

/** A field that is empty is absent, however often it was touched, so that all devices agree about it. */
function addText(parts: AgreementParts | undefined, [field, kind, ...rest]: string[], text: string): void {
  if (!parts || !field || !text || rest.length > 0) return
  if (kind === 'others') peopleIn(parts, field).others = text
  else if (kind === undefined) parts.values[field] ??= text
}

function peopleIn(parts: AgreementParts, field: string): People {
  const present = parts.values[field]
  if (typeof present === 'object') return present
  const people: People = { participants: [], others: '' }
  parts.values[field] = people
  return people
}
