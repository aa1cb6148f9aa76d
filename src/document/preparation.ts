import type { Preparation } from '../domain/conversation.ts'
import type { ConversationId, NodeId } from '../domain/ids.ts'
import { readOwnMarks, withNotes } from './marks.ts'
import { textNames } from './names.ts'
import { idOf, idsOf, objectOf, secretOf, trueOf } from './parse.ts'
import { type Rows, rowsAt, rowsOfOne, textRecordAt, textsUnder } from './rows.ts'
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
  const key = `${conversation}/check/${node}`
  change(doc, () => (prep(doc).has(key) ? prep(doc).delete(key) : prep(doc).set(key, true)))
}

export function readPreparation(doc: SharedDoc, conversation: ConversationId): Preparation {
  const sealed = readSealedPicks(doc, conversation)
  return {
    notes: withNotes(textRecordAt<NodeId>(doc, `prep/${conversation}`), readOwnMarks(doc, conversation)),
    picks: sealed?.picks ?? idsOf<NodeId>(prep(doc).get(`${conversation}/picks`)) ?? [],
    isCommitted: sealed !== null,
    checks: rowsAt(prep(doc), [conversation, 'check', idOf<NodeId>], trueOf).map(({ path }) => path[2]),
  }
}

export const readSealedPicks = (doc: SharedDoc, conversation: ConversationId) =>
  sealedOf(prep(doc).get(`${conversation}/sealed`))

const sealedOf = objectOf({ picks: idsOf<NodeId>, salt: secretOf })

/** Picks, seals and ticks as they stand, the typed texts apart. */
export const preparationRows = (doc: SharedDoc, conversation: ConversationId): Rows =>
  rowsOfOne(prep(doc), conversation)

/** Only for forgetting a conversation, within its transaction: what was typed. */
export function forgetPreparation(doc: SharedDoc, conversation: ConversationId): void {
  for (const { name } of textsUnder(doc, `prep/${conversation}`)) replaceText(doc.getText(name), '')
}
