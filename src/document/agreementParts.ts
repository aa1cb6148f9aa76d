import { digest } from 'lib0/hash/sha256'
import type { Agreement, People } from '../domain/conversation.ts'
import type { AgreementId, NodeId, ParticipantId } from '../domain/ids.ts'
import { emptyRecord, idOf, isoDateOf, property, rowsOf, stringOf, textsUnder } from './parse.ts'
import type { SharedDoc } from './sharedDoc.ts'

/**
 * agreements: <id> = { group, by, order }, <id>/edit = last editor, <id>/value/<field> = a chosen date,
 * <id>/person/<field>/<participant>, <id>/removed/<participant> = fingerprint of what they removed,
 * <id>/kept = how often it was kept; typed fields are texts.
 */
export const agreementRows = (doc: SharedDoc) => doc.getMap<unknown>('agreements')

export interface AgreementParts extends Omit<Agreement, 'removed'> {
  removals: { by: ParticipantId; fingerprint: string }[]
  kept: number
}

export const partsOf = (doc: SharedDoc, agreement: AgreementId): AgreementParts | undefined =>
  readParts(doc).find(({ id }) => id === agreement)

export function readParts(doc: SharedDoc): AgreementParts[] {
  const rows = rowsOf(agreementRows(doc))
  const found = new Map<string, AgreementParts>()
  for (const { path, value } of rows) {
    const parts = path.length === 1 ? startParts(path[0], value) : null
    if (parts) found.set(parts.id, parts)
  }
  for (const { path, value } of rows) addRow(found.get(path[0] ?? ''), path.slice(1), value)
  for (const { path, text } of textsUnder(doc, 'agreement'))
    addText(found.get(path[0] ?? ''), path.slice(1), text)
  return [...found.values()]
}

/** Of all that a person saw when they removed it, and of who had touched it last. */
export function fingerprint({ values, lastEditBy, kept }: AgreementParts): string {
  const content = JSON.stringify([lastEditBy, kept, Object.entries(values).sort(byField)])
  return Array.from(digest(new TextEncoder().encode(content)), byte =>
    byte.toString(16).padStart(2, '0'),
  ).join('')
}

const byField = ([one]: [string, unknown], [other]: [string, unknown]) => (one < other ? -1 : 1)

function startParts(key: unknown, value: unknown): AgreementParts | null {
  const id = idOf<AgreementId>(key)
  const group = idOf<NodeId>(property(value, 'group'))
  const startedBy = idOf<ParticipantId>(property(value, 'by'))
  if (!id || !group || !startedBy) return null
  const order = stringOf(property(value, 'order')) ?? ''
  return { id, group, order, startedBy, lastEditBy: startedBy, values: emptyRecord(), removals: [], kept: 0 }
}

function addRow(
  parts: AgreementParts | undefined,
  [kind, name, person, ...rest]: string[],
  value: unknown,
): void {
  if (!parts || !kind || rest.length > 0) return
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
