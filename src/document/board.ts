import type { Place, Places } from '../domain/board.ts'
import type { NodeId } from '../domain/ids.ts'
import { byOrder } from '../domain/order.ts'
import { isOrderKey, orderAtEnd, orderBetween } from './orderKey.ts'
import { idOf, property } from './parse.ts'
import { recordAt } from './rows.ts'
import { change, type SharedDoc } from './sharedDoc.ts'
import { markKeywordUsed } from './talk.ts'

// board: <piece> = where it lies, as one value: of two places that were chosen apart, one is left after the merge.
const board = (doc: SharedDoc) => doc.getMap<unknown>('board')

export const drawQuestion = (doc: SharedDoc, question: NodeId): void =>
  put(doc, question, { at: 'drawn', isTurned: false })

/** Only one that was drawn has a back and a face. */
export function turnQuestion(doc: SharedDoc, question: NodeId): void {
  const place = placeOf(board(doc).get(question))
  if (place?.at === 'drawn') put(doc, question, { at: 'drawn', isTurned: !place.isTurned })
}

/** Behind another one on the path, or before all of them. */
export function layQuestion(doc: SharedDoc, question: NodeId, after: NodeId | null): void {
  const path = laid(doc, place => place.at === 'path').filter(({ id }) => id !== question)
  const at = path.findIndex(({ id }) => id === after)
  const isAtEnd = after !== null && at < 0
  const [before, behind] = isAtEnd ? [path.at(-1), undefined] : [path[at], path[at + 1]]
  put(doc, question, { at: 'path', order: orderBetween(before?.order ?? '', behind?.order ?? null) })
}

/** A word that lies beside a question is one that they talk about. */
export function layStone(doc: SharedDoc, keyword: NodeId, question: NodeId): void {
  const beside = laid(doc, place => place.at === 'beside' && place.question === question)
  change(doc, () => {
    put(doc, keyword, { at: 'beside', question, order: orderAtEnd(beside.map(({ order }) => order)) })
    markKeywordUsed(doc, keyword)
  })
}

export const putAside = (doc: SharedDoc, piece: NodeId): void => put(doc, piece, { at: 'aside' })

/** Into the pile or the bag. */
export const takeBack = (doc: SharedDoc, piece: NodeId): void => put(doc, piece, { at: 'pile' })

export const readBoard = (doc: SharedDoc): Places => recordAt(board(doc), [idOf<NodeId>], placeOf)

const put = (doc: SharedDoc, piece: NodeId, place: Place): void =>
  change(doc, () => board(doc).set(piece, place))

function laid(doc: SharedDoc, isThere: (place: Place) => boolean): { id: NodeId; order: string }[] {
  return Object.entries(readBoard(doc) as Record<NodeId, Place>)
    .flatMap(([id, place]) =>
      isThere(place) && 'order' in place ? [{ id: id as NodeId, order: place.order }] : [],
    )
    .sort(byOrder)
}

function placeOf(value: unknown): Place | null {
  const at = property(value, 'at')
  const question = idOf<NodeId>(property(value, 'question'))
  const named = property(value, 'order')
  const order = isOrderKey(named) ? named : ''
  if (at === 'pile' || at === 'aside') return { at }
  if (at === 'drawn') return { at, isTurned: property(value, 'isTurned') === true }
  if (at === 'path') return { at, order }
  return at === 'beside' && question ? { at, question, order } : null
}
