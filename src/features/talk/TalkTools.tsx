import { Link } from '@tanstack/react-router'
import { isBoard } from '../../domain/board.ts'
import { jointNotesOf } from '../../domain/jointNotes.ts'
import { isWalk } from '../../domain/way.ts'
import { useMessages } from '../../i18n/messages.ts'
import { Icon, type IconName } from '../../ui/Icon.tsx'
import { useSession } from '../../workspace/WorkspaceContext.tsx'
import { OutdoorTools } from './OutdoorTools.tsx'
import type { OpenSheet } from './TalkSheet.tsx'
import type { TalkCard } from './talkCards.ts'

/** What lies beside the card: what is behind the question, joint notes, all words, what was marked. */
export function TalkTools({
  card,
  hasWay,
  onOpen,
}: {
  card: TalkCard
  hasWay: boolean
  onOpen(sheet: OpenSheet): void
}) {
  const { view } = useSession()
  const { tools: words } = useMessages().talk
  const { pack, conversation } = view
  const canWrite =
    card.kind === 'question' && jointNotesOf(pack, conversation.edition, card.question).length > 0
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
      {hasWay && <Tool icon="walk" word={words.way} onPress={() => onOpen({ kind: 'way', at: card.id })} />}
      {pack.keywordSets.length > 0 ? (
        <Tool icon="bag" word={words.words} onPress={() => onOpen({ kind: 'words' })} />
      ) : (
        <Tool icon="list" word={words.overview} onPress={() => onOpen({ kind: 'overview', at: card.id })} />
      )}
      {isBoard(pack, conversation.setting.axes) && <ToBoard />}
      {view.bench.length > 0 && <ToBench />}
      {isWalk(pack, conversation) && <OutdoorTools />}
    </div>
  )
}

/** Where the marks stand in a row; the number is of those that wait. */
function ToBench() {
  const { view } = useSession()
  const { tools: words } = useMessages().talk
  const waiting = view.bench.filter(({ fate }) => fate === 'open').length
  return (
    <Link className="talk-tool" to="/c/$id/bench" params={{ id: view.conversation.id }}>
      <Icon name="bench" />
      <span>{waiting > 0 ? `${words.bench} ${waiting}` : words.bench}</span>
    </Link>
  )
}

function ToBoard() {
  const { view } = useSession()
  const { common } = useMessages()
  return (
    <Link className="talk-tool" to="/c/$id/board" params={{ id: view.conversation.id }}>
      <Icon name="flip" />
      <span>{common.titles.board}</span>
    </Link>
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
