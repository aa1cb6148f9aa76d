import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import type { EditionQuestion } from '../../domain/content.ts'
import type { NodeId } from '../../domain/ids.ts'
import { useMessages } from '../../i18n/messages.ts'
import { Button } from '../../ui/Button.tsx'
import { IconButton } from '../../ui/IconButton.tsx'
import { TextButton } from '../../ui/TextButton.tsx'
import { useSession } from '../../workspace/WorkspaceContext.tsx'
import { SavedHere } from './SavedHere.tsx'
import { ShareNoteSheet } from './ShareNoteSheet.tsx'
import { absentOthers } from './standsInTheWay.ts'
import { useNames } from './useNames.ts'

interface NoteFootProps {
  question: EditionQuestion
  previous: NodeId | undefined
  next: NodeId | undefined
}

export function NoteFoot({ question, previous, next }: NoteFootProps) {
  const { view } = useSession()
  const { prepare } = useMessages()
  const namesOf = useNames()
  const navigate = useNavigate()
  const [isSharing, setSharing] = useState(false)
  const { conversation, mine, me } = view
  const words = prepare.note
  const id = conversation.id
  const go = (node: NodeId | undefined) =>
    void (node
      ? navigate({ to: '/c/$id/prepare/$node', params: { id, node } })
      : navigate({ to: '/c/$id/prepare', params: { id } }))

  const note = mine.notes[question.id]?.trim() ?? ''
  const isAlreadyShared = conversation.shared.some(
    copy => copy.node === question.id && copy.by === me.id && copy.text.trim() === note,
  )
  const absent = absentOthers(view)
  const canOffer = note !== '' && !isAlreadyShared && !view.isReadOnly

  return (
    <>
      <div className="note-states">
        <SavedHere />
        {canOffer && absent.length > 0 && (
          <span className="soft small">
            {words.shareWait({ names: namesOf(absent.map(person => person.id)) })}
          </span>
        )}
        {canOffer && absent.length === 0 && (
          <TextButton icon="ours" onPress={() => setSharing(true)}>
            {words.share}
          </TextButton>
        )}
      </div>
      <div className="row">
        <IconButton
          look="stone"
          icon="back"
          label={previous ? words.previous : words.overview}
          onPress={() => go(previous)}
        />
        <Button kind="go" wide iconAfter={next ? 'next' : 'list'} onPress={() => go(next)}>
          {next ? words.next : words.overview}
        </Button>
      </div>
      {isSharing && <ShareNoteSheet node={question.id} text={note} onClose={() => setSharing(false)} />}
    </>
  )
}
