import type { EditionQuestion } from '../../domain/content.ts'
import { useLanguage, useMessages } from '../../i18n/messages.ts'
import { packText } from '../../i18n/packText.ts'
import { Sheet } from '../../ui/Sheet.tsx'

export function MeaningSheet({ question, onClose }: { question: EditionQuestion; onClose(): void }) {
  const { talk, common } = useMessages()
  const [language] = useLanguage()
  const words = talk.meaning
  const { standard, isReworded } = question
  return (
    <Sheet title={words.title} closeLabel={common.buttons.close} onClose={onClose}>
      {standard ? (
        <div className="talk-meaning">
          <p className="lead">{packText(standard.intent, language)}</p>
          {isReworded && (
            <p>
              <b>{words.standard}:</b> {packText(standard.wording, language)}
            </p>
          )}
          <p className="soft">
            <b>{words.otherLanguage}:</b> {standard.wording[language === 'en' ? 'native' : 'en']}
          </p>
        </div>
      ) : (
        <p className="lead">{words.own}</p>
      )}
    </Sheet>
  )
}
