import type { ParticipantId } from '../domain/ids.ts'
import { booleanOf, idOf, objectOf } from './parse.ts'
import { rowsAt } from './rows.ts'
import { change, type SharedDoc } from './sharedDoc.ts'

// In the conversation. rotations: <epoch>/<sign key> = { isFinal, boxes: { <sign key>: bytes }, signature }
// · removals: <participant>/<sign key> = { by: sign key, signature }
const rotations = (doc: SharedDoc) => doc.getMap<unknown>('rotations')
const removals = (doc: SharedDoc) => doc.getMap<unknown>('removals')

/** A new secret of the conversation, as one device offers it: no more than a claim until its signature is checked. */
export interface Rotation {
  epoch: number
  /** The sign key of the device that made it. */
  by: string
  /** Its maker has seen no other: all go on with this one. */
  isFinal: boolean
  /** By the sign key of the device that can open it. */
  boxes: ReadonlyMap<string, Uint8Array>
  signature: string
}

export function putRotation(doc: SharedDoc, { epoch, by, isFinal, boxes, signature }: Rotation): void {
  const value = { isFinal, boxes: Object.fromEntries(boxes), signature }
  change(doc, () => rotations(doc).set(`${epoch}/${by}`, value))
}

export function withdrawRotation(doc: SharedDoc, { epoch, by }: Pick<Rotation, 'epoch' | 'by'>): void {
  change(doc, () => rotations(doc).delete(`${epoch}/${by}`))
}

/** In an order that every device shares. */
export const readRotations = (doc: SharedDoc, epoch: number): Rotation[] =>
  rowsAt(rotations(doc), [String(epoch), idOf], rotationOf).map(({ path: [, by], value }) => ({
    epoch,
    by,
    ...value,
  }))

/** A device that another of the same participant says is theirs no more; a claim like any other. */
export interface ClaimedRemoval {
  of: ParticipantId
  signKey: string
  by: string
  signature: string
}

export function putRemoval(doc: SharedDoc, { of, signKey, by, signature }: ClaimedRemoval): void {
  change(doc, () => removals(doc).set(`${of}/${signKey}`, { by, signature }))
}

export const readRemovals = (doc: SharedDoc): ClaimedRemoval[] =>
  rowsAt(removals(doc), [idOf<ParticipantId>, idOf], objectOf({ by: idOf, signature: idOf })).map(
    ({ path: [of, signKey], value }) => ({ of, signKey, ...value }),
  )

function boxesOf(value: unknown): ReadonlyMap<string, Uint8Array> | null {
  if (typeof value !== 'object' || value === null) return null
  const entries = Object.entries(value)
  const areBytes = entries.every(([, box]) => box instanceof Uint8Array && box.length <= maxBoxBytes)
  return areBytes && entries.length <= maxBoxes ? new Map(entries) : null
}
const maxBoxBytes = 1000
const maxBoxes = 200

const rotationOf = objectOf({ isFinal: booleanOf, boxes: boxesOf, signature: idOf })
