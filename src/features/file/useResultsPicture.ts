import { useEffect, useState } from 'react'
import type { Pack } from '../../domain/pack.ts'
import type { Results } from '../../snapshot/content.ts'
import type { SealedPlan } from '../../workspace/views.ts'
import { drawPicture } from './drawPicture.ts'
import type { Picture } from './usePicture.ts'

/** Drawn anew whenever somebody says more about how it went; nothing of it is kept, for the words are. */
export function useResultsPicture(
  sealed: SealedPlan,
  pack: Pack,
  results: Results,
): [Picture, drawAnew: () => void] {
  const [picture, setPicture] = useState<Picture>({ state: 'drawing' })
  const [attempt, setAttempt] = useState(0)
  const told = JSON.stringify(results)

  // biome-ignore lint/correctness/useExhaustiveDependencies: hash and words say what is drawn; the objects around them are new at every change.
  useEffect(() => {
    let isGone = false
    void drawPicture(sealed, pack, 'image/jpeg', results).then(drawn => {
      if (isGone) return
      setPicture(drawn.ok ? { state: 'ready', pages: drawn.value, isKept: null } : { state: 'failed' })
    })
    return () => {
      isGone = true
    }
  }, [sealed.hash, told, attempt])

  return [picture, () => setAttempt(count => count + 1)]
}
