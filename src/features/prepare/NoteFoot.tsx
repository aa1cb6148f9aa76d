import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import type { NodeId } from '../../domain/ids.ts'
import { absentAmong } from '../../domain/participants.ts'
import { useMessages } from '../../i18n/messages.ts'
import { Button } from '../../ui/Button.tsx'
import { IconButton } from '../../ui/IconButton.tsx'
import { TextButton } from '../../ui/TextButton.tsx'
import { useSession } from '../../workspace/WorkspaceContext.tsx'
import { SavedHere } from './SavedHere.tsx'
import { ShareNoteSheet } from './ShareNoteSheet.tsx'
import { useNames } from './useNames.ts'
import type { NoteSubject } from './useNoteSubject.ts'

export function NoteFoot({ subject }: { subject: NoteSubject }) {
  const { view } = useSession()
  const { common, prepare } = useMessages()
  const namesOf = useNames()
  const navigate = useNavigate()
  const [isSharing, setSharing] = useState(false)
  const [isShared, setShared] = useState(false)
  const { conversation, mine, me } = view
  const { node, previous, next } = subject
  const words = prepare.note
  const way = subject.isPoint ? prepare.points : prepare.note
  const id = conversation.id
  const go = (to: NodeId | undefined) =>
    void (to
      ? navigate({ to: '/c/$id/prepare/$node', params: { id, node: to } })
      : navigate({ to: '/c/$id/prepare', params: { id } }))

  const note = mine.notes[node]?.trim() ?? ''
  const isAlreadyShared = conversation.shared.some(
    copy => copy.node === node && copy.by === me.id && copy.text.trim() === note,
  )
  const absent = absentAmong(view.others)
  const canOffer = note !== '' && !isAlreadyShared && !view.isReadOnly

  return (
    <>
      <div className="note-states">
        <SavedHere />
        <span className="visually-hidden" role="status">
          {isShared && `${common.bins.ours.word}: ${words.sharedHint}`}
        </span>
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
          label={previous ? way.previous : words.overview}
          onPress={() => go(previous)}
        />
        <Button kind="go" wide iconAfter={next ? 'next' : 'list'} onPress={() => go(next)}>
          {next ? way.next : words.overview}
        </Button>
      </div>
      {isSharing && (
        <ShareNoteSheet
          subject={subject}
          text={note}
          onShared={() => setShared(true)}
          onClose={() => setSharing(false)}
        />
      )}
    </>
  )
}
