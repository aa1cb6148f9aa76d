import type { Conversation } from '../domain/conversation.ts'
import type { NodeId } from '../domain/ids.ts'
import { type Leg, proposedOrder } from '../domain/way.ts'
import { isOrderKey, orderBetween } from './orderKey.ts'
import { idOf } from './parse.ts'
import { recordAt } from './rows.ts'
import { change, type SharedDoc } from './sharedDoc.ts'

// talk: way/<leg> = the order key of a leg that somebody moved
const talk = (doc: SharedDoc) => doc.getMap<unknown>('talk')

/** Only what was moved gets a key, so that two phones which move different legs apart both get their way. */
export function moveLeg(doc: SharedDoc, legs: readonly Leg[], leg: NodeId, to: number): void {
  const moved = legs.find(({ id }) => id === leg)
  if (!moved) return
  const others = legs.filter(({ id }) => id !== leg)
  const at = Math.max(0, Math.min(to, others.length))
  if (legs.indexOf(moved) === at) return
  const keys = keysAround([...others.slice(0, at), moved, ...others.slice(at)], at)
  change(doc, () => {
    for (const [id, order] of keys) talk(doc).set(`way/${id}`, order)
  })
}

export function readWay(doc: SharedDoc): Conversation['way'] | null {
  const way = recordAt(talk(doc), ['way', idOf<NodeId>], value => (isKey(value) ? value : null))
  return Object.keys(way).length > 0 ? way : null
}

/** After a merge two legs may share a key; then those that follow get new ones until there is room again. */
function keysAround(legs: readonly Leg[], at: number): [NodeId, string][] {
  const first = legs[at - 1]?.order ?? ''
  const end = legs.findIndex(({ order }, place) => place > at && order > first)
  const upper = end < 0 ? null : legs[end]!.order
  let last = first
  const keys = legs.slice(at, end < 0 ? legs.length : end).map(({ id }): [NodeId, string] => {
    last = orderBetween(last, upper)
    return [id, last]
  })
  // Moved to and fro for ever, a key would grow for ever.
  return keys.every(([, key]) => isKey(key)) ? keys : legs.map(({ id }, place) => [id, proposedOrder(place)])
}

const isKey = (value: unknown): value is string => isOrderKey(value) && value.length <= 40
