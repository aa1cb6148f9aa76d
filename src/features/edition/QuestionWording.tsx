import { useId } from 'react'
import type { PackNode } from '../../domain/pack.ts'
import { FormText } from '../../i18n/FormText.tsx'
import { useLanguage, useMessages } from '../../i18n/messages.ts'
import { packText } from '../../i18n/packText.ts'
import { Icon } from '../../ui/Icon.tsx'
import { Paper } from '../../ui/Paper.tsx'
import { SharedText } from '../../ui/SharedText.tsx'
import { TextButton } from '../../ui/TextButton.tsx'
import { offeredLimit } from '../../workspace/offered.ts'
import { useSession } from '../../workspace/WorkspaceContext.tsx'

/** One question: its words may become the workplace's own, what it is after stays in sight. */
export function QuestionWording({ question, canEdit }: { question: PackNode; canEdit: boolean }) {
  const { session, view } = useSession()
  const { edition: words, invite } = useMessages()
  const [language] = useLanguage()
  const rewording = view.conversation.edition.rewordings[question.id]
  const isReworded = rewording !== undefined
  const asked = useId()
  const ownWords = packText(question.wording, language)
  return (
    <Paper cut={isReworded ? 'b' : 'a'} labelledBy={asked}>
      <p className="soft small">{isReworded ? words.reworded : words.original}</p>
      {isReworded && canEdit ? (
        <SharedText
          label={words.wording}
          isLabelHidden
          placeholder={ownWords}
          handle={session.text({ bin: 'ours', wording: question.id })}
          limit={offeredLimit(view, invite.full)}
        />
      ) : (
        <p className="question" id={asked}>
          <FormText of={rewording || question.wording} />
        </p>
      )}
      <details>
        <summary>
          <Icon name="eye" />
          <span>{words.intent}</span>
        </summary>
        <p className="soft">
          <FormText of={question.intent} />
        </p>
        {isReworded && (
          <p className="soft" id={canEdit ? asked : undefined}>
            {words.original}: <FormText of={question.wording} />
          </p>
        )}
      </details>
      {canEdit &&
        (isReworded ? (
          <TextButton icon="undo" onPress={() => session.restoreWording(question.id)}>
            {words.restore}
          </TextButton>
        ) : (
          <TextButton icon="pen" onPress={() => session.reword(question.id, question.wording.native)}>
            {words.reword}
          </TextButton>
        ))}
    </Paper>
  )
}
