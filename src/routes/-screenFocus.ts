import { useRouter } from '@tanstack/react-router'
import { useEffect } from 'react'

/** How long a screen may take to show its heading before focus is left where it is. */
const patienceMs = 10_000

/**
 * After a navigation the new screen's heading takes focus, so that a screen reader begins there. The address changes
 * while the old screen, and what was pressed on it, still stands; so it is another heading that is waited for.
 */
export function useScreenFocus(): void {
  const router = useRouter()
  useEffect(() => {
    let pathname = router.latestLocation.pathname
    let stopWaiting = () => {}
    const stopListening = router.subscribe('onBeforeNavigate', ({ toLocation }) => {
      if (toLocation.pathname === pathname) return
      pathname = toLocation.pathname
      stopWaiting()
      stopWaiting = focusNextHeading(shownHeading())
    })
    return () => {
      stopListening()
      stopWaiting()
    }
  }, [router])
}

function focusNextHeading(old: HTMLElement | null): () => void {
  const observer = new MutationObserver(() => {
    const heading = shownHeading()
    if (!heading || heading === old) return
    stop()
    focusUnlessBusy(heading)
  })
  const timer = setTimeout(() => observer.disconnect(), patienceMs)
  const stop = () => {
    observer.disconnect()
    clearTimeout(timer)
  }
  observer.observe(document.body, { childList: true, subtree: true })
  return stop
}

/** Somebody may already have begun to type or chosen something on the new screen. */
function focusUnlessBusy(heading: HTMLElement): void {
  if (document.activeElement?.closest('main, dialog')) return
  heading.tabIndex = -1
  heading.focus({ preventScroll: true })
}

const shownHeading = () => document.querySelector<HTMLElement>('main h1')
