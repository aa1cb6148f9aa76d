import { useEffect } from 'react'

/** The browser lets go of the lock whenever the page is hidden, so it is taken again on the way back. */
export function useAwakeScreen(isNeeded: boolean): void {
  useEffect(() => {
    if (!isNeeded || !('wakeLock' in navigator)) return
    let held: WakeLockSentinel | null = null
    let isOver = false
    const hold = async () => {
      if (document.visibilityState !== 'visible' || (held && !held.released)) return
      try {
        const lock = await navigator.wakeLock.request('screen')
        if (isOver) await lock.release()
        else held = lock
      } catch {
        // Low battery or a strict setting: the screen goes dark as it always does.
      }
    }
    const holdAgain = () => void hold()
    document.addEventListener('visibilitychange', holdAgain)
    holdAgain()
    return () => {
      isOver = true
      document.removeEventListener('visibilitychange', holdAgain)
      void held?.release().catch(() => {})
    }
  }, [isNeeded])
}
