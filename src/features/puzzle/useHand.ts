import { useEffect, useLayoutEffect, useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import type { EditionQuestion } from '../../domain/content.ts'
import type { NodeId } from '../../domain/ids.ts'
import type { PackNode } from '../../domain/pack.ts'
import { useMessages } from '../../i18n/messages.ts'
import { useSession } from '../../workspace/WorkspaceContext.tsx'
import { letPiecesBeDragged } from './dragPiece.ts'
import type { DropPlace } from './dropPlaces.ts'
import { pieceOn } from './pieceOn.ts'
import { type BoardWords, useBoard } from './useBoard.ts'
import { useOthersActs } from './useOthersActs.ts'

/** What this phone's person holds; nobody else sees it before it is laid. */
export type Held =
  | { kind: 'stone'; piece: PackNode; isLaid: boolean }
  | { kind: 'question'; piece: EditionQuestion; isLaid: boolean }

export interface Hand extends BoardWords {
  held: Held | null
  /** What was last done, here or by others, for whoever doesn't see it. */
  said: string
  /** Takes it up, or lets go of it. Whoever did it by key goes on at the first place for it. */
  take(piece: NodeId, isByKey?: boolean): void
  letGo(): void
  lay(piece: NodeId, place: DropPlace): void
  draw(question: EditionQuestion): void
  turn(question: EditionQuestion, isByKey: boolean): void
}

/** Press, key, screen reader and finger all end in these few acts. */
export function useHand(): Hand {
  const { session, view } = useSession()
  const { said: words } = useMessages().board
  const table = useBoard()
  const { board, nameOf, partOf } = table
  const [heldId, setHeldId] = useState<NodeId | null>(null)
  const [said, setSaid] = useState('')
  const follow = useFocusOn(view.conversation.board)
  const isMyAct = useOthersActs(table, setSaid)
  const held = heldIn(table, heldId)
  const isTakenByKey = useRef(false)
  // A card is held as soon as it was turned: only then there are places for it.
  const inHand = held?.piece.id ?? null
  useEffect(() => {
    if (inHand === null || document.querySelector('.board-ghost')) return
    if (isTakenByKey.current) focusFirstPlace()
    // The places for it have pushed it away.
    else pieceOn(inHand)?.scrollIntoView({ block: 'nearest', inline: 'nearest' })
  }, [inHand])

  function lay(id: NodeId, place: DropPlace): void {
    const piece = heldIn(table, id)
    setHeldId(null)
    if (!piece || view.isReadOnly) return
    isMyAct(id)
    const name = nameOf(piece.piece)
    if (place.at === 'beside' && piece.kind === 'stone') {
      const question = board.path.find(laid => laid.question.id === place.question)?.question
      if (!question) return
      session.layStone(id, question.id)
      setSaid(words.beside({ stone: name, question: nameOf(question) }))
    } else if (place.at === 'path' && piece.kind === 'question') {
      if (place.after === id) return
      session.layQuestion(id, place.after)
      setSaid(words.onPath({ question: name }))
    } else if (place.at === 'aside') {
      session.putAside(id)
      setSaid(words.aside({ piece: name }))
    } else if (place.at === 'back') {
      session.takeBack(id)
      setSaid(words.back({ piece: name }))
    } else return
    follow(id)
  }

  const take = (id: NodeId, isByKey = false) => {
    const isLetGo = id === heldId || view.isReadOnly
    const piece = heldIn(table, id)
    setHeldId(isLetGo ? null : id)
    isTakenByKey.current = isByKey
    setSaid(isLetGo || !piece ? '' : words.held({ piece: nameOf(piece.piece) }))
  }
  const letGo = () => {
    if (heldId && document.activeElement?.matches('.board-slot, .board-hollow')) focusPiece(heldId)
    setHeldId(null)
    setSaid('')
  }
  useDragging({ lift: id => id !== heldId && take(id), lay, letGo })
  useEscape(letGo)

  return {
    ...table,
    held,
    said,
    take,
    letGo,
    lay,
    draw(question) {
      if (view.isReadOnly) return
      isMyAct(question.id)
      session.drawQuestion(question.id)
      setSaid(words.drawn({ part: partOf(question)?.name ?? '' }))
      follow(question.id)
    },
    turn(question, isByKey) {
      if (view.isReadOnly) return
      isMyAct(question.id)
      session.turnQuestion(question.id)
      setHeldId(question.id)
      isTakenByKey.current = isByKey
      setSaid(nameOf(question))
      if (!isByKey) follow(question.id)
    },
  }
}

/** Whatever it was, it is let go of when it isn't on the board any more, or was turned over by the other. */
function heldIn({ board }: BoardWords, id: NodeId | null): Held | null {
  if (id === null) return null
  const laid = board.path.find(({ question }) => question.id === id)
  if (laid) return { kind: 'question', piece: laid.question, isLaid: true }
  const question = [
    ...board.drawn.filter(({ isTurned }) => isTurned).map(drawn => drawn.question),
    ...board.aside.questions,
  ].find(piece => piece.id === id)
  if (question) return { kind: 'question', piece: question, isLaid: false }
  const laidStone = board.path.flatMap(({ stones }) => stones).find(stone => stone.id === id)
  if (laidStone) return { kind: 'stone', piece: laidStone, isLaid: true }
  const stone = [...board.bag, ...board.aside.stones].find(piece => piece.id === id)
  return stone ? { kind: 'stone', piece: stone, isLaid: false } : null
}

interface Dragging {
  lift(piece: NodeId): void
  lay(piece: NodeId, place: DropPlace): void
  letGo(): void
}

function useDragging(acts: Dragging): void {
  const newest = useRef(acts)
  useLayoutEffect(() => {
    newest.current = acts
  })
  useEffect(
    () =>
      letPiecesBeDragged({
        // At once, so that the places for it stand before they are measured.
        lift: piece => flushSync(() => newest.current.lift(piece as NodeId)),
        lay: (piece, place) => newest.current.lay(piece as NodeId, place),
        letGo: () => newest.current.letGo(),
      }),
    [],
  )
}

function useEscape(letGo: () => void): void {
  const newest = useRef(letGo)
  useLayoutEffect(() => {
    newest.current = letGo
  })
  useEffect(() => {
    const listen = ({ key }: KeyboardEvent) => {
      if (key === 'Escape' && !document.querySelector('dialog[open]')) newest.current()
    }
    addEventListener('keydown', listen)
    return () => removeEventListener('keydown', listen)
  }, [])
}

/** The focus goes with a piece to where it was laid; whoever reached it by keyboard goes on from there. */
function useFocusOn(places: object): (piece: NodeId) => void {
  const wanted = useRef<NodeId | null>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: looks again when the pieces lie otherwise.
  useEffect(() => {
    const piece = wanted.current
    wanted.current = null
    if (piece !== null) focusPiece(piece)
  }, [places])
  return piece => {
    wanted.current = piece
  }
}

/** One that went into the pile or the bag is nowhere to be seen: then it is the tray that goes on. */
function focusPiece(piece: NodeId): void {
  const found = pieceOn(piece)
  const next = found ?? document.querySelector<HTMLElement>('.board-acts button')
  next?.focus({ preventScroll: true })
  found?.scrollIntoView({ block: 'nearest', inline: 'nearest' })
}

const focusFirstPlace = (): void =>
  document.querySelector<HTMLElement>('.board-slot, .board-hollow[data-ready]')?.focus()
