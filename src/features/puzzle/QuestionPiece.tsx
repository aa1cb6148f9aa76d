import type { EditionQuestion } from '../../domain/content.ts'
import { Icon } from '../../ui/Icon.tsx'
import type { Hand } from './useHand.ts'

/** A card with its face up: whose perspective it is of, and what it asks. */
export function QuestionPiece({ question, hand }: { question: EditionQuestion; hand: Hand }) {
  const part = hand.partOf(question)
  return (
    <button
      type="button"
      className="board-card"
      data-piece={question.id}
      data-kind="question"
      aria-pressed={hand.held?.piece.id === question.id}
      onClick={({ detail }) => hand.take(question.id, detail === 0)}
    >
      <span className="paper">
        {part && (
          <span className="board-part">
            {part.icon && <Icon name={part.icon} />}
            <span>{part.name}</span>
          </span>
        )}
        <span className="board-question">{hand.nameOf(question)}</span>
      </span>
    </button>
  )
}
