import { useEffect } from 'react'

/**
 * Only while it is looked at: a while after the last touch the phone may go dark as it always does, and the next touch
 * keeps it awake again. The browser lets go of the lock whenever the page is hidden, so it is taken again on the way back.
 */
export function useAwakeScreen(isNeeded: boolean): void {
  useEffect(() => {
    if (!isNeeded || !('wakeLock' in navigator)) return
    let held: WakeLockSentinel | null = null
    let isOver = false
    let seenAt = 0
    let timer: ReturnType<typeof setTimeout> | undefined
    const hold = async () => {
      if (held && !held.released) return
      try {
        const lock = await navigator.wakeLock.request('screen')
        if (isOver) await lock.release()
        else held = lock
      } catch {
        // Low battery or a strict setting: the screen goes dark as it always does.
      }
    }
    const letGo = () => {
      clearTimeout(timer)
      timer = undefined
      void held?.release().catch(() => {})
    }
    const wait = () => {
      const leftMs = seenAt + looksForMs - Date.now()
      if (leftMs <= 0) letGo()
      else timer = setTimeout(wait, leftMs)
    }
    const beSeen = () => {
      seenAt = Date.now()
      if (document.visibilityState !== 'visible') return letGo()
      void hold()
      timer ??= setTimeout(wait, looksForMs)
    }
    const signs = ['pointerdown', 'keydown', 'visibilitychange'] as const
    for (const sign of signs) document.addEventListener(sign, beSeen)
    beSeen()
    return () => {
      isOver = true
      for (const sign of signs) document.removeEventListener(sign, beSeen)
      letGo()
    }
  }, [isNeeded])
}

/** As long as two may talk about a question that one of them still looks at. */
const looksForMs = 5 * 60_000
