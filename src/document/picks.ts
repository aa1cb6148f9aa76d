import type { PickState } from '../domain/conversation.ts'
import type { NodeId, ParticipantId } from '../domain/ids.ts'
import { hashOf, idOf, idsOf, objectOf, secretOf, trueOf } from './parse.ts'
import { rowsAt } from './rows.ts'
import { change, type SharedDoc } from './sharedDoc.ts'

// picks: <participant>/commitment, /opened = { keywords, salt }, /late, /told
const picks = (doc: SharedDoc) => doc.getMap<unknown>('picks')

/** Opened picks as they stand there; whether they match the commitment is for who can hash to say. */
export interface OpenedPick {
  by: ParticipantId
  commitment: string
  keywords: NodeId[]
  /** 32 random bytes. */
  salt: Uint8Array
}

/** `isLate`: the other's commitment had been seen when this one replaced an earlier one; it stays marked. */
export function commitPicks(
  doc: SharedDoc,
  me: ParticipantId,
  { commitment, isLate }: { commitment: string; isLate: boolean },
): void {
  change(doc, () => {
    picks(doc).delete(`${me}/opened`)
    picks(doc).set(`${me}/commitment`, commitment)
    if (isLate) picks(doc).set(`${me}/late`, true)
  })
}

/** To choose anew. */
export function withdrawPicks(doc: SharedDoc, me: ParticipantId, { isLate }: { isLate: boolean }): void {
  change(doc, () => {
    picks(doc).delete(`${me}/opened`)
    picks(doc).delete(`${me}/commitment`)
    if (isLate) picks(doc).set(`${me}/late`, true)
  })
}

export function openPicks(
  doc: SharedDoc,
  me: ParticipantId,
  { keywords, salt }: { keywords: readonly NodeId[]; salt: Uint8Array },
): void {
  change(doc, () => picks(doc).set(`${me}/opened`, { keywords: [...keywords], salt }))
}

export function sayToldInPerson(doc: SharedDoc, me: ParticipantId): void {
  change(doc, () => picks(doc).set(`${me}/told`, true))
}

export const readPicks = (doc: SharedDoc, isTruePick: (pick: OpenedPick) => boolean): PickState[] =>
  rowsAt(picks(doc), [idOf<ParticipantId>, 'commitment'], hashOf).map(({ path: [by], value: commitment }) => {
    const opened = openedOf(picks(doc).get(`${by}/opened`))
    return {
      by,
      commitment,
      opened: opened && {
        keywords: opened.keywords,
        isTrue: isTruePick({ by, commitment, ...opened }),
      },
      isChangedLate: picks(doc).get(`${by}/late`) === true,
    }
  })

const openedOf = objectOf({ keywords: idsOf<NodeId>, salt: secretOf })

export const readToldInPerson = (doc: SharedDoc): ParticipantId[] =>
  rowsAt(picks(doc), [idOf<ParticipantId>, 'told'], trueOf).map(({ path: [by] }) => by)
