import type { Agreement, Conversation } from './conversation.ts'
import type { AgreementId, MarkId, NodeId, ParticipantId } from './ids.ts'

/**
 * What became of a mark. `settled`: it was said to be dealt with, or left to lie; `nothing`: taken away, and can be
 * brought back.
 */
export type MarkFate = 'open' | 'note' | 'agreement' | 'settled' | 'nothing'

/** "Remember this", at a question. */
export interface Mark {
  id: MarkId
  node: NodeId
  by: ParticipantId
  text: string
  fate: MarkFate
  isDone: boolean
  /** Where the note stands that it became: with a joint note, or by itself as something that was shared. */
  noteAt?: { node: NodeId; isJoint: boolean }
}

/** One that waits at the bench, or what became of it; `mine` is in the notebook. */
export interface BenchMark extends Omit<Mark, 'isDone'> {
  bin: 'mine' | 'ours'
  order: string
}

/** Those that stand with a note, each a text of its own. */
export const marksInNote = (bench: readonly BenchMark[], bin: BenchMark['bin'], note: NodeId): BenchMark[] =>
  bench.filter(
    mark => mark.bin === bin && mark.fate === 'note' && mark.noteAt?.isJoint && mark.noteAt.node === note,
  )

/** Those at a node that neither went into the plan nor were dealt with; one without a word is nothing to deal with. */
export const unsettledMarks = ({ marks }: Pick<Conversation, 'marks'>, node: string): Mark[] =>
  marks.filter(mark => mark.node === node && !mark.isDone && mark.text.trim() !== '')

/** The same on every phone. */
export const agreementFrom = (mark: MarkId): AgreementId => `mark.${mark}` as AgreementId

/** An agreement says most, so it counts whatever else was done with the mark at the same time. */
export function fateOf(
  mark: { id: MarkId; isTakenAway: boolean; isNote: boolean; isDone: boolean },
  agreements: readonly Agreement[],
): MarkFate {
  const agreement = agreements.find(({ id }) => id === agreementFrom(mark.id))
  if (agreement && (!agreement.removed || agreement.removed.isContested)) return 'agreement'
  if (mark.isTakenAway) return 'nothing'
  if (mark.isNote) return 'note'
  if (mark.isDone) return 'settled'
  return agreement ? 'nothing' : 'open'
}
