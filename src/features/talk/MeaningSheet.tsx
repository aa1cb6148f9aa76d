import type { EditionQuestion } from '../../domain/content.ts'
import { BesideText, FormText } from '../../i18n/FormText.tsx'
import { useMessages } from '../../i18n/messages.ts'
import { Sheet } from '../../ui/Sheet.tsx'

export function MeaningSheet({ question, onClose }: { question: EditionQuestion; onClose(): void }) {
  const { talk, common } = useMessages()
  const words = talk.meaning
  const { standard, isReworded } = question
  return (
    <Sheet title={words.title} closeLabel={common.buttons.close} onClose={onClose}>
      {standard ? (
        <div className="talk-meaning">
          <p className="lead">
            <FormText of={standard.intent} />
          </p>
          {isReworded && (
            <p>
              <b>{words.standard}:</b> <FormText of={standard.wording} />
            </p>
          )}
          <p className="soft">
            <b>{words.otherLanguage}:</b> <BesideText of={standard.wording} />
          </p>
        </div>
      ) : (
        <p className="lead">{words.own}</p>
      )}
    </Sheet>
  )
}
