import { useEffect, useState } from 'react'
import { groupQuestionsFor } from '../../domain/access.ts'
import { nodeOf } from '../../domain/content.ts'
import type { NodeId } from '../../domain/ids.ts'
import { withTaken } from '../../domain/taken.ts'
import { FormText } from '../../i18n/FormText.tsx'
import { useFormats } from '../../i18n/format.ts'
import { useMessages } from '../../i18n/messages.ts'
import { BinTab } from '../../ui/BinTab.tsx'
import { Paper } from '../../ui/Paper.tsx'
import { TextButton } from '../../ui/TextButton.tsx'
import { useSession, useWorkspace } from '../../workspace/WorkspaceContext.tsx'
import type { GroupNotes } from '../../workspace/workspace.ts'
import './note.css'

/** R-KBA-12: what a group wrote together, to be taken into one's own note; what is in it already isn't taken twice. */
export function FromGroup({ node }: { node: NodeId }) {
  const { session, view } = useSession()
  const { common, prepare } = useMessages()
  const { fullDay } = useFormats()
  const found = useGroupNotes(node)
  if (!found) return null

  const words = prepare.note.fromGroup
  const questions = [...new Set(found.notes.map(({ question }) => question))]
  const written = view.mine.notes[node] ?? ''
  const isTaken = withTaken(written, found.notes) === written
  function take({ notes }: GroupNotes) {
    const mine = session.text({ bin: 'mine', node })
    mine.set(withTaken(mine.get(), notes))
  }
  return (
    <section className="note-shared">
      <BinTab
        bin="ours"
        word={common.bins.ours.word}
        hint={words.hint({ day: found.day && fullDay(found.day) })}
      />
      <Paper cut="c">
        {questions.map(question => {
          const asked = nodeOf(view.wholeForm, question)
          return (
            <div key={question} className="note-of-group">
              {asked && (
                <p className="strong">
                  <FormText of={asked.wording} />
                </p>
              )}
              {found.notes
                .filter(note => note.question === question)
                .map(({ text }) => (
                  <p key={text} className="said">
                    {text}
                  </p>
                ))}
            </div>
          )
        })}
      </Paper>
      <div role="status">{isTaken && <p className="soft small">{words.taken}</p>}</div>
      {!view.isReadOnly && !isTaken && (
        <TextButton icon="mine" onPress={() => take(found)}>
          {words.take}
        </TextButton>
      )}
    </section>
  )
}

/** Looked for where the form wants it, once for each question. */
function useGroupNotes(node: NodeId): GroupNotes | null {
  const workspace = useWorkspace()
  const { view } = useSession()
  const [found, setFound] = useState<GroupNotes | null>(null)
  const { id } = view.conversation
  const isAsked = !view.isTrial && groupQuestionsFor(view.pack, node) !== null
  useEffect(() => {
    let isLeft = false
    setFound(null)
    const show = (notes: GroupNotes | null) => !isLeft && setFound(notes)
    // Without it the note is as ever, and it is looked for again with the next visit.
    if (isAsked) workspace.groupNotes(id, node).then(show, () => {})
    return () => {
      isLeft = true
    }
  }, [workspace, id, node, isAsked])
  return found
}
