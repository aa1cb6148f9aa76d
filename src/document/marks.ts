import type { Agreement, Conversation } from '../domain/conversation.ts'
import type { ConversationId, MarkId, NodeId, ParticipantId } from '../domain/ids.ts'
import type { Mark } from '../domain/marks.ts'
import { readAgreements } from './agreements.ts'
import {
  bringBack,
  type KeptMark,
  type MarkHome,
  makeNote,
  putMark,
  readMarksIn,
  takeAway,
  toggleDone,
} from './markRows.ts'
import { textNames } from './names.ts'
import { orderAtEnd } from './orderKey.ts'
import { beginWith } from './sameWords.ts'
import { change, type SharedDoc } from './sharedDoc.ts'
import { replaceText, type TextHandle, textHandle } from './textHandle.ts'

/** *Ours*, in the shared document. */
const ours = (doc: SharedDoc): MarkHome => ({
  doc,
  map: doc.getMap('marks'),
  head: '',
  textName: textNames.mark,
})

/** *Mine*, in the notebook beside what was prepared. */
export const ownMarks = (notebook: SharedDoc, conversation: ConversationId): MarkHome => ({
  doc: notebook,
  map: notebook.getMap('prep'),
  head: `${conversation}/mark/`,
  textName: mark => textNames.ownMark(conversation, mark),
})

/** Each is made once and by itself, unlike the rest of what was prepared. */
export const isOwnMark = (conversation: ConversationId, key: string): boolean =>
  key.startsWith(`${conversation}/mark/`)

/** `after`: order keys of what it comes after, where that isn't only what stands in the same document. */
export function addMark(
  doc: SharedDoc,
  me: ParticipantId,
  { id, node, text, after }: { id: MarkId; node: NodeId; text: string; after?: string[] },
): void {
  const order = orderAtEnd(after ?? readMarks(doc).map(mark => mark.order))
  change(doc, () => {
    putMark(ours(doc), { id, node, by: me, order })
    replaceText(doc.getText(textNames.mark(id)), text)
  })
}

export function addOwnMark(
  notebook: SharedDoc,
  me: ParticipantId,
  mark: { conversation: ConversationId; id: MarkId; node: NodeId; after: string[] },
): void {
  const { conversation, id, node, after } = mark
  putMark(ownMarks(notebook, conversation), { id, node, by: me, order: orderAtEnd(after) })
}

export const toggleMark = (doc: SharedDoc, mark: MarkId): void => toggleDone(ours(doc), mark)

export const removeMark = (doc: SharedDoc, me: ParticipantId, mark: MarkId): void =>
  takeAway(ours(doc), me, mark)

export const restoreMark = (doc: SharedDoc, mark: MarkId): void => bringBack(ours(doc), mark)

export const noteMark = (doc: SharedDoc, mark: MarkId, at: NonNullable<Mark['noteAt']>): void =>
  makeNote(ours(doc), mark, at)

/** A copy for everybody under the same id, made once, also by one person's two phones: from then on it is the one that counts. */
export function shareMark(doc: SharedDoc, { id, node, by, order, text }: KeptMark): void {
  if (readMarks(doc).some(mark => mark.id === id)) return
  beginWith(doc, textNames.mark(id), text)
  putMark(ours(doc), { id, node, by, order })
}

/** Also those that were taken away. */
export const readMarks = (
  doc: SharedDoc,
  agreements: readonly Agreement[] = readAgreements(doc),
): KeptMark[] => readMarksIn(ours(doc), agreements)

export const readOwnMarks = (notebook: SharedDoc, conversation: ConversationId): KeptMark[] =>
  readMarksIn(ownMarks(notebook, conversation), [])

export const ownMarkText = (notebook: SharedDoc, conversation: ConversationId, mark: MarkId): TextHandle =>
  textHandle(notebook, textNames.ownMark(conversation, mark))

/** What became a note is read where it stands, after what was written there. */
export function withNotes<Notes extends Conversation['notes']>(notes: Notes, marks: readonly Mark[]): Notes {
  const together = Object.assign(Object.create(null), notes)
  for (const { text, noteAt } of joint(marks)) {
    const before = together[noteAt.node]
    together[noteAt.node] = before?.trim() ? `${before.trimEnd()}\n${text}` : text
  }
  return together
}

export const sharedFrom = (marks: readonly Mark[]): Conversation['shared'] =>
  notesAmong(marks).flatMap(({ id, by, text, noteAt }) =>
    noteAt.isJoint ? [] : [{ id: `mark.${id}`, node: noteAt.node, by, text }],
  )

const joint = (marks: readonly Mark[]) => notesAmong(marks).filter(({ noteAt }) => noteAt.isJoint)

const notesAmong = (marks: readonly Mark[]) =>
  marks.flatMap(mark =>
    mark.fate === 'note' && mark.noteAt && mark.text.trim() !== '' ? [{ ...mark, noteAt: mark.noteAt }] : [],
  )
