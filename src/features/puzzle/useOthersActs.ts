import { useEffect, useLayoutEffect, useRef } from 'react'
import type { Places } from '../../domain/board.ts'
import type { NodeId } from '../../domain/ids.ts'
import { isOnPaper } from '../../domain/participants.ts'
import { useMessages } from '../../i18n/messages.ts'
import { firstName } from '../../i18n/names.ts'
import { useSession } from '../../workspace/WorkspaceContext.tsx'
import { movedPieces, standsNow } from './movedPieces.ts'
import type { BoardWords } from './useBoard.ts'

/** Whoever lays often draws, turns and lays: that is told once, when their hand rests. */
const restMs = 1_500
const longestMs = 5_000
/** More would be read for longer than anybody listens. */
const mostTold = 3

/** Tells what others do with the pieces, gathered; the answer is to be told of what is done here, which isn't told. */
export function useOthersActs(table: BoardWords, say: (said: string) => void): (piece: NodeId) => void {
  const { view } = useSession()
  const { said: words } = useMessages().board
  const places = view.conversation.board
  const known = useRef<Places>(places)
  const own = useRef(new Set<NodeId>())
  const waiting = useRef(new Set<NodeId>())
  const since = useRef(0)
  const timer = useRef<ReturnType<typeof setTimeout> | null>(null)

  const [other] = view.others
  const someone = view.others.length === 1 && other ? firstName(other.name) : words.oneOfOthers
  // The board doesn't say whose hand it was, and one's own other phone isn't the other person.
  const hasOtherPhone = view.me.devices.filter(device => !isOnPaper(device)).length > 1
  const name = hasOtherPhone ? words.otherPhone : someone
  const tell = useRef(() => {})
  useLayoutEffect(() => {
    tell.current = () => {
      const pieces = [...waiting.current]
      waiting.current.clear()
      timer.current = null
      const told = pieces.map(piece => standsNow(piece, table, words)).filter(Boolean)
      const said =
        told.length > mostTold ? words.many({ count: told.length }) : told.map(asSentence).join(' ')
      if (said) say(words.other({ name, said }))
    }
  })
  useEffect(() => {
    for (const piece of movedPieces(known.current, places))
      if (!own.current.has(piece)) waiting.current.add(piece)
    known.current = places
    own.current.clear()
    if (waiting.current.size === 0) return
    if (timer.current) clearTimeout(timer.current)
    else since.current = Date.now()
    const left = since.current + longestMs - Date.now()
    timer.current = setTimeout(() => tell.current(), Math.max(0, Math.min(restMs, left)))
  }, [places])
  useEffect(
    () => () => {
      if (timer.current) clearTimeout(timer.current)
    },
    [],
  )
  return piece => void own.current.add(piece)
}

const asSentence = (said: string) => (/[.?!…]$/.test(said) ? said : `${said}.`)
