import { useEffect, useEffectEvent, useState } from 'react'
import type { Pack } from '../../domain/pack.ts'
import type { ConversationSession } from '../../workspace/conversationSession.ts'
import type { SealedPlan } from '../../workspace/views.ts'
import { drawPicture } from './drawPicture.ts'

export type Picture =
  | { state: 'drawing' }
  | { state: 'failed' }
  /** `isKept` is null while the device is still writing them. */
  | { state: 'ready'; pages: Blob[]; isKept: boolean | null }

const noPages: Blob[] = []
export const pagesOf = (picture: Picture): Blob[] => (picture.state === 'ready' ? picture.pages : noPages)

/** The pages that this device keeps, else drawn now and then kept. `drawAnew` goes past what is kept. */
export function usePicture(
  session: ConversationSession,
  sealed: SealedPlan,
  pack: Pack,
): [Picture, drawAnew: () => void] {
  const [picture, setPicture] = useState<Picture>({ state: 'drawing' })
  const [attempt, setAttempt] = useState(0)

  const load = useEffectEvent(async (isFirst: boolean, show: (picture: Picture) => void) => {
    show({ state: 'drawing' })
    const kept = isFirst ? await session.keptPictures(sealed.hash).catch(() => []) : []
    if (kept.length > 0) return show({ state: 'ready', pages: kept, isKept: true })
    const drawn = await drawPicture(sealed, pack, 'image/jpeg')
    if (!drawn.ok) return show({ state: 'failed' })
    show({ state: 'ready', pages: drawn.value, isKept: null })
    const keeping = await session.keepPictures(sealed.hash, drawn.value).catch(() => ({ ok: false }))
    show({ state: 'ready', pages: drawn.value, isKept: keeping.ok })
  })

  // biome-ignore lint/correctness/useExhaustiveDependencies: the hash says which plan; the view around it is new at every change.
  useEffect(() => {
    let isGone = false
    void load(attempt === 0, shown => {
      if (!isGone) setPicture(shown)
    })
    return () => {
      isGone = true
    }
  }, [sealed.hash, attempt])

  return [picture, () => setAttempt(count => count + 1)]
}
