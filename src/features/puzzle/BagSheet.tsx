import type { NodeId } from '../../domain/ids.ts'
import type { PackNode } from '../../domain/pack.ts'
import { FormText } from '../../i18n/FormText.tsx'
import { useMessages } from '../../i18n/messages.ts'
import { askedText } from '../../i18n/questionText.ts'
import { Sheet } from '../../ui/Sheet.tsx'
import { BoardStone } from './BoardStone.tsx'
import type { Hand } from './useHand.ts'

/** All stones that lie nowhere yet, the picked ones first; for one hollow, or to be taken up. */
export function BagSheet({ hand, beside, onClose }: { hand: Hand; beside: NodeId | null; onClose(): void }) {
  const { board: words, common } = useMessages()
  const { picked, unpicked, board } = hand
  const laid = board.path.find(({ question }) => question.id === beside)
  const press = (stone: NodeId) => {
    onClose()
    if (laid) hand.lay(stone, { at: 'beside', question: laid.question.id })
    else hand.take(stone)
  }
  const rows = (stones: PackNode[], title: string) =>
    stones.length > 0 && (
      <section className="board-bag">
        <h3>{title}</h3>
        <div className="chips">
          {stones.map(stone => (
            <BoardStone key={stone.id} keyword={stone} hand={hand} onPress={() => press(stone.id)} />
          ))}
        </div>
      </section>
    )
  return (
    <Sheet
      title={laid ? words.which : words.stones({ count: board.bag.length + board.aside.stones.length })}
      closeLabel={common.buttons.close}
      onClose={onClose}
    >
      {laid && (
        <p className="soft">
          <FormText of={askedText(laid.question)} />
        </p>
      )}
      {board.bag.length + board.aside.stones.length === 0 && <p>{words.allLaid}</p>}
      {rows(picked, words.picked)}
      {rows(unpicked, picked.length > 0 ? words.others : words.inBag)}
      {rows(board.aside.stones, words.aside)}
    </Sheet>
  )
}
