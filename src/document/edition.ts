import * as Y from 'yjs'
import type { Edition, SharedEdition } from '../domain/conversation.ts'
import type { NodeId } from '../domain/ids.ts'
import { textNames } from './names.ts'
import { byOrder, orderAtEnd } from './orderKey.ts'
import { emptyRecord, idOf, property, rowsUnder, stringOf, stringsOf, textAt, textsUnder } from './parse.ts'
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
  const rewordings = emptyRecord<NodeId, string>()
  for (const { id, value } of rowsUnder(editionOf(doc), 'rewording')) {
    const question = idOf<NodeId>(id)
    const wording = question && value === true ? textAt(doc, textNames.wording(question)) : ''
    // An emptied wording gives the pack's back: a question can't be made invisible.
    if (question && wording.trim()) rewordings[question] = wording
  }
  const documents = emptyRecord<NodeId, string>()
  for (const { id, value } of rowsUnder(editionOf(doc), 'document')) {
    const document = idOf<NodeId>(id)
    const address = stringOf(value)
    if (document && address) documents[document] = address
  }
  const added = addedRows(doc)
    .filter(({ id }) => editionOf(doc).get(`added/${id}/removed`) !== true)
    .sort(byOrder)
    .map(({ id, parent }) => ({ id, parent, text: textAt(doc, textNames.added(id)) }))
  const focus = textAt(doc, textNames.focus)
  const excerpts = readExcerpts(doc)
  return {
    rewordings,
    added,
    focus,
    documents,
    ...(excerpts ? { excerpts } : {}),
    settings: readSettings(doc),
    moved: readMoved(doc),
  }
}

function readExcerpts(doc: SharedDoc): Edition['excerpts'] | null {
  const excerpts = emptyRecord<NodeId, string>()
  for (const { path, text } of textsUnder(doc, 'excerpt')) {
    const document = idOf<NodeId>(path[0])
    if (document && path.length === 1 && text.trim() !== '') excerpts[document] = text
  }
  return Object.keys(excerpts).length > 0 ? excerpts : null
}

function readSettings(doc: SharedDoc): Edition['settings'] {
  const settings = emptyRecord<string, string | string[]>()
  for (const { id, value } of rowsUnder(editionOf(doc), 'setting')) {
    const read = stringOf(value) ?? stringsOf(value)
    if (read && read.length > 0) settings[id] = read
  }
  return settings
}

function readMoved(doc: SharedDoc): Edition['moved'] {
  const moved = emptyRecord<NodeId, NodeId>()
  for (const { id, value } of rowsUnder(editionOf(doc), 'moved')) {
    const part = idOf<NodeId>(id)
    const before = idOf<NodeId>(value)
    if (part && before) moved[part] = before
  }
  return moved
}

function addedRows(doc: SharedDoc): { id: NodeId; parent: NodeId; order: string }[] {
  return rowsUnder(editionOf(doc), 'added').flatMap(row => {
    const id = idOf<NodeId>(row.id)
    const parent = idOf<NodeId>(property(row.value, 'parent'))
    return id && parent ? [{ id, parent, order: stringOf(property(row.value, 'order')) ?? '' }] : []
  })
}

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
