import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import type { NodeId } from '../../domain/ids.ts'
import { useMessages } from '../../i18n/messages.ts'
import { Icon } from '../../ui/Icon.tsx'
import { useSession } from '../../workspace/WorkspaceContext.tsx'

/** What there is to think about, and the beginning of what I wrote to myself about it. */
export function NoteRow({ node, text, none }: { node: NodeId; text: ReactNode; none?: string }) {
  const { view } = useSession()
  const { questions: words } = useMessages().prepare
  const { conversation, mine, me } = view
  const note = mine.notes[node]?.trim() ?? ''
  const isShared = conversation.shared.some(copy => copy.node === node && copy.by === me.id)
  return (
    <Link to="/c/$id/prepare/$node" params={{ id: conversation.id, node }}>
      <span className="question-row-text">{text}</span>
      {(note || none) && (
        <span className={note ? 'question-row-note' : 'question-row-note soft'}>{note || none}</span>
      )}
      {isShared && (
        <span className="question-row-shared">
          <Icon name="ours" />
          {words.shared}
        </span>
      )}
    </Link>
  )
}
