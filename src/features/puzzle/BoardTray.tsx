import { useNavigate } from '@tanstack/react-router'
import type { EditionQuestion } from '../../domain/content.ts'
import { useMessages } from '../../i18n/messages.ts'
import { BinTab } from '../../ui/BinTab.tsx'
import { Icon, type IconName } from '../../ui/Icon.tsx'
import { IconButton } from '../../ui/IconButton.tsx'
import { rememberTalk } from '../../workspace/talkMemory.ts'
import { useSession } from '../../workspace/WorkspaceContext.tsx'
import { BoardStone } from './BoardStone.tsx'
import { type DropPlace, dropMark } from './dropPlaces.ts'
import { QuestionPiece } from './QuestionPiece.tsx'
import type { Hand } from './useHand.ts'

interface BoardTrayProps {
  hand: Hand
  onPile(): void
  onBag(): void
}

/** In the thumb's reach: what lies at hand, and the pile and the bag; while a piece is held, what can be done with it. */
export function BoardTray({ hand, onPile, onBag }: BoardTrayProps) {
  const { view } = useSession()
  const { board: words, common } = useMessages()
  const { board, held, picked, unpicked } = hand
  // A card is laid among cards; the stones would only take the room.
  const drawn = board.drawn.filter(
    ({ question }) => held?.kind !== 'question' || held.piece.id === question.id,
  )
  const stones = held?.kind === 'question' ? [] : picked
  const isForAll = view.conversation.participants.length > 2
  return (
    <>
      <BinTab bin="ours" word={common.bins.ours.word} hint={isForAll ? words.oursAll : words.ours} />
      <div className="board-tray on-night">
        <div className="board-hint">
          <p>{hintOf(hand, words)}</p>
          {held && <IconButton icon="close" label={common.buttons.cancel} onPress={hand.letGo} />}
        </div>
        <p role="status" className="visually-hidden">
          {hand.said}
        </p>
        {drawn.length + stones.length > 0 && (
          // biome-ignore lint/a11y/noRedundantRoles: Safari forgets that a list without bullets is one.
          <ul role="list" className="board-strip" aria-label={words.atHand}>
            {drawn.map(({ question, isTurned }) => (
              <li key={question.id}>
                {isTurned ? (
                  <QuestionPiece question={question} hand={hand} />
                ) : (
                  <CardBack question={question} hand={hand} />
                )}
              </li>
            ))}
            {stones.map(keyword => (
              <li key={keyword.id}>
                <BoardStone keyword={keyword} hand={hand} />
              </li>
            ))}
          </ul>
        )}
        {held ? (
          <HeldActs hand={hand} held={held} />
        ) : (
          <div className="board-acts">
            <TrayButton icon="flip" onPress={onPile}>
              {words.questions({ count: board.pile.length + board.aside.questions.length })}
            </TrayButton>
            <TrayButton icon="bag" onPress={onBag}>
              {words.stones({ count: unpicked.length + board.aside.stones.length })}
            </TrayButton>
          </div>
        )}
      </div>
    </>
  )
}

type Words = ReturnType<typeof useMessages>['board']

function hintOf({ held, board }: Hand, { hints }: Words): string {
  if (held?.kind === 'stone') return board.path.length > 0 ? hints.stone : hints.noPath
  if (held) return hints.question
  return board.drawn.some(({ isTurned }) => !isTurned) ? hints.turn : hints.idle
}

/** Its drawing and what it is about; what it asks is seen when it is turned, on both phones. */
function CardBack({ question, hand }: { question: EditionQuestion; hand: Hand }) {
  const { board: words } = useMessages()
  const part = hand.partOf(question)
  return (
    <button
      type="button"
      className="board-card board-back"
      data-turn={question.id}
      aria-label={words.turn({ part: part?.name ?? '' })}
      onClick={({ detail }) => hand.turn(question, detail === 0)}
    >
      <span>
        <Icon name={part?.icon ?? 'flip'} />
        <span>{part?.name ?? words.turn({ part: '' })}</span>
      </span>
    </button>
  )
}

function HeldActs({ hand, held }: { hand: Hand; held: NonNullable<Hand['held']> }) {
  const { board: words } = useMessages()
  const { view } = useSession()
  const navigate = useNavigate()
  const { id } = held.piece
  const lay = (place: DropPlace) => hand.lay(id, place)
  const isAside = [...hand.board.aside.questions, ...hand.board.aside.stones].some(piece => piece.id === id)
  const isInBag = hand.board.bag.some(piece => piece.id === id)
  const talkAbout = () => {
    rememberTalk(view.isTrial ? null : view.conversation.id, { card: id })
    void navigate({ to: '/c/$id/talk', params: { id: view.conversation.id } })
  }
  return (
    <div className="board-acts">
      {held.kind === 'question' && held.isLaid && (
        <TrayButton icon="next" onPress={talkAbout}>
          {words.talk}
        </TrayButton>
      )}
      {!isAside && (
        <TrayButton icon="down" drop="aside" onPress={() => lay({ at: 'aside' })}>
          {words.putAside}
        </TrayButton>
      )}
      {!isInBag && (
        <TrayButton
          icon={held.kind === 'stone' ? 'bag' : 'flip'}
          drop="back"
          onPress={() => lay({ at: 'back' })}
        >
          {held.kind === 'stone' ? words.toBag : words.toPile}
        </TrayButton>
      )}
    </div>
  )
}

function TrayButton({
  icon,
  drop,
  onPress,
  children,
}: {
  icon: IconName
  drop?: 'aside' | 'back'
  onPress(): void
  children: string
}) {
  return (
    <button
      type="button"
      className="button board-act"
      data-drop={drop && dropMark({ at: drop })}
      onClick={onPress}
    >
      <Icon name={icon} />
      <span>{children}</span>
    </button>
  )
}
