import { useEffect, useRef, useState } from 'react'
import type { MarkId, NodeId } from '../../domain/ids.ts'
import { buzz } from '../../ui/buzz.ts'
import { recall, remember } from '../../ui/remembered.ts'
import { useSession } from '../../workspace/WorkspaceContext.tsx'

export type MarkBin = 'mine' | 'ours'

export interface Marking {
  /** What was marked a moment ago, or taken back. */
  last: { mark: MarkId; bin: MarkBin; isUndone: boolean; nth: number } | null
  /** Where a mark goes that is made without saying where: where the last one went by hand. */
  bin: MarkBin
  mark(node: NodeId, bin?: MarkBin): void
  undo(): void
}

/** "Remember this", at once: nothing to close, nothing to type, and the sign of it goes by itself. */
export function useMarking(card: string): Marking {
  const { session, view } = useSession()
  const [last, setLast] = useState<Marking['last']>(null)
  const [bin, setBin] = useState<MarkBin>(() => (recall(key) === 'mine' ? 'mine' : 'ours'))
  const shown = useRef(card)
  useEffect(() => {
    if (shown.current !== card) setLast(null)
    shown.current = card
  }, [card])
  useEffect(() => {
    if (!last) return
    const timer = setTimeout(() => {
      // Whoever is about to undo by keyboard keeps the button that they stand on.
      if (!document.activeElement?.closest('.mark-sign')) setLast(null)
    }, signMs)
    return () => clearTimeout(timer)
  }, [last])

  return {
    last,
    bin,
    mark(node, chosen) {
      if (view.isReadOnly) return
      const into = chosen ?? bin
      setLast({ mark: session.addMark(node, into), bin: into, isUndone: false, nth: (last?.nth ?? 0) + 1 })
      if (chosen) {
        setBin(chosen)
        remember(key, chosen)
      }
      buzz([60])
    },
    undo() {
      if (!last) return
      session.removeMark(last.mark)
      setLast({ ...last, isUndone: true })
    },
  }
}

/** Long enough for somebody who walks to look down; afterwards the mark can be taken away at the bench. */
const signMs = 10_000

const key = 'mark-bin'
