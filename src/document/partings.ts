import type { ParticipantId } from '../domain/ids.ts'
import { idOf, property, rowsOf } from './parse.ts'
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
  rowsOf(partings(doc)).flatMap(({ path: [who, key, ...rest], value }) => {
    const of = idOf<ParticipantId>(who)
    const by = idOf(key)
    const signature = idOf(property(value, 'signature'))
    return of && by && signature && rest.length === 0 ? [{ of, by, signature }] : []
  })
