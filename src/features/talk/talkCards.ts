import { type EditionQuestion, nodeOf } from '../../domain/content.ts'
import type { NodeId } from '../../domain/ids.ts'
import type { Pack, PackNode } from '../../domain/pack.ts'
import { type Chapter, isWalk, type Leg, legsOf } from '../../domain/way.ts'

/** One thing at a time; `rail` is how far along the talk's pieces it lies, counted from 0. */
export type TalkCard = { id: string; rail: number } & (
  | { kind: 'words' }
  | { kind: 'word'; word: PackNode; piece: number }
  | { kind: 'question'; question: EditionQuestion; chapter: Chapter; piece: number; at: number; of: number }
  | { kind: 'end' }
)
export type QuestionTurn = Extract<TalkCard, { kind: 'question' }>

/** The talk as this phone shows it. */
export interface TalkCards {
  cards: TalkCard[]
  /** In walking order, on a walk; none where the two sit, for then the form's order is the way. */
  legs: Leg[]
  pieces: number
}

/** The picked words, then leg by leg, then the way onward. */
export function talkCards(pack: Pack, conversation: Parameters<typeof legsOf>[1]): TalkCards {
  const legs = legsOf(pack, conversation)
  const words: TalkCard[] = pack.keywordSets.length > 0 ? [{ kind: 'words', id: 'words', rail: -0.25 }] : []
  const cards = legs.flatMap((leg, piece) =>
    cardsOf(leg, piece, piece === legs.length - 1 ? pastTheLast : 0.9),
  )
  // The rail ends a little after its last stone.
  const end: TalkCard = { kind: 'end', id: 'end', rail: legs.length - 1 + pastTheLast }
  return {
    cards: [...words, ...cards, end],
    legs: isWalk(pack, conversation) ? legs : [],
    pieces: Math.max(1, legs.length),
  }
}

function cardsOf(leg: Leg, piece: number, length: number): TalkCard[] {
  if (leg.kind === 'word') return [{ kind: 'word', id: leg.id, word: leg.node, piece, rail: piece }]
  const { chapter, turns } = leg
  return turns.map(({ question, at, of }, step) => {
    const rail = piece + (step / turns.length) * length
    return { kind: 'question', id: question.id, question, chapter, piece, at, of, rail }
  })
}

/** What stands between the chapter and the question, where the form has such a heading. */
export function headingWithin(pack: Pack, { question, chapter }: QuestionTurn): PackNode | null {
  const above = nodeOf(pack, nodeOf(pack, question.id)?.parent ?? question.section)
  return above && above.id !== chapter.id && above.id !== question.id ? above : null
}

/** What a mark on this card is a mark at. */
export const nodeAt = (card: TalkCard): NodeId | null =>
  card.kind === 'question' ? card.question.id : card.kind === 'word' ? card.word.id : null

const pastTheLast = 0.45
