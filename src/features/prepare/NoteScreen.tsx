import { useNavigate } from '@tanstack/react-router'
import { nodeOf, pointsOf, questionsToAsk } from '../../domain/content.ts'
import type { NodeId } from '../../domain/ids.ts'
import { useLanguage, useMessages } from '../../i18n/messages.ts'
import { packText } from '../../i18n/packText.ts'
import { questionText } from '../../i18n/questionText.ts'
import { BinTab } from '../../ui/BinTab.tsx'
import { Icon } from '../../ui/Icon.tsx'
import { iconNamed } from '../../ui/iconNamed.ts'
import { OwnLine } from '../../ui/lines/OwnLine.tsx'
import { Paper } from '../../ui/Paper.tsx'
import { Points } from '../../ui/Points.tsx'
import { Screen } from '../../ui/Screen.tsx'
import { SharedText } from '../../ui/SharedText.tsx'
import { TextButton } from '../../ui/TextButton.tsx'
import { useSession } from '../../workspace/WorkspaceContext.tsx'
import { NoteFoot } from './NoteFoot.tsx'
import { QuestionMeaning } from './QuestionMeaning.tsx'
import { SharedCopies } from './SharedCopies.tsx'
import './note.css'

/** One question, and a paper that only its writer can read. */
export function NoteScreen({ node }: { node: NodeId }) {
  const { session, view } = useSession()
  const { common, prepare } = useMessages()
  const [language] = useLanguage()
  const navigate = useNavigate()
  const questions = questionsToAsk(view.pack, view.conversation.edition)
  const at = questions.findIndex(({ id }) => id === node)
  const question = questions[at]
  const words = prepare.note
  if (!question) {
    return (
      <Screen bin="mine">
        <h1>{words.missing}</h1>
        <p className="lead">{words.missingText}</p>
        <TextButton
          icon="back"
          onPress={() => void navigate({ to: '/c/$id/prepare', params: { id: view.conversation.id } })}
        >
          {words.overview}
        </TextButton>
      </Screen>
    )
  }

  const section = nodeOf(view.pack, question.section)
  const icon = iconNamed(section?.icon)
  const siblings = questions.filter(other => other.section === question.section)
  return (
    <Screen
      bin="mine"
      foot={<NoteFoot question={question} previous={questions[at - 1]?.id} next={questions[at + 1]?.id} />}
    >
      <p className="note-place small strong">
        {icon && <Icon name={icon} />}
        <span>
          {words.place({
            section: section ? packText(section.wording, language) : words.ownQuestion,
            at: siblings.indexOf(question) + 1,
            of: siblings.length,
          })}
        </span>
      </p>
      <h1 className="note-question">{questionText(question, language)}</h1>
      <Points
        items={pointsOf(view.pack, view.conversation.edition, question).map(({ text, ...point }) => ({
          ...point,
          text: packText(text, language),
        }))}
      />
      <QuestionMeaning question={question} />
      <div className="note-tab">
        <BinTab bin="mine" word={common.bins.mine.word} hint={common.bins.mine.hint} />
      </div>
      <Paper isTall margin={<OwnLine who={view.me.role} />}>
        <SharedText
          label={words.label}
          isLabelHidden
          placeholder={words.placeholder}
          rows={4}
          isDisabled={view.isReadOnly}
          handle={session.text({ bin: 'mine', node })}
        />
      </Paper>
      <SharedCopies node={node} />
    </Screen>
  )
}
