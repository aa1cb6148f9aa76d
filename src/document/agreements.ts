import type { Agreement } from '../domain/conversation.ts'
import type { AgreementId, MarkId, NodeId, ParticipantId } from '../domain/ids.ts'
import { agreementFrom } from '../domain/marks.ts'
import { byOrder } from '../domain/order.ts'
import {
  type AgreementParts,
  agreementRows,
  fingerprint,
  markOf,
  partsOf,
  readParts,
} from './agreementParts.ts'
import { textNames } from './names.ts'
import { orderAtEnd } from './orderKey.ts'
import { isoDateOf } from './parse.ts'
import { change, type SharedDoc } from './sharedDoc.ts'
import { replaceText, type TextHandle, textHandle } from './textHandle.ts'

/** Two people may add at the same time: both agreements stay, and a merge never drops one for a limit. */
export function addAgreement(
  doc: SharedDoc,
  me: ParticipantId,
  { id, group, start }: { id: AgreementId; group: NodeId; start?: { field: string; text: string } },
): void {
  change(doc, () => {
    const order = orderAtEnd(readParts(doc).map(parts => parts.order))
    agreementRows(doc).set(id, { group, by: me, order })
    if (start) replaceText(doc.getText(textNames.agreement(id, start.field)), start.text)
  })
}

/** One mark becomes one agreement, whoever makes it and however often: so two phones that do it apart make the same. */
export function agreeOnMark(
  doc: SharedDoc,
  me: ParticipantId,
  { mark, group, field }: { mark: MarkId; group: NodeId; field: string },
): AgreementId {
  const id = agreementFrom(mark)
  const there = partsOf(doc, id)
  const order = there?.order ?? orderAtEnd(readParts(doc).map(parts => parts.order))
  change(doc, () => {
    keepAgreement(doc, me, id)
    if (there?.group !== group)
      agreementRows(doc).set(id, { group, by: there?.startedBy ?? me, order, from: { mark, field } })
  })
  return id
}

/** A date is chosen as a whole, so the last choice counts; anything else is typed and merges. */
export function setField(
  doc: SharedDoc,
  me: ParticipantId,
  { agreement, field, value }: { agreement: AgreementId; field: string; value: string },
): void {
  const isDate = isoDateOf(value) !== null
  change(doc, () => {
    if (isDate) agreementRows(doc).set(`${agreement}/value/${field}`, value)
    else dropChoice(doc, agreement, field)
    replaceText(doc.getText(textOf(doc, agreement, field)), isDate ? '' : value)
    noteEdit(doc, me, agreement)
  })
}

export function togglePerson(
  doc: SharedDoc,
  me: ParticipantId,
  { agreement, field, person }: { agreement: AgreementId; field: string; person: ParticipantId | NodeId },
): void {
  const key = `${agreement}/person/${field}/${person}`
  const rows = agreementRows(doc)
  change(doc, () => {
    if (rows.get(key) === true) rows.delete(key)
    else rows.set(key, true)
    noteEdit(doc, me, agreement)
  })
}

/** What a field of parts holds is kept as people are: row by row. */
export const togglePart = (
  doc: SharedDoc,
  me: ParticipantId,
  { part, ...field }: { agreement: AgreementId; field: string; part: NodeId },
): void => togglePerson(doc, me, { ...field, person: part })

/** For one moment: where it stands may change when two phones meet. */
export const agreementText = (
  doc: SharedDoc,
  me: ParticipantId,
  agreement: AgreementId,
  field: string,
): TextHandle =>
  textHandle(doc, textOf(doc, agreement, field), () => {
    dropChoice(doc, agreement, field)
    noteEdit(doc, me, agreement)
  })

function textOf(doc: SharedDoc, agreement: AgreementId, field: string): string {
  const from = markOf(agreementRows(doc).get(agreement))
  return from?.field === field ? textNames.mark(from.mark) : textNames.agreement(agreement, field)
}

/** The names of people who take part in no other way, in a field of people. */
export const agreementOthers = (
  doc: SharedDoc,
  me: ParticipantId,
  agreement: AgreementId,
  field: string,
): TextHandle => textHandle(doc, textNames.others(agreement, field), () => noteEdit(doc, me, agreement))

/** Notes what was removed, so that anything written meanwhile brings it back as a question. */
export function removeAgreement(doc: SharedDoc, me: ParticipantId, agreement: AgreementId): void {
  const parts = partsOf(doc, agreement)
  if (parts) change(doc, () => agreementRows(doc).set(`${agreement}/removed/${me}`, fingerprint(parts)))
}

/** The count makes keeping itself a change, seen by whoever removes it at the same time. */
export function keepAgreement(doc: SharedDoc, me: ParticipantId, agreement: AgreementId): void {
  const parts = partsOf(doc, agreement)
  if (!parts || parts.removals.length === 0) return
  change(doc, () => {
    for (const { by } of parts.removals) agreementRows(doc).delete(`${agreement}/removed/${by}`)
    agreementRows(doc).set(`${agreement}/kept`, parts.kept + 1)
    noteEdit(doc, me, agreement)
  })
}

export const readAgreements = (doc: SharedDoc): Agreement[] => readParts(doc).sort(byOrder).map(toAgreement)

function toAgreement(parts: AgreementParts): Agreement {
  const { id, group, order, startedBy, lastEditBy, values } = parts
  return { id, group, order, startedBy, lastEditBy, values, removed: removedState(parts) }
}

/** Each person's removal stands by itself: it holds while somebody removed exactly what stands there now. */
function removedState(parts: AgreementParts): Agreement['removed'] {
  const [first] = parts.removals
  if (!first) return null
  const present = fingerprint(parts)
  const informed = parts.removals.find(removal => removal.fingerprint === present)
  return { by: (informed ?? first).by, isContested: !informed }
}

/** What is typed takes the place of a date that was chosen. */
function dropChoice(doc: SharedDoc, agreement: AgreementId, field: string): void {
  const key = `${agreement}/value/${field}`
  if (agreementRows(doc).has(key)) agreementRows(doc).delete(key)
}

function noteEdit(doc: SharedDoc, me: ParticipantId, agreement: AgreementId): void {
  const key = `${agreement}/edit`
  if (agreementRows(doc).get(key) !== me) agreementRows(doc).set(key, me)
}
