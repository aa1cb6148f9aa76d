import { type EditionQuestion, keywordsOf, questionsToAsk } from './content.ts'
import type { Conversation, Setting } from './conversation.ts'
import type { NodeId } from './ids.ts'
import { byOrder } from './order.ts'
import type { Pack, PackNode } from './pack.ts'

/**
 * Where a piece lies, each in one place at a time. A question is drawn from the pile, turned and laid on the path; a
 * keyword goes from the bag to beside a question. `order` is among neighbours.
 */
export type Place =
  | { at: 'pile' }
  | { at: 'drawn'; isTurned: boolean }
  | { at: 'path'; order: string }
  | { at: 'beside'; question: NodeId; order: string }
  | { at: 'aside' }

/** What nobody touched isn't named: it lies in the pile or the bag. */
export type Places = Partial<Record<NodeId, Place>>

/** The same pieces as the form's: its questions as this workplace asks them, and all its keywords. */
export interface Board {
  path: LaidQuestion[]
  drawn: { question: EditionQuestion; isTurned: boolean }[]
  /** Face down, in the order in which they are drawn: shuffled, alike on every phone. */
  pile: EditionQuestion[]
  bag: PackNode[]
  aside: { questions: EditionQuestion[]; stones: PackNode[] }
}

export interface LaidQuestion {
  question: EditionQuestion
  stones: PackNode[]
}

/**
 * Whatever is written, every piece is in exactly one place: one that lies beside a question that isn't on the path (put
 * back, or left out of the form) is in the bag meanwhile, and beside it again when the question comes back.
 */
export function boardOf(
  pack: Pack,
  { id, edition, board }: Pick<Conversation, 'id' | 'edition' | 'board'>,
): Board {
  const questions = questionsToAsk(pack, edition)
  const words = keywordsOf(pack)
  const at = (piece: NodeId): Place => board[piece] ?? { at: 'pile' }
  const laid = ({ id }: { id: NodeId }) => {
    const place = at(id)
    return { id, order: 'order' in place ? place.order : '' }
  }
  const inOrder = <Piece extends { id: NodeId }>(pieces: Piece[]) =>
    pieces.toSorted((one, other) => byOrder(laid(one), laid(other)))
  const questionsAt = (where: Place['at']) => questions.filter(question => at(question.id).at === where)

  const path = inOrder(questionsAt('path')).map(question => ({
    question,
    stones: inOrder(
      words.filter(word => {
        const place = at(word.id)
        return place.at === 'beside' && place.question === question.id
      }),
    ),
  }))
  const drawn = questions.flatMap(question => {
    const place = at(question.id)
    return place.at === 'drawn' ? [{ question, isTurned: place.isTurned }] : []
  })
  const aside = {
    questions: questionsAt('aside'),
    stones: words.filter(word => at(word.id).at === 'aside'),
  }
  const placed = new Set([
    ...path.flatMap(({ question, stones }) => [question.id, ...stones.map(stone => stone.id)]),
    ...drawn.map(({ question }) => question.id),
    ...[...aside.questions, ...aside.stones].map(piece => piece.id),
  ])
  return {
    path,
    drawn,
    pile: questions
      .filter(question => !placed.has(question.id))
      .toSorted((one, other) => shuffled(id, one.id) - shuffled(id, other.id)),
    bag: words.filter(word => !placed.has(word.id)),
    aside,
  }
}

/** The chosen variant is laid out as pieces. */
export const isBoard = ({ variants }: Pick<Pack, 'variants'>, axes: Setting['axes']): boolean =>
  variants.some(({ id, options }) => options.some(option => option.id === axes[id] && option.board === true))

/** FNV-1a: nothing secret, only the same on every phone and another in every conversation. */
function shuffled(conversation: string, piece: string): number {
  let hash = 0x811c9dc5
  for (const unit of `${conversation} ${piece}`)
    hash = Math.imul(hash ^ (unit.codePointAt(0) ?? 0), 0x01000193) >>> 0
  return hash
}
