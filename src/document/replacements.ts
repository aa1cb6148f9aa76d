import type { ParticipantId } from '../domain/ids.ts'
import { countOf, idOf, objectOf } from './parse.ts'
import { rowsAt } from './rows.ts'
import { change, type SharedDoc } from './sharedDoc.ts'

// In the conversation. replacements: <participant>/<sign key> = { by: sign key, epoch, signature }
const replacements = (doc: SharedDoc) => doc.getMap<unknown>('replacements')

/** To a device whose owner was let in with another, as somebody else says it: a claim until the signature is checked. */
export interface ClaimedReplacement {
  of: ParticipantId
  signKey: string
  by: string
  epoch: number
  signature: string
}

export function putReplacement(
  doc: SharedDoc,
  { of, signKey, by, epoch, signature }: ClaimedReplacement,
): void {
  change(doc, () => replacements(doc).set(`${of}/${signKey}`, { by, epoch, signature }))
}

/** For a device that is let in again itself. */
export function withdrawReplacement(
  doc: SharedDoc,
  { of, signKey }: Pick<ClaimedReplacement, 'of' | 'signKey'>,
): void {
  const key = `${of}/${signKey}`
  if (replacements(doc).has(key)) change(doc, () => replacements(doc).delete(key))
}

export const readReplacements = (doc: SharedDoc): ClaimedReplacement[] =>
  rowsAt(replacements(doc), [idOf<ParticipantId>, idOf], claimOf).map(({ path: [of, signKey], value }) => ({
    of,
    signKey,
    ...value,
  }))

const claimOf = objectOf({ by: idOf, epoch: countOf, signature: idOf })
