import type { EditionQuestion } from '../../domain/content.ts'
import type { Participant } from '../../domain/conversation.ts'
import { sideOf } from '../../domain/participants.ts'
import { FormText } from '../../i18n/FormText.tsx'
import { shortName } from '../../i18n/names.ts'
import { askedText } from '../../i18n/questionText.ts'
import { Icon } from '../../ui/Icon.tsx'
import { PersonMark } from '../../ui/lines/PersonMark.tsx'
import { useCompanions } from '../../workspace/useCompany.ts'
import { useSession } from '../../workspace/WorkspaceContext.tsx'
import type { Hand } from './useHand.ts'

/** A card with its face up: whose perspective it is of, and what it asks. */
export function QuestionPiece({ question, hand }: { question: EditionQuestion; hand: Hand }) {
  const { view } = useSession()
  const part = hand.partOf(question)
  const lookers = useLookers(question)
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
        {(part || lookers.length > 0) && (
          <span className="board-part">
            {part?.icon && <Icon name={part.icon} />}
            <span>{part && <FormText of={part.wording} />}</span>
            {/* Said in words above the board: a card keeps its name whoever looks at it. */}
            {lookers.map(({ id, name, role }) => (
              <span key={id} className="board-looker" aria-hidden="true">
                <PersonMark who={sideOf(role)} />
                {shortName(name, view.conversation.participants)}
              </span>
            ))}
          </span>
        )}
        <span className="board-question">
          <FormText of={askedText(question)} />
        </span>
      </span>
    </button>
  )
}

/** The others who hold it, or have its card before them in the talk. */
function useLookers({ id }: EditionQuestion): Participant[] {
  const { view } = useSession()
  const company = useCompanions()
  const there = company.filter(({ card }) => card === id).map(({ participant }) => participant)
  return view.others.filter(other => there.includes(other.id))
}
