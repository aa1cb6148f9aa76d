import { hasOneWriter, mayWritePlan, planWriter } from '../../domain/access.ts'
import { type EditionQuestion, nodeOf } from '../../domain/content.ts'
import { type JointNote, jointNotesOf } from '../../domain/jointNotes.ts'
import { marksInNote } from '../../domain/marks.ts'
import { FormText } from '../../i18n/FormText.tsx'
import { useMessages } from '../../i18n/messages.ts'
import { shortName } from '../../i18n/names.ts'
import { oursHint } from '../../i18n/oursHint.ts'
import { askedText } from '../../i18n/questionText.ts'
import { BinTab } from '../../ui/BinTab.tsx'
import { Button } from '../../ui/Button.tsx'
import { SharedText } from '../../ui/SharedText.tsx'
import { Sheet } from '../../ui/Sheet.tsx'
import { WritingHints } from '../../ui/WritingHints.tsx'
import { useSession } from '../../workspace/WorkspaceContext.tsx'
import { WriterFirst } from './WriterFirst.tsx'

/** Joint notes: everybody writes in the same texts. */
export function NotesSheet({ question, onClose }: { question: EditionQuestion; onClose(): void }) {
  const { session, view } = useSession()
  const messages = useMessages()
  const { talk, common } = messages
  const words = talk.notes
  const { pack, conversation, me, isReadOnly } = view
  const notes = jointNotesOf(pack, conversation.edition, question)
  const section = sectionOfNote(notes)
  const isMixed = notes.some(({ isFiled }) => isFiled !== notes[0]?.isFiled)
  /** R-KS-09: what goes into the form is written by one of the two. */
  const isOthers = ({ isFiled }: JointNote) => isFiled && !mayWritePlan(pack, conversation, me)
  const isOneWriting = hasOneWriter(pack) && notes.every(({ isFiled }) => isFiled)
  const whereTo = ({ isFiled }: JointNote) => (
    <p className="soft small talk-sheet-end">{isFiled ? words.filed : words.private}</p>
  )
  return (
    <Sheet
      title={
        section ? (
          <FormText of={section.wording} within={name => words.title({ section: name })} />
        ) : (
          words.label
        )
      }
      closeLabel={common.buttons.close}
      onClose={onClose}
      foot={
        <Button kind="go" size="talk" wide onPress={onClose}>
          {talk.onWithTalk}
        </Button>
      }
    >
      {!section && (
        <p className="talk-note-question">
          <FormText of={askedText(question)} />
        </p>
      )}
      <BinTab
        bin="ours"
        word={common.bins.ours.word}
        hint={isOneWriting ? messages.agree.writer.hint : oursHint(common.bins.ours, view.others)}
      />
      <WritingHints />
      {notes.map(note => (
        <div key={note.node} className="talk-note">
          <SharedText
            label={note.about ? <FormText of={note.about} /> : words.label}
            isLabelHidden={note.about === null}
            placeholder={words.placeholder}
            rows={notes.length > 1 ? 2 : 5}
            isDisabled={isReadOnly || isOthers(note)}
            handle={session.text({ bin: 'ours', note: note.node })}
          />
          {marksInNote(view.bench, 'ours', note.node).map(({ id }) => (
            <SharedText
              key={id}
              rows={1}
              isLabelHidden
              label={words.fromMark}
              placeholder={words.placeholder}
              isDisabled={isReadOnly || isOthers(note)}
              handle={session.text({ bin: 'ours', mark: id })}
            />
          ))}
          {isMixed && whereTo(note)}
        </div>
      ))}
      {notes.some(isOthers) && <p className="soft small talk-sheet-end">{whoWrites()}</p>}
      {notes.some(isOthers) && me.role === 'leader' && <WriterFirst />}
      {!isMixed && notes[0] && whereTo(notes[0])}
    </Sheet>
  )

  function whoWrites(): string {
    const { writer } = messages.agree
    const decided = conversation.planExtra[planWriter]
    if (!decided && me.role === 'leader') return writer.undecided
    const person = conversation.participants.find(({ role }) => role === (decided || 'leader'))
    const name = shortName(person?.name ?? '', conversation.participants) || common.somebody
    return decided ? writer.leaderWrites({ name }) : writer.waits({ name })
  }

  /** One place for a whole section, rather than for this question alone. */
  function sectionOfNote([note]: JointNote[]) {
    const node = note && nodeOf(pack, note.node)
    return node?.kind === 'note' && node.parent ? nodeOf(pack, node.parent) : undefined
  }
}
