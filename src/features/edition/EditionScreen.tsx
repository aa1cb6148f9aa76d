import { useNavigate } from '@tanstack/react-router'
import { useMessages } from '../../i18n/messages.ts'
import { BinTab } from '../../ui/BinTab.tsx'
import { Button } from '../../ui/Button.tsx'
import { Paper } from '../../ui/Paper.tsx'
import { Screen } from '../../ui/Screen.tsx'
import { SharedText } from '../../ui/SharedText.tsx'
import { offeredLimit } from '../../workspace/offered.ts'
import { useSession } from '../../workspace/WorkspaceContext.tsx'
import { DocumentList } from './DocumentList.tsx'
import { QuestionSection } from './QuestionSection.tsx'
import { ShareEdition } from './ShareEdition.tsx'
import { sectionsWithQuestions } from './sectionsWithQuestions.ts'
import { WorkplaceSettings } from './WorkplaceSettings.tsx'
import './edition.css'

/** The workplace's own wording of the form: the leader writes it, both read it. */
export function EditionScreen() {
  const { session, view } = useSession()
  const { common, invite, edition: words } = useMessages()
  const navigate = useNavigate()
  const { edition } = view.conversation
  const canEdit = view.me.role === 'leader' && !view.isReadOnly
  return (
    <Screen
      foot={
        <Button
          wide
          onPress={() => void navigate({ to: '/c/$id/invite', params: { id: view.conversation.id } })}
        >
          {words.done}
        </Button>
      }
    >
      <h1>{canEdit ? words.title : words.readTitle}</h1>
      <p className="lead">{canEdit ? words.text : words.readText}</p>
      {sectionsWithQuestions(view.pack, edition).map(section => (
        <QuestionSection key={section.parent?.id ?? ''} section={section} canEdit={canEdit} />
      ))}
      {(canEdit || edition.focus !== '') && (
        <section className="edition-part">
          <BinTab bin="ours" word={common.bins.ours.word} hint={words.focus} />
          <Paper cut="c">
            {canEdit ? (
              <SharedText
                label={words.focusHint}
                placeholder={words.focusPlaceholder}
                handle={session.text({ bin: 'ours', focus: true })}
                limit={offeredLimit(view, invite.full)}
              />
            ) : (
              <p>{edition.focus}</p>
            )}
          </Paper>
        </section>
      )}
      <WorkplaceSettings canEdit={canEdit} />
      <DocumentList canEdit={canEdit} />
      {canEdit && <ShareEdition />}
    </Screen>
  )
}
