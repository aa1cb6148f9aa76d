import { useNavigate } from '@tanstack/react-router'
import type { NodeId } from '../../domain/ids.ts'
import { marksInNote } from '../../domain/marks.ts'
import { sideOf } from '../../domain/participants.ts'
import { FormText, FormWords } from '../../i18n/FormText.tsx'
import { useMessages } from '../../i18n/messages.ts'
import { BinTab } from '../../ui/BinTab.tsx'
import { Icon } from '../../ui/Icon.tsx'
import { OwnLine } from '../../ui/lines/OwnLine.tsx'
import { Paper } from '../../ui/Paper.tsx'
import { Points } from '../../ui/Points.tsx'
import { Screen } from '../../ui/Screen.tsx'
import { SharedText } from '../../ui/SharedText.tsx'
import { TextButton } from '../../ui/TextButton.tsx'
import { useSession } from '../../workspace/WorkspaceContext.tsx'
import { FromGroup } from './FromGroup.tsx'
import { NoteFoot } from './NoteFoot.tsx'
import { QuestionMeaning } from './QuestionMeaning.tsx'
import { SharedCopies } from './SharedCopies.tsx'
import { useNoteSubject } from './useNoteSubject.ts'
import './note.css'

/** One question or point, and a paper that only its writer can read. */
export function NoteScreen({ node }: { node: NodeId }) {
  const { session, view } = useSession()
  const { common, prepare } = useMessages()
  const navigate = useNavigate()
  const subject = useNoteSubject(node)
  const words = prepare.note
  if (!subject) {
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

  return (
    <Screen bin="mine" foot={<NoteFoot subject={subject} />}>
      {subject.place !== null && (
        <p className="note-place small strong">
          {subject.icon && <Icon name={subject.icon} />}
          <span>
            <FormWords of={subject.section ? [subject.section] : []} within={subject.place} />
          </span>
        </p>
      )}
      <h1 className="note-question">
        <FormText of={subject.heading} />
      </h1>
      <Points
        items={subject.points.map(({ text, ...point }) => ({ ...point, text: <FormText of={text} /> }))}
      />
      {subject.closing && (
        <p className="note-closing">
          <FormText of={subject.closing} />
        </p>
      )}
      <QuestionMeaning question={subject.meaning} />
      <div className="note-tab">
        <BinTab bin="mine" word={common.bins.mine.word} hint={common.bins.mine.hint} />
      </div>
      <Paper isTall margin={<OwnLine who={sideOf(view.me.role)} />}>
        <SharedText
          label={words.label}
          isLabelHidden
          placeholder={words.placeholder}
          rows={4}
          isDisabled={view.isReadOnly}
          handle={session.text({ bin: 'mine', node })}
        />
        {marksInNote(view.bench, 'mine', node).map(({ id }) => (
          <SharedText
            key={id}
            label={words.fromMark}
            isLabelHidden
            rows={1}
            isDisabled={view.isReadOnly}
            handle={session.text({ bin: 'mine', mark: id })}
          />
        ))}
      </Paper>
      <FromGroup node={node} />
      <SharedCopies node={node} />
    </Screen>
  )
}
