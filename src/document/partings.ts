import type { ParticipantId } from '../domain/ids.ts'
import { idOf, objectOf } from './parse.ts'
import { rowsAt } from './rows.ts'
import { change, type SharedDoc } from './sharedDoc.ts'

// In a group's conversation. partings: <participant>/<sign key> = { signature }
const partings = (doc: SharedDoc) => doc.getMap<unknown>('partings')

/** Somebody belongs to the group no more, as a device with this sign key says: a claim until the signature is checked. */
export interface ClaimedParting {
  of: ParticipantId
  by: string
  signature: string
}

export function putParting(doc: SharedDoc, { of, by, signature }: ClaimedParting): void {
  change(doc, () => partings(doc).set(`${of}/${by}`, { signature }))
}

export const readPartings = (doc: SharedDoc): ClaimedParting[] =>
  rowsAt(partings(doc), [idOf<ParticipantId>, idOf], objectOf({ signature: idOf })).map(
    ({ path: [of, by], value }) => ({ of, by, ...value }),
  )
