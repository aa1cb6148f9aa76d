import type { NodeId } from '../../domain/ids.ts'
import { useMessages } from '../../i18n/messages.ts'
import { BinTab } from '../../ui/BinTab.tsx'
import { Paper } from '../../ui/Paper.tsx'
import { SharedText } from '../../ui/SharedText.tsx'
import { useSession } from '../../workspace/WorkspaceContext.tsx'

/** What of this note is everybody's now: a copy, with a life of its own. */
export function SharedCopies({ node }: { node: NodeId }) {
  const { session, view } = useSession()
  const { common, prepare } = useMessages()
  const copies = view.conversation.shared.filter(copy => copy.node === node && copy.by === view.me.id)
  if (copies.length === 0) return null
  return (
    <section className="note-shared">
      <BinTab bin="ours" word={common.bins.ours.word} hint={prepare.note.sharedHint} />
      {copies.map(({ id }) => (
        <Paper key={id} cut="c">
          <SharedText
            label={prepare.note.sharedLabel}
            isLabelHidden
            isDisabled={view.isReadOnly}
            handle={session.text({ bin: 'ours', sharedNote: id })}
          />
        </Paper>
      ))}
    </section>
  )
}
