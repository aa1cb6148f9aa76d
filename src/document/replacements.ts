import type { ParticipantId } from '../domain/ids.ts'
import { countOf, idOf, property, rowsOf } from './parse.ts'
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

export function readReplacements(doc: SharedDoc): ClaimedReplacement[] {
  return rowsOf(replacements(doc)).flatMap(({ path: [who, key, ...rest], value }) => {
    const of = idOf<ParticipantId>(who)
    const signKey = idOf(key)
    const by = idOf(property(value, 'by'))
    const epoch = countOf(property(value, 'epoch'))
    const signature = idOf(property(value, 'signature'))
    const isWhole = of && signKey && by && epoch !== null && signature && rest.length === 0
    return isWhole ? [{ of, signKey, by, epoch, signature }] : []
  })
}
