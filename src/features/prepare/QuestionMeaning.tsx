import type { EditionQuestion } from '../../domain/content.ts'
import { useLanguage, useMessages } from '../../i18n/messages.ts'
import { packText } from '../../i18n/packText.ts'
import { Icon } from '../../ui/Icon.tsx'

/** What the question is after, the form's own words for it, and the same in the other language. */
export function QuestionMeaning({
  question,
}: {
  question: Pick<EditionQuestion, 'standard' | 'isReworded'>
}) {
  const { note: words } = useMessages().prepare
  const [language] = useLanguage()
  const { standard, isReworded } = question
  if (!standard) return <p className="soft small">{words.ownQuestion}</p>
  const other = language === 'en' ? 'native' : 'en'
  return (
    <>
      {isReworded && (
        <p className="soft small">
          {words.standard}: {packText(standard.wording, language)}
        </p>
      )}
      <details className="note-meaning">
        <summary className="text-button">
          <Icon name="eye" />
          <span>{words.meaning}</span>
        </summary>
        <p>{packText(standard.intent, language)}</p>
        <p className="soft small">
          {words.otherLanguage}: {standard.wording[other]}
        </p>
      </details>
    </>
  )
}
