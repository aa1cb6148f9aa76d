import { fromHex, toHex } from './hex.ts'
import { hashOf, instantOf } from './parse.ts'
import { rowsAt } from './rows.ts'
import { change, type SharedDoc } from './sharedDoc.ts'

// In the notebook. erase: <secret as hex> = milliseconds since 1970
const rooms = (doc: SharedDoc) => doc.getMap<unknown>('erase')

/** A room that nobody needs from some time on: whichever of the person's devices is there then takes it off the relay. */
export interface RoomToErase {
  secret: Uint8Array
  /** Milliseconds since 1970. */
  from: number
}

export function putRoomToErase(doc: SharedDoc, { secret, from }: RoomToErase): void {
  change(doc, () => rooms(doc).set(toHex(secret), from))
}

export function forgetRoomToErase(doc: SharedDoc, secret: Uint8Array): void {
  change(doc, () => rooms(doc).delete(toHex(secret)))
}

export const readRoomsToErase = (doc: SharedDoc): RoomToErase[] =>
  rowsAt(rooms(doc), [hashOf], instantOf).map(({ path: [hex], value: from }) => ({
    secret: fromHex(hex),
    from,
  }))

export function onRoomsToErase(doc: SharedDoc, listen: () => void): () => void {
  const look = () => listen()
  rooms(doc).observe(look)
  return () => rooms(doc).unobserve(look)
}
