import type { Preparation } from '../domain/conversation.ts'
import type { ConversationId, NodeId } from '../domain/ids.ts'
import { readOwnMarks, withNotes } from './marks.ts'
import { textNames } from './names.ts'
import { emptyRecord, idOf, idsOf, property, type Rows, rowsOf, rowsOfOne, textsUnder } from './parse.ts'
import { change, type SharedDoc } from './sharedDoc.ts'
import { replaceText, type TextHandle, textHandle } from './textHandle.ts'

// In the notebook, prep: <conversation>/picks, /sealed = { picks, salt }, /check/<node>, /task/<task>, and marks as
// markRows.ts has them under /mark.
const prep = (doc: SharedDoc) => doc.getMap<unknown>('prep')

export const preparationText = (doc: SharedDoc, conversation: ConversationId, node: NodeId): TextHandle =>
  textHandle(doc, textNames.preparation(conversation, node))

/** Sealed picks stay as they are until they are taken back. */
export function setMyPicks(doc: SharedDoc, conversation: ConversationId, picks: readonly NodeId[]): void {
  change(doc, () => prep(doc).set(`${conversation}/picks`, [...picks]))
}

/**
 * Picks and salt are one value, so that they can't come apart; save the notebook before the commitment
 * that rests on them is sent. `salt`: 32 random bytes.
 */
export function sealMyPicks(
  doc: SharedDoc,
  conversation: ConversationId,
  sealed: { picks: readonly NodeId[]; salt: Uint8Array },
): void {
  change(doc, () => prep(doc).set(`${conversation}/sealed`, { picks: [...sealed.picks], salt: sealed.salt }))
}

/** The words stay picked, to be changed from there. */
export function reopenMyPicks(doc: SharedDoc, conversation: ConversationId): void {
  const sealed = readSealedPicks(doc, conversation)
  if (!sealed) return
  change(doc, () => {
    prep(doc).set(`${conversation}/picks`, sealed.picks)
    prep(doc).delete(`${conversation}/sealed`)
  })
}

export function toggleMyCheck(doc: SharedDoc, conversation: ConversationId, node: NodeId): void {
  toggle(doc, `${conversation}/check/${node}`)
}

export function readPreparation(doc: SharedDoc, conversation: ConversationId): Preparation {
  const notes = emptyRecord<NodeId, string>()
  for (const { path, text } of textsUnder(doc, `prep/${conversation}`)) {
    const node = idOf<NodeId>(path[0])
    if (node && path.length === 1 && text) notes[node] = text
  }
  const sealed = readSealedPicks(doc, conversation)
  return {
    notes: withNotes(notes, readOwnMarks(doc, conversation)),
    picks: sealed?.picks ?? idsOf<NodeId>(prep(doc).get(`${conversation}/picks`)) ?? [],
    isCommitted: sealed !== null,
    checks: ticked(doc, conversation, 'check') as NodeId[],
  }
}

export function readSealedPicks(
  doc: SharedDoc,
  conversation: ConversationId,
): { picks: NodeId[]; salt: Uint8Array } | null {
  const sealed = prep(doc).get(`${conversation}/sealed`)
  const picks = idsOf<NodeId>(property(sealed, 'picks'))
  const salt = property(sealed, 'salt')
  return picks && salt instanceof Uint8Array && salt.length === 32 ? { picks, salt } : null
}

/** Picks, seals and ticks as they stand, the typed texts apart. */
export const preparationRows = (doc: SharedDoc, conversation: ConversationId): Rows =>
  rowsOfOne(prep(doc), conversation)

/** Only for forgetting a conversation, within its transaction. */
export function forgetPreparation(doc: SharedDoc, conversation: ConversationId): void {
  for (const { path } of rowsOf(prep(doc))) if (path[0] === conversation) prep(doc).delete(path.join('/'))
  for (const { name } of textsUnder(doc, `prep/${conversation}`)) replaceText(doc.getText(name), '')
}

function toggle(doc: SharedDoc, key: string): void {
  change(doc, () => (prep(doc).has(key) ? prep(doc).delete(key) : prep(doc).set(key, true)))
}

function ticked(doc: SharedDoc, conversation: ConversationId, kind: 'check' | 'task'): string[] {
  return rowsOf(prep(doc)).flatMap(({ path, value }) =>
    path[0] === conversation && path[1] === kind && path[2] && path.length === 3 && value === true
      ? [path[2]]
      : [],
  )
}
