import { useEffect, useState } from 'react'
import type { LaidBoard } from '../../snapshot/layoutBoard.ts'

export type BoardPicture =
  | { state: 'drawing' }
  | { state: 'failed' }
  | { state: 'ready'; file: File; address: string }

/** Drawn anew whenever somebody lays something else; what draws is fetched when there is something to draw. */
export function useBoardPicture(board: LaidBoard, name: string): [BoardPicture, drawAnew: () => void] {
  const [picture, setPicture] = useState<BoardPicture>({ state: 'drawing' })
  const [attempt, setAttempt] = useState(0)

  // biome-ignore lint/correctness/useExhaustiveDependencies: another attempt draws the same board.
  useEffect(() => {
    let isGone = false
    let address = ''
    const show = (next: BoardPicture) => !isGone && setPicture(next)
    if (board.path.length > 0)
      void draw(board).then(
        blob => {
          if (isGone) return
          const file = new File([blob], name, { type: blob.type })
          address = URL.createObjectURL(file)
          show({ state: 'ready', file, address })
        },
        // No canvas, no memory, or a part of the app that isn't on the phone yet: trying again may help.
        () => show({ state: 'failed' }),
      )
    return () => {
      isGone = true
      if (address) URL.revokeObjectURL(address)
    }
  }, [board, name, attempt])

  return [
    picture,
    () => {
      setPicture({ state: 'drawing' })
      setAttempt(count => count + 1)
    },
  ]
}

async function draw(board: LaidBoard): Promise<Blob> {
  const { takeBoardPicture } = await import('../../snapshot/takeBoardPicture.ts')
  return takeBoardPicture(board)
}
