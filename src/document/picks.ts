import type { PickState } from '../domain/conversation.ts'
import type { NodeId, ParticipantId } from '../domain/ids.ts'
import { hashOf, idOf, idsOf, property, rowsOf } from './parse.ts'
import { change, type SharedDoc } from './sharedDoc.ts'

// picks: <participant>/commitment, /opened = { keywords, salt }, /late, /told
const picks = (doc: SharedDoc) => doc.getMap<unknown>('picks')

/** Opened picks as they stand there; whether they match the commitment is for who can hash to say. */
export interface OpenedPick {
  by: ParticipantId
  commitment: string
  keywords: NodeId[]
  /** 32 random bytes. */
  salt: Uint8Array
}

/** `isLate`: the other's commitment had been seen when this one replaced an earlier one; it stays marked. */
export function commitPicks(
  doc: SharedDoc,
  me: ParticipantId,
  { commitment, isLate }: { commitment: string; isLate: boolean },
): void {
  change(doc, () => {
    picks(doc).delete(`${me}/opened`)
    picks(doc).set(`${me}/commitment`, commitment)
    if (isLate) picks(doc).set(`${me}/late`, true)
  })
}

/** To choose anew. */
export function withdrawPicks(doc: SharedDoc, me: ParticipantId, { isLate }: { isLate: boolean }): void {
  change(doc, () => {
    picks(doc).delete(`${me}/opened`)
    picks(doc).delete(`${me}/commitment`)
    if (isLate) picks(doc).set(`${me}/late`, true)
  })
}

export function openPicks(
  doc: SharedDoc,
  me: ParticipantId,
  { keywords, salt }: { keywords: readonly NodeId[]; salt: Uint8Array },
): void {
  change(doc, () => picks(doc).set(`${me}/opened`, { keywords: [...keywords], salt }))
}

export function sayToldInPerson(doc: SharedDoc, me: ParticipantId): void {
  change(doc, () => picks(doc).set(`${me}/told`, true))
}

export function readPicks(doc: SharedDoc, isTruePick: (pick: OpenedPick) => boolean): PickState[] {
  return commitments(doc).map(({ by, commitment }) => {
    const opened = openedBy(doc, by, commitment)
    return {
      by,
      commitment,
      opened: opened && { keywords: opened.keywords, isTrue: isTruePick(opened) },
      isChangedLate: picks(doc).get(`${by}/late`) === true,
    }
  })
}

export const readToldInPerson = (doc: SharedDoc): ParticipantId[] =>
  rowsOfField(doc, 'told').flatMap(({ by, value }) => (value === true ? [by] : []))

function commitments(doc: SharedDoc): { by: ParticipantId; commitment: string }[] {
  return rowsOfField(doc, 'commitment').flatMap(({ by, value }) => {
    const commitment = hashOf(value)
    return commitment ? [{ by, commitment }] : []
  })
}

function openedBy(doc: SharedDoc, by: ParticipantId, commitment: string): OpenedPick | null {
  const opened = picks(doc).get(`${by}/opened`)
  const keywords = idsOf<NodeId>(property(opened, 'keywords'))
  const salt = property(opened, 'salt')
  return keywords && salt instanceof Uint8Array && salt.length === 32
    ? { by, commitment, keywords, salt }
    : null
}

function rowsOfField(doc: SharedDoc, field: string): { by: ParticipantId; value: unknown }[] {
  return rowsOf(picks(doc)).flatMap(({ path: [id, name, ...rest], value }) => {
    const by = idOf<ParticipantId>(id)
    return by && name === field && rest.length === 0 ? [{ by, value }] : []
  })
}
