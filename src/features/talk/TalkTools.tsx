import { jointNotesOf } from '../../domain/jointNotes.ts'
import { useMessages } from '../../i18n/messages.ts'
import { Icon, type IconName } from '../../ui/Icon.tsx'
import { useSession } from '../../workspace/WorkspaceContext.tsx'
import type { OpenSheet } from './TalkSheet.tsx'
import type { TalkCard } from './talkCards.ts'

/** What lies beside the card: what is behind the question, joint notes, all words, what was marked. */
export function TalkTools({ card, onOpen }: { card: TalkCard; onOpen(sheet: OpenSheet): void }) {
  const { view } = useSession()
  const { tools: words } = useMessages().talk
  const { pack, conversation } = view
  const canWrite =
    card.kind === 'question' && jointNotesOf(pack, conversation.edition, card.question).length > 0
  const marks = conversation.marks.length
  return (
    <div className="talk-tools">
      {card.kind === 'question' && (
        <Tool
          icon="eye"
          word={words.meaning}
          onPress={() => onOpen({ kind: 'meaning', question: card.question })}
        />
      )}
      {canWrite && (
        <Tool
          icon="pen"
          word={words.notes}
          onPress={() => onOpen({ kind: 'notes', question: card.question })}
        />
      )}
      {pack.keywordSets.length > 0 ? (
        <Tool icon="bag" word={words.words} onPress={() => onOpen({ kind: 'words' })} />
      ) : (
        <Tool icon="list" word={words.overview} onPress={() => onOpen({ kind: 'overview', at: card.id })} />
      )}
      {card.kind !== 'end' && marks > 0 && (
        <Tool icon="mark" word={`${words.marks} ${marks}`} onPress={() => onOpen({ kind: 'marks' })} />
      )}
    </div>
  )
}

function Tool({ icon, word, onPress }: { icon: IconName; word: string; onPress: () => void }) {
  return (
    <button type="button" className="talk-tool" aria-haspopup="dialog" onClick={onPress}>
      <Icon name={icon} />
      <span>{word}</span>
    </button>
  )
}
