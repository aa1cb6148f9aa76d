import type { EditionQuestion } from '../../domain/content.ts'
import { FormText } from '../../i18n/FormText.tsx'
import { useMessages } from '../../i18n/messages.ts'
import { askedText } from '../../i18n/questionText.ts'
import { Button } from '../../ui/Button.tsx'
import { Icon } from '../../ui/Icon.tsx'
import { Sheet } from '../../ui/Sheet.tsx'
import { useSession } from '../../workspace/WorkspaceContext.tsx'
import type { Hand } from './useHand.ts'

/** Face down: the top one, or one about something; and face up, what was put aside. */
export function PileSheet({ hand, onClose }: { hand: Hand; onClose(): void }) {
  const { board: words, common } = useMessages()
  const { view } = useSession()
  const { pile, aside } = hand.board
  const parts = [...new Map(pile.map(question => [question.section, question])).values()]
  const [top] = pile
  const placeOf = ({ section }: EditionQuestion) => view.pack.nodes.findIndex(({ id }) => id === section)
  const draw = (question: typeof top) => {
    onClose()
    if (question) hand.draw(question)
  }
  return (
    <Sheet
      title={words.questions({ count: pile.length + aside.questions.length })}
      closeLabel={common.buttons.close}
      onClose={onClose}
      foot={
        top && (
          <Button kind="go" size="talk" wide icon="flip" onPress={() => draw(top)}>
            {words.draw}
          </Button>
        )
      }
    >
      {!top && aside.questions.length === 0 && <p>{words.allDrawn}</p>}
      {parts.length > 1 && (
        <>
          <p className="soft">{words.byPart}</p>
          <div className="board-backs">
            {parts
              .toSorted((one, other) => placeOf(one) - placeOf(other))
              .map(question => {
                const part = hand.partOf(question)
                const count = pile.filter(({ section }) => section === question.section).length
                return (
                  <button
                    key={question.section}
                    type="button"
                    className="board-card board-back"
                    onClick={() => draw(question)}
                  >
                    <span>
                      {part?.icon && <Icon name={part.icon} />}
                      <span>
                        <FormText
                          of={part?.wording ?? askedText(question)}
                          within={name => words.inPart({ part: name, count })}
                        />
                      </span>
                    </span>
                  </button>
                )
              })}
          </div>
        </>
      )}
      {aside.questions.length > 0 && (
        <section className="board-aside">
          <h3>{words.aside}</h3>
          {aside.questions.map(question => (
            <button
              key={question.id}
              type="button"
              onClick={() => {
                onClose()
                hand.take(question.id)
              }}
            >
              <FormText of={askedText(question)} />
            </button>
          ))}
        </section>
      )}
    </Sheet>
  )
}
