import type { EditionQuestion } from '../../domain/content.ts'
import { BesideText, FormText } from '../../i18n/FormText.tsx'
import { useMessages } from '../../i18n/messages.ts'
import { Icon } from '../../ui/Icon.tsx'

/** What the question is after, the form's own words for it, and the same in the other language. */
export function QuestionMeaning({
  question,
}: {
  question: Pick<EditionQuestion, 'standard' | 'isReworded'>
}) {
  const { note: words } = useMessages().prepare
  const { standard, isReworded } = question
  if (!standard) return <p className="soft small">{words.ownQuestion}</p>
  return (
    <>
      {isReworded && (
        <p className="soft small">
          {words.standard}: <FormText of={standard.wording} />
        </p>
      )}
      <details className="note-meaning">
        <summary className="text-button">
          <Icon name="eye" />
          <span>{words.meaning}</span>
        </summary>
        <p>
          <FormText of={standard.intent} />
        </p>
        <p className="soft small">
          {words.otherLanguage}: <BesideText of={standard.wording} />
        </p>
      </details>
    </>
  )
}
