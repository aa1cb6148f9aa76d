import { Fragment, useRef } from 'react'
import type { LaidQuestion } from '../../domain/board.ts'
import type { NodeId } from '../../domain/ids.ts'
import { useMessages } from '../../i18n/messages.ts'
import { Icon } from '../../ui/Icon.tsx'
import { BoardLines } from './BoardLines.tsx'
import { BoardStone } from './BoardStone.tsx'
import { dropMark } from './dropPlaces.ts'
import { QuestionPiece } from './QuestionPiece.tsx'
import type { Hand } from './useHand.ts'

/** What was laid, along the two lines; while a question is held, every place for it. */
export function BoardPath({ hand, onHollow }: { hand: Hand; onHollow(question: NodeId): void }) {
  const { board: words } = useMessages()
  const list = useRef<HTMLUListElement>(null)
  const { path } = hand.board
  const { held } = hand
  const isPlacing = held?.kind === 'question'
  // Where it lies already is no place for it.
  const isHeld = (laid: LaidQuestion | undefined) => laid !== undefined && laid.question.id === held?.piece.id
  return (
    <div className="board-path">
      {path.length === 0 && !isPlacing && <FirstPlace hand={hand} />}
      {/* biome-ignore lint/a11y/noRedundantRoles: Safari forgets that a list without bullets is one. */}
      <ul ref={list} role="list" aria-label={words.path}>
        {isPlacing && !isHeld(path[0]) && (
          <li className="board-gap">
            <PathSlot hand={hand} after={null} />
          </li>
        )}
        {path.map((laid, at) => (
          <Fragment key={laid.question.id}>
            <LaidPaper laid={laid} hand={hand} onHollow={onHollow} />
            {isPlacing && !isHeld(laid) && !isHeld(path[at + 1]) && (
              <li className="board-gap">
                <PathSlot hand={hand} after={laid.question.id} />
              </li>
            )}
          </Fragment>
        ))}
      </ul>
      {/* After the list, which stands when they look for it. */}
      <BoardLines list={list} />
    </div>
  )
}

/** Where the first card will lie; a touch draws it. */
function FirstPlace({ hand }: { hand: Hand }) {
  const { board: words } = useMessages()
  const { pile, drawn } = hand.board
  const [top] = pile
  return (
    <div className="board-first">
      <p>{words.empty}</p>
      {top && drawn.length === 0 && hand.held === null && (
        <button type="button" className="board-slot" onClick={() => hand.draw(top)}>
          <Icon name="flip" />
          <span>{words.drawFirst}</span>
        </button>
      )}
    </div>
  )
}

function LaidPaper({
  laid: { question, stones },
  hand,
  onHollow,
}: {
  laid: LaidQuestion
  hand: Hand
  onHollow(question: NodeId): void
}) {
  const { board: words } = useMessages()
  const { held } = hand
  const name = hand.nameOf(question)
  const stone = held?.kind === 'stone' ? held.piece : null
  const beside = { at: 'beside', question: question.id } as const
  return (
    <li className="board-laid" data-drop={dropMark(beside)}>
      <QuestionPiece question={question} hand={hand} />
      <div className="board-beside">
        {stones.map(each => (
          <BoardStone key={each.id} keyword={each} hand={hand} />
        ))}
        {held?.kind !== 'question' && (
          <button
            type="button"
            className="board-hollow"
            data-ready={stone ? '' : undefined}
            aria-label={
              stone
                ? words.layHere({ stone: hand.nameOf(stone), question: name })
                : words.hollow({ question: name })
            }
            onClick={() => (stone ? hand.lay(stone.id, beside) : onHollow(question.id))}
          />
        )}
      </div>
    </li>
  )
}

function PathSlot({ hand, after }: { hand: Hand; after: NodeId | null }) {
  const { board: words } = useMessages()
  const before = hand.board.path.find(({ question }) => question.id === after)
  const place = { at: 'path', after } as const
  return (
    <button
      type="button"
      className="board-slot"
      data-drop={dropMark(place)}
      aria-label={before ? words.slotAfter({ question: hand.nameOf(before.question) }) : words.slotFirst}
      onClick={() => hand.held && hand.lay(hand.held.piece.id, place)}
    >
      {words.slot}
    </button>
  )
}
