import { useId } from 'react'
import { FormText } from '../../i18n/FormText.tsx'
import { useMessages } from '../../i18n/messages.ts'
import { Icon } from '../../ui/Icon.tsx'
import { iconNamed } from '../../ui/iconNamed.ts'
import { Paper } from '../../ui/Paper.tsx'
import { SharedText } from '../../ui/SharedText.tsx'
import { TextButton } from '../../ui/TextButton.tsx'
import { offeredLimit } from '../../workspace/offered.ts'
import { useSession } from '../../workspace/WorkspaceContext.tsx'
import { QuestionWording } from './QuestionWording.tsx'
import type { QuestionSectionData } from './sectionsWithQuestions.ts'

export function QuestionSection({ section, canEdit }: { section: QuestionSectionData; canEdit: boolean }) {
  const { session, view } = useSession()
  const { edition: words, invite } = useMessages()
  const { parent } = section
  const icon = iconNamed(parent?.icon)
  const own = useId()
  return (
    <section className="edition-part">
      {parent && (
        <h2 className="section-name">
          {icon && <Icon name={icon} />}
          <span>
            <FormText of={parent.wording} />
          </span>
        </h2>
      )}
      {section.questions.map(question => (
        <QuestionWording key={question.id} question={question} canEdit={canEdit} />
      ))}
      {section.values.length > 0 && (
        <>
          <h3 className="edition-values">{words.values}</h3>
          {section.values.map(value => (
            <QuestionWording key={value.id} question={value} canEdit={canEdit} />
          ))}
        </>
      )}
      {section.added.map((question, at) => (
        <Paper key={question.id} cut="c" labelledBy={`${own}-${at}`}>
          <p className="soft small" id={`${own}-${at}`}>
            {words.own}
            {/* Which one it is, for whoever doesn't see where it stands. */}
            <span className="visually-hidden">
              {parent && (
                <>
                  , <FormText of={parent.wording} />
                </>
              )}
              {section.added.length > 1 && ` ${at + 1}`}
            </span>
          </p>
          {canEdit ? (
            <>
              <SharedText
                label={words.own}
                isLabelHidden
                placeholder={words.ownPlaceholder}
                handle={session.text({ bin: 'ours', addedQuestion: question.id })}
                limit={offeredLimit(view, invite.full)}
              />
              <TextButton icon="trash" onPress={() => session.removeQuestion(question.id)}>
                {words.removeQuestion}
              </TextButton>
            </>
          ) : (
            <p className="question">
              <FormText of={question.text} />
            </p>
          )}
        </Paper>
      ))}
      {canEdit && parent && (
        <TextButton icon="plus" onPress={() => session.addQuestion(parent.id)}>
          <FormText of={parent.wording} within={section => words.addUnder({ section })} />
        </TextButton>
      )}
    </section>
  )
}
