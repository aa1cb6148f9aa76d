import type { Places } from '../../domain/board.ts'
import type { NodeId } from '../../domain/ids.ts'
import type { useMessages } from '../../i18n/messages.ts'
import type { BoardWords } from './useBoard.ts'

/** Those that lie otherwise than before, also where only their neighbours are others. */
export function movedPieces(before: Places, after: Places): NodeId[] {
  const pieces = new Set([...Object.keys(before), ...Object.keys(after)] as NodeId[])
  return [...pieces].filter(piece => placeIn(before, piece) !== placeIn(after, piece))
}

/** What nobody touched isn't named: that and lying in the pile is the same. */
const placeIn = (places: Places, piece: NodeId): string => JSON.stringify(places[piece] ?? { at: 'pile' })

type Said = ReturnType<typeof useMessages>['board']['said']

/** Where a piece lies now, in the words for whoever doesn't see it; nothing of one that this form doesn't have. */
export function standsNow(
  piece: NodeId,
  { board, nameOf, partOf }: Pick<BoardWords, 'board' | 'nameOf' | 'partOf'>,
  words: Said,
): string {
  const is = ({ id }: { id: NodeId }) => id === piece
  const beside = board.path.find(({ stones }) => stones.some(is))
  const stone = beside?.stones.find(is)
  if (beside && stone) return words.beside({ stone: nameOf(stone), question: nameOf(beside.question) })
  const laid = board.path.find(({ question }) => is(question))
  if (laid) return words.onPath({ question: nameOf(laid.question) })
  const drawn = board.drawn.find(({ question }) => is(question))
  if (drawn)
    return drawn.isTurned ? nameOf(drawn.question) : words.drawn({ part: partOf(drawn.question)?.name ?? '' })
  const aside = [...board.aside.questions, ...board.aside.stones].find(is)
  if (aside) return words.aside({ piece: nameOf(aside) })
  const back = board.pile.find(is)
  // A card lies with its face down.
  if (back) return words.back({ piece: partOf(back)?.name ?? nameOf(back) })
  const inBag = board.bag.find(is)
  return inBag ? words.back({ piece: nameOf(inBag) }) : ''
}
