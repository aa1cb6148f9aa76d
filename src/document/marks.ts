import type { Mark } from '../domain/conversation.ts'
import type { MarkId, NodeId, ParticipantId } from '../domain/ids.ts'
import { textNames } from './names.ts'
import { byOrder, orderAtEnd } from './orderKey.ts'
import { idOf, property, rowsOf, stringOf, textAt } from './parse.ts'
import { change, type SharedDoc } from './sharedDoc.ts'
import { replaceText } from './textHandle.ts'

// marks: <id> = { node, by, order }, <id>/done, <id>/removed; what is to be remembered is a text.
const marks = (doc: SharedDoc) => doc.getMap<unknown>('marks')

export function addMark(
  doc: SharedDoc,
  me: ParticipantId,
  { id, node, text }: { id: MarkId; node: NodeId; text: string },
): void {
  change(doc, () => {
    marks(doc).set(id, { node, by: me, order: orderAtEnd(readRows(doc).map(row => row.order)) })
    replaceText(doc.getText(textNames.mark(id)), text)
  })
}

export function toggleMark(doc: SharedDoc, mark: MarkId): void {
  change(doc, () => marks(doc).set(`${mark}/done`, marks(doc).get(`${mark}/done`) !== true))
}

export function removeMark(doc: SharedDoc, mark: MarkId): void {
  change(doc, () => marks(doc).set(`${mark}/removed`, true))
}

export function readMarks(doc: SharedDoc): Mark[] {
  return readRows(doc)
    .filter(({ id }) => marks(doc).get(`${id}/removed`) !== true)
    .sort(byOrder)
    .map(({ id, node, by }) => ({
      id,
      node,
      by,
      text: textAt(doc, textNames.mark(id)),
      isDone: marks(doc).get(`${id}/done`) === true,
    }))
}

function readRows(doc: SharedDoc): { id: MarkId; node: NodeId; by: ParticipantId; order: string }[] {
  return rowsOf(marks(doc)).flatMap(({ path, value }) => {
    const id = idOf<MarkId>(path[0])
    const node = idOf<NodeId>(property(value, 'node'))
    const by = idOf<ParticipantId>(property(value, 'by'))
    const order = stringOf(property(value, 'order')) ?? ''
    return id && node && by && path.length === 1 ? [{ id, node, by, order }] : []
  })
}
