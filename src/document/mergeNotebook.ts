import * as Y from 'yjs'
import type { ConversationId } from '../domain/ids.ts'
import { endRows, noteGone } from './departures.ts'
import { keptPlanRows } from './keptPlans.ts'
import { isOwnMark } from './marks.ts'
import {
  changeNotebookEntry,
  conversations,
  type NotebookEntry,
  noteLobby,
  readLobbies,
  readMyName,
  readNotebookEntries,
  readNotebookEntry,
  rowsOfAConversation,
  setMyName,
} from './notebookDoc.ts'
import { pinRows } from './pinnedDevices.ts'
import { preparationRows, readPreparation } from './preparation.ts'
import { textsUnder } from './rows.ts'
import { applyState, change, LOCAL_ORIGIN, newDoc, type SharedDoc, stateOf } from './sharedDoc.ts'
import { replaceText } from './textHandle.ts'

/** What a notebook from a backup has, seen from the notebook that is here. */
export interface NotebookComparison {
  missingHere: ConversationId[]
  alreadyHere: ConversationId[]
  /** Here somebody else takes part: their private notes are no business of this person's, nor the other way round. */
  ofSomebodyElse: ConversationId[]
}

export function compareNotebooks(mine: SharedDoc, theirs: SharedDoc): NotebookComparison {
  const entries = readNotebookEntries(theirs)
  const here = (entry: NotebookEntry) => readNotebookEntry(mine, entry.id)
  const idsWhere = (is: (entry: NotebookEntry) => boolean) => entries.filter(is).map(({ id }) => id)
  return {
    missingHere: idsWhere(entry => !here(entry)),
    alreadyHere: idsWhere(entry => here(entry)?.me === entry.me),
    ofSomebodyElse: idsWhere(entry => Boolean(here(entry)) && here(entry)?.me !== entry.me),
  }
}

/**
 * Brings a notebook from a backup into this one: nothing doubled, nothing lost. Copies of one notebook merge as Yjs
 * does. What was deleted here since has its deletion in the notebook and would stay deleted, so it's put anew. A
 * conversation that came to both by ways of its own is joined word by word, since Yjs would write both texts one after
 * the other and let chance choose between two secrets.
 */
export function mergeNotebook(mine: SharedDoc, theirs: SharedDoc): void {
  const { alreadyHere, ofSomebodyElse } = compareNotebooks(mine, theirs)
  const isSomebodyElses = ofSomebodyElse.length > 0
  const apart = alreadyHere.filter(id => isSomebodyElses || !isOfOneHand(id, mine, theirs))
  const name = readMyName(mine)
  const joined = newDoc()
  applyState(joined, stateOf(mine), null)
  for (const id of apart) fillIn(joined, theirs, id)
  // Before the transaction: Yjs would take its own writing in it for a stranger's who uses its id.
  if (!isSomebodyElses) applyState(mine, stateOf(theirs), LOCAL_ORIGIN)
  change(mine, () => {
    for (const id of apart) {
      for (const rowsIn of rowsOfAConversation) rowsIn(mine, id).clear()
      putAnew(mine, joined, id)
    }
    for (const { id } of readNotebookEntries(theirs))
      if (!readNotebookEntry(mine, id)) putAnew(mine, theirs, id)
    // Whatever was about to be removed, here or there, the person wants what the backup has.
    for (const { id } of readNotebookEntries(mine)) noteGone(mine, id)
    const itsName = name || readMyName(theirs)
    if (itsName && itsName !== readMyName(mine)) setMyName(mine, itsName)
  })
}

/** The notebooks are copies as far as this conversation goes: some row was put into both at one time. */
function isOfOneHand(id: ConversationId, one: SharedDoc, other: SharedDoc): boolean {
  const putAt = (doc: SharedDoc, key: string) => conversations(doc)._map.get(key)?.id ?? null
  const keys = [...conversations(one).keys()].filter(key => key.startsWith(`${id}/`))
  return keys.some(key => Y.compareIDs(putAt(one, key), putAt(other, key)))
}

function putAnew(mine: SharedDoc, theirs: SharedDoc, id: ConversationId): void {
  for (const rowsIn of rowsOfAConversation)
    for (const [key, value] of rowsIn(theirs, id)) rowsIn(mine, id).set(key, value)
  for (const { name, text } of textsUnder(theirs, `prep/${id}`)) replaceText(mine.getText(name), text)
}

/** Only what is lacking here: whatever stands in both was chosen later, or by the same person. */
function fillIn(mine: SharedDoc, theirs: SharedDoc, id: ConversationId): void {
  const here = readNotebookEntry(mine, id)
  const there = readNotebookEntry(theirs, id)
  if (!here || !there) return
  const lacking = Object.entries(there).filter(([field]) => here[field as keyof NotebookEntry] === null)
  changeNotebookEntry(mine, id, Object.fromEntries(lacking))
  for (const lobby of readLobbies(theirs, id)) noteLobby(mine, id, lobby)
  for (const rowsIn of [pinRows, keptPlanRows, endRows]) {
    const present = new Set([...rowsIn(mine, id)].map(([key]) => key))
    for (const [key, value] of rowsIn(theirs, id)) if (!present.has(key)) rowsIn(mine, id).set(key, value)
  }
  const { picks, checks } = readPreparation(mine, id)
  const isUnprepared = picks.length + checks.length === 0
  const prepared = new Set([...preparationRows(mine, id)].map(([key]) => key))
  for (const [key, value] of preparationRows(theirs, id))
    if (isOwnMark(id, key) ? !prepared.has(key) : isUnprepared) preparationRows(mine, id).set(key, value)
  for (const { name, text } of textsUnder(theirs, `prep/${id}`)) {
    const written = mine.getText(name).toString()
    if (!written.includes(text))
      change(mine, () => replaceText(mine.getText(name), written ? `${written}\n\n${text}` : text))
  }
}
