import * as Y from 'yjs'
import type { Edition, SharedEdition } from '../domain/conversation.ts'
import type { NodeId } from '../domain/ids.ts'
import { byOrder } from '../domain/order.ts'
import { textNames } from './names.ts'
import { orderAtEnd } from './orderKey.ts'
import { idOf, objectOf, or, recordFrom, stringOf, stringsOf, trueOf, wordsOf } from './parse.ts'
import { recordAt, rowsAt, textAt, textRecordAt } from './rows.ts'
import { change, isNewer, LOCAL_ORIGIN, type SharedDoc } from './sharedDoc.ts'
import { replaceText } from './textHandle.ts'

// edition: rewording/<question> = is it in use, added/<question> = { parent, order }, added/<question>/removed,
// document/<document> = address, setting/<setting> = a value or a list, moved/<part> = the part that it stands before;
// wordings, added questions, excerpts of documents and the focus are texts.
const editionOf = (doc: SharedDoc) => doc.getMap<unknown>('edition')

/** Puts a question into the workplace's own words. The intent stays the pack's. */
export function reword(doc: SharedDoc, question: NodeId, wording: string): void {
  if (isNewer(doc)) return
  if (neverReworded(doc, question)) startRewording(doc, question, wording)
  else rewordAgain(doc, question, wording)
}

/** Back to the pack's wording. What was typed stays, so that somebody's edit at the same time isn't lost. */
export function restoreWording(doc: SharedDoc, question: NodeId): void {
  change(doc, () => editionOf(doc).set(`rewording/${question}`, false))
}

export function addQuestion(doc: SharedDoc, { id, parent }: { id: NodeId; parent: NodeId }): void {
  change(doc, () => {
    const order = orderAtEnd(addedRows(doc).map(row => row.order))
    editionOf(doc).set(`added/${id}`, { parent, order })
  })
}

export function removeQuestion(doc: SharedDoc, question: NodeId): void {
  change(doc, () => editionOf(doc).set(`added/${question}/removed`, true))
}

export function setDocumentAddress(doc: SharedDoc, document: NodeId, address: string): void {
  change(doc, () => editionOf(doc).set(`document/${document}`, address))
}

/** What the pack leaves open; an empty value leaves it open again. */
export function setEditionSetting(doc: SharedDoc, setting: string, value: string | readonly string[]): void {
  change(doc, () => editionOf(doc).set(`setting/${setting}`, typeof value === 'string' ? value : [...value]))
}

/** Each to before another; null puts it back where the pack has it. */
export function moveParts(doc: SharedDoc, moves: readonly [NodeId, NodeId | null][]): void {
  change(doc, () => {
    for (const [part, before] of moves) {
      if (before) editionOf(doc).set(`moved/${part}`, before)
      else editionOf(doc).delete(`moved/${part}`)
    }
  })
}

/** Another workplace's words for the same form, in one step; what stands here and isn't in it stays. */
export function takeEdition(doc: SharedDoc, taken: SharedEdition, newId: () => NodeId): void {
  if (isNewer(doc)) return
  const here = readEdition(doc)
  change(doc, () => {
    for (const { question, wording } of taken.rewordings) reword(doc, question, wording)
    for (const { parent, text } of taken.added) {
      // Taken twice, it stands here once.
      if (here.added.some(one => one.parent === parent && one.text.trim() === text.trim())) continue
      const id = newId()
      addQuestion(doc, { id, parent })
      replaceText(doc.getText(textNames.added(id)), text)
    }
    if (taken.focus !== '') replaceText(doc.getText(textNames.focus), taken.focus)
    for (const { document, address } of taken.documents) setDocumentAddress(doc, document, address)
    for (const { document, text } of taken.excerpts)
      replaceText(doc.getText(textNames.excerpt(document)), text)
    for (const { setting, value } of taken.settings) setEditionSetting(doc, setting, value)
  })
}

export function readEdition(doc: SharedDoc): Edition {
  const excerpts = readExcerpts(doc)
  return {
    rewordings: readRewordings(doc),
    added: addedRows(doc)
      .filter(({ id }) => editionOf(doc).get(`added/${id}/removed`) !== true)
      .sort(byOrder)
      .map(({ id, parent }) => ({ id, parent, text: textAt(doc, textNames.added(id)) })),
    focus: textAt(doc, textNames.focus),
    documents: recordAt(editionOf(doc), ['document', idOf<NodeId>], wordsOf),
    ...(Object.keys(excerpts).length > 0 ? { excerpts } : {}),
    settings: recordAt(editionOf(doc), ['setting', idOf], settingOf),
    moved: recordAt(editionOf(doc), ['moved', idOf<NodeId>], idOf<NodeId>),
  }
}

function readExcerpts(doc: SharedDoc): Partial<Record<NodeId, string>> {
  const texts = Object.entries(textRecordAt<NodeId>(doc, 'excerpt')) as [NodeId, string][]
  return recordFrom(texts.filter(saysSomething))
}

/** An emptied wording gives the pack's back: a question can't be made invisible. */
function readRewordings(doc: SharedDoc): Edition['rewordings'] {
  const inUse = rowsAt(editionOf(doc), ['rewording', idOf<NodeId>], trueOf).map(({ path: [, id] }) => id)
  const wordings = inUse.map((id): [NodeId, string] => [id, textAt(doc, textNames.wording(id))])
  return recordFrom(wordings.filter(saysSomething))
}

const saysSomething = ([, text]: [unknown, string]) => text.trim() !== ''

function settingOf(value: unknown): string | string[] | null {
  const found = stringOf(value) ?? stringsOf(value)
  return found && found.length > 0 ? found : null
}

const addedRows = (doc: SharedDoc) =>
  rowsAt(editionOf(doc), ['added', idOf<NodeId>], addedOf).map(({ path: [, id], value }) => ({
    id,
    ...value,
  }))

const addedOf = objectOf({ parent: idOf<NodeId> }, { order: or(stringOf, '') })

const neverReworded = (doc: SharedDoc, question: NodeId) =>
  !editionOf(doc).has(`rewording/${question}`) && doc.getText(textNames.wording(question)).length === 0

/**
 * Both people may start rewording the same question at the same time, each from the pack's wording, and
 * then it would stand there twice. So the first wording is written as if by a client that follows from
 * the wording itself: equal starts are the same operations and merge into one.
 */
function startRewording(doc: SharedDoc, question: NodeId, wording: string): void {
  const draft = new Y.Doc()
  draft.clientID = clientIdFor(`${question}\n${wording}`)
  draft.transact(() => {
    editionOf(draft).set(`rewording/${question}`, true)
    draft.getText(textNames.wording(question)).insert(0, wording)
  })
  Y.applyUpdate(doc, Y.encodeStateAsUpdate(draft), LOCAL_ORIGIN)
  draft.destroy()
}

function rewordAgain(doc: SharedDoc, question: NodeId, wording: string): void {
  change(doc, () => {
    editionOf(doc).set(`rewording/${question}`, true)
    replaceText(doc.getText(textNames.wording(question)), wording)
  })
}

/** FNV-1a, 32 bits like Yjs' own random ids, and as unlikely to meet one. */
function clientIdFor(content: string): number {
  let hash = 0x811c9dc5
  for (const byte of new TextEncoder().encode(content)) hash = Math.imul(hash ^ byte, 0x01000193) >>> 0
  return hash
}
