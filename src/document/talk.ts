import type { Conversation, SharedNote } from '../domain/conversation.ts'
import type { NodeId, ParticipantId } from '../domain/ids.ts'
import { textNames } from './names.ts'
import { byOrder, orderAtEnd } from './orderKey.ts'
import {
  emptyRecord,
  idOf,
  isoInstantOf,
  property,
  rowsOf,
  rowsUnder,
  stringOf,
  textAt,
  textsUnder,
} from './parse.ts'
import { change, type SharedDoc } from './sharedDoc.ts'
import { replaceText } from './textHandle.ts'

// talk: startedAt, endedAt, keyword/<keyword>, way/<leg> (way.ts) · checks: <node>/<participant> · shared: <id> = { node, by, order }
const talk = (doc: SharedDoc) => doc.getMap<unknown>('talk')
const checks = (doc: SharedDoc) => doc.getMap<unknown>('checks')
const sharedNotes = (doc: SharedDoc) => doc.getMap<unknown>('shared')

/** A talk that was ended goes on; it keeps its first start. `at` is an ISO instant. */
export function startTalk(doc: SharedDoc, at: string): void {
  change(doc, () => {
    if (!isoInstantOf(talk(doc).get('startedAt'))) talk(doc).set('startedAt', at)
    talk(doc).delete('endedAt')
  })
}

export function endTalk(doc: SharedDoc, at: string): void {
  change(doc, () => talk(doc).set('endedAt', at))
}

export function markKeywordUsed(doc: SharedDoc, keyword: NodeId): void {
  change(doc, () => talk(doc).set(`keyword/${keyword}`, true))
}

export function toggleCheck(doc: SharedDoc, me: ParticipantId, node: NodeId): void {
  const key = `${node}/${me}`
  change(doc, () => (checks(doc).get(key) === true ? checks(doc).delete(key) : checks(doc).set(key, true)))
}

/** A copy for everybody; the private note stays what and where it is. */
export function shareNote(
  doc: SharedDoc,
  me: ParticipantId,
  { id, node, text }: { id: string; node: NodeId; text: string },
): void {
  change(doc, () => {
    const order = orderAtEnd(readSharedRows(doc).map(row => row.order))
    sharedNotes(doc).set(id, { node, by: me, order })
    replaceText(doc.getText(textNames.shared(id)), text)
  })
}

export const readTalk = (doc: SharedDoc): Conversation['talk'] => ({
  startedAt: isoInstantOf(talk(doc).get('startedAt')),
  endedAt: isoInstantOf(talk(doc).get('endedAt')),
})

export const readKeywordsUsed = (doc: SharedDoc): NodeId[] =>
  rowsUnder(talk(doc), 'keyword').flatMap(({ id, value }) => (value === true ? (idOf<NodeId>(id) ?? []) : []))

export function readChecks(doc: SharedDoc): Conversation['checks'] {
  const byNode = emptyRecord<NodeId, ParticipantId[]>()
  for (const { path, value } of rowsOf(checks(doc))) {
    const node = idOf<NodeId>(path[0])
    const by = idOf<ParticipantId>(path[1])
    if (!node || !by || path.length !== 2 || value !== true) continue
    byNode[node] = [...(byNode[node] ?? []), by]
  }
  return byNode
}

export function readNotes(doc: SharedDoc): Conversation['notes'] {
  const notes = emptyRecord<NodeId, string>()
  for (const { path, text } of textsUnder(doc, 'note')) {
    const node = idOf<NodeId>(path[0])
    if (node && path.length === 1 && text) notes[node] = text
  }
  return notes
}

export const readSharedNotes = (doc: SharedDoc): SharedNote[] =>
  readSharedRows(doc)
    .sort(byOrder)
    .map(({ id, node, by }) => ({ id, node, by, text: textAt(doc, textNames.shared(id)) }))

function readSharedRows(doc: SharedDoc): { id: string; node: NodeId; by: ParticipantId; order: string }[] {
  return rowsOf(sharedNotes(doc)).flatMap(({ path, value }) => {
    const id = idOf(path[0])
    const node = idOf<NodeId>(property(value, 'node'))
    const by = idOf<ParticipantId>(property(value, 'by'))
    const order = stringOf(property(value, 'order')) ?? ''
    return id && node && by && path.length === 1 ? [{ id, node, by, order }] : []
  })
}
