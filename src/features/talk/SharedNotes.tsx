import { nodeOf, questionsToAsk } from '../../domain/content.ts'
import type { NodeId, ParticipantId } from '../../domain/ids.ts'
import { FormText } from '../../i18n/FormText.tsx'
import { useMessages } from '../../i18n/messages.ts'
import { shortName } from '../../i18n/names.ts'
import { BinTab } from '../../ui/BinTab.tsx'
import { Paper } from '../../ui/Paper.tsx'
import { useSession } from '../../workspace/WorkspaceContext.tsx'

/** What somebody made *ours* beforehand, or at a bench; what belongs to no question of the talk lies on its first card. */
export function SharedNotes({ at: card }: { at: { id: NodeId } }) {
  const { view } = useSession()
  const { common, talk: words } = useMessages()
  const { pack, conversation, me } = view
  const isFirst = questionsToAsk(pack, conversation.edition)[0]?.id === card.id
  const pointAt = (node: NodeId) =>
    isFirst && nodeOf(pack, node)?.kind === 'prep' ? nodeOf(pack, node) : null
  const notes = conversation.shared.filter(
    ({ node, text }) => text.trim() !== '' && (node === card.id || pointAt(node)),
  )
  const nameOf = (by: ParticipantId) =>
    shortName(conversation.participants.find(({ id }) => id === by)?.name ?? '', conversation.participants) ||
    common.somebody
  return notes.map(({ id, by, node, text }) => {
    const point = pointAt(node)
    return (
      <div key={id} className="talk-shared">
        <BinTab
          bin="ours"
          word={common.bins.ours.word}
          hint={by === me.id ? words.notes.sharedByMe : words.notes.shared({ name: nameOf(by) })}
        />
        <Paper cut="b">
          {point && (
            <p className="strong">
              <FormText of={point.wording} />
            </p>
          )}
          <p className="said">{text}</p>
        </Paper>
      </div>
    )
  })
}
