import type * as Y from 'yjs'
import type { Agreement } from '../domain/conversation.ts'
import type { MarkId, NodeId, ParticipantId } from '../domain/ids.ts'
import { fateOf, type Mark } from '../domain/marks.ts'
import { byOrder } from '../domain/order.ts'
import { fingerprintOf } from './fingerprint.ts'
import { idOf, isTrue, objectOf, or, stringOf } from './parse.ts'
import { partsUnder, textAt } from './rows.ts'
import { change, type SharedDoc } from './sharedDoc.ts'

/**
 * <id> = { node, by, order }, <id>/note = { node, isJoint }, <id>/done, <id>/removed/<participant> = fingerprint of what
 * they took away (`<id>/removed` = true in older documents); what is to be remembered is a text.
 */
export interface MarkHome {
  doc: SharedDoc
  map: Y.Map<unknown>
  /** Before each id: where several kinds share a map. */
  head: string
  textName(id: MarkId): string
}

export interface KeptMark extends Mark {
  order: string
  /** By itself; one whose agreement was removed is still there. */
  isTakenAway: boolean
}

export function putMark(
  { doc, map, head }: MarkHome,
  { id, ...row }: { id: MarkId; node: NodeId; by: ParticipantId; order: string },
): void {
  change(doc, () => map.set(head + id, row))
}

/** Its text stays the mark's, and is read where the note stands: so two phones that do it apart write nothing twice. */
export function makeNote(home: MarkHome, id: MarkId, at: NonNullable<Mark['noteAt']>): void {
  const { doc, map, head } = home
  change(doc, () => {
    bringBack(home, id)
    map.set(`${head}${id}/note`, at)
  })
}

export function toggleDone({ doc, map, head }: MarkHome, id: MarkId): void {
  change(doc, () => map.set(`${head}${id}/done`, map.get(`${head}${id}/done`) !== true))
}

/** Notes what was taken away, so that anything written meanwhile brings it back. */
export function takeAway(home: MarkHome, me: ParticipantId, id: MarkId): void {
  const { doc, map, head } = home
  const parts = readParts(home).find(each => each.id === id)
  if (parts) change(doc, () => map.set(`${head}${id}/removed/${me}`, printOf(parts)))
}

/** It waits again, as when it was made. */
export function bringBack({ doc, map, head }: MarkHome, id: MarkId): void {
  const row = `${head}${id}/`
  change(doc, () => {
    for (const key of [...map.keys()]) if (key.startsWith(row)) map.delete(key)
  })
}

export const readMarksIn = (home: MarkHome, agreements: readonly Agreement[]): KeptMark[] =>
  readParts(home)
    .sort(byOrder)
    .map(parts => {
      const { id, node, by, order, text, noteAt, isDone } = parts
      // A talk has dozens of marks, and hardly any is taken away.
      const isTakenAway =
        parts.isGone || (parts.removals.length > 0 && parts.removals.includes(printOf(parts)))
      const fate = fateOf({ id, isTakenAway, isNote: noteAt !== null, isDone }, agreements)
      const isSettled = isDone || fate === 'note' || fate === 'agreement'
      return {
        id,
        node,
        by,
        order,
        text,
        fate,
        isTakenAway,
        isDone: isSettled,
        ...(noteAt ? { noteAt } : {}),
      }
    })

interface MarkParts {
  id: MarkId
  node: NodeId
  by: ParticipantId
  order: string
  text: string
  noteAt: Mark['noteAt'] | null
  isDone: boolean
  /** As older apps said it. */
  isGone: boolean
  removals: string[]
}

const printOf = ({ text, noteAt, isDone }: MarkParts) =>
  fingerprintOf([text, noteAt?.node, noteAt?.isJoint, isDone])

function readParts({ doc, map, head, textName }: MarkHome): MarkParts[] {
  function begin(key: string, value: unknown): MarkParts | null {
    const id = idOf<MarkId>(key)
    const mark = markOf(value)
    if (!id || !mark) return null
    const text = textAt(doc, textName(id))
    return { id, ...mark, text, noteAt: null, isDone: false, isGone: false, removals: [] }
  }
  return [...partsUnder(map, head, begin, addRow).values()]
}

function addRow(parts: MarkParts, [kind, by, ...rest]: string[], value: unknown): void {
  if (rest.length > 0) return
  if (kind === 'removed' && by && typeof value === 'string') parts.removals.push(value)
  if (by) return
  if (kind === 'removed') parts.isGone = value === true
  if (kind === 'done') parts.isDone = value === true
  if (kind === 'note') parts.noteAt = noteAtOf(value)
}

const markOf = objectOf({ node: idOf<NodeId>, by: idOf<ParticipantId> }, { order: or(stringOf, '') })
const noteAtOf = objectOf({ node: idOf<NodeId> }, { isJoint: isTrue })
