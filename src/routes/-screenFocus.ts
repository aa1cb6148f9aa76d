import { useRouter } from '@tanstack/react-router'
import { useEffect } from 'react'
import { focusHeading, shownHeading } from '../ui/focusHeading.ts'
import { keepFocus } from '../ui/keepFocus.ts'

/**
 * After a navigation the new screen's heading takes focus, so that a screen reader begins there. The address changes
 * while the old screen, and what was pressed on it, still stands; so it is another heading that is waited for.
 */
export function useScreenFocus(): void {
  const router = useRouter()
  useEffect(keepFocus, [])
  useEffect(() => {
    let pathname = router.latestLocation.pathname
    let stopWaiting = () => {}
    const stopListening = router.subscribe('onBeforeNavigate', ({ toLocation }) => {
      if (toLocation.pathname === pathname) return
      pathname = toLocation.pathname
      stopWaiting()
      stopWaiting = focusHeading({ old: shownHeading(), isInUse })
    })
    return () => {
      stopListening()
      stopWaiting()
    }
  }, [router])
}

/** Somebody may already have begun to type or chosen something on the new screen. */
const isInUse = () => Boolean(document.activeElement?.closest('main, dialog'))
