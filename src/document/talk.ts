import type { Conversation, SharedNote } from '../domain/conversation.ts'
import type { NodeId, ParticipantId } from '../domain/ids.ts'
import { byOrder } from '../domain/order.ts'
import { textNames } from './names.ts'
import { orderAtEnd } from './orderKey.ts'
import { emptyRecord, idOf, isoInstantOf, objectOf, or, stringOf, trueOf } from './parse.ts'
import { rowsAt, textAt, textRecordAt } from './rows.ts'
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
  rowsAt(talk(doc), ['keyword', idOf<NodeId>], trueOf).map(({ path: [, keyword] }) => keyword)

export function readChecks(doc: SharedDoc): Conversation['checks'] {
  const byNode = emptyRecord<NodeId, ParticipantId[]>()
  for (const { path } of rowsAt(checks(doc), [idOf<NodeId>, idOf<ParticipantId>], trueOf)) {
    const [node, by] = path
    byNode[node] = [...(byNode[node] ?? []), by]
  }
  return byNode
}

export const readNotes = (doc: SharedDoc): Conversation['notes'] => textRecordAt(doc, 'note')

export const readSharedNotes = (doc: SharedDoc): SharedNote[] =>
  readSharedRows(doc)
    .sort(byOrder)
    .map(({ id, node, by }) => ({ id, node, by, text: textAt(doc, textNames.shared(id)) }))

const readSharedRows = (doc: SharedDoc) =>
  rowsAt(sharedNotes(doc), [idOf], sharedOf).map(({ path: [id], value }) => ({ id, ...value }))

const sharedOf = objectOf({ node: idOf<NodeId>, by: idOf<ParticipantId> }, { order: or(stringOf, '') })
