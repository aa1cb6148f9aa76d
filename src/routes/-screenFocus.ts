import { useRouter, useRouterState } from '@tanstack/react-router'
import { useEffect, useRef } from 'react'

/** How long a screen may take to show its heading before focus is left where it is. */
const patienceMs = 3000

/**
 * After a navigation the new screen's heading takes focus, so that a screen reader begins there. Only once the new
 * screen is rendered: the address changes while the old one, and what was pressed on it, still stands.
 */
export function useScreenFocus(): void {
  const { latestLocation } = useRouter()
  const pathname = useRouterState({ select: state => state.resolvedLocation?.pathname })
  const shown = useRef(latestLocation.pathname)
  useEffect(() => {
    if (pathname === undefined || shown.current === pathname) return
    shown.current = pathname
    return focusHeadingWhenThere()
  }, [pathname])
}

function focusHeadingWhenThere(): () => void {
  if (focusHeading()) return () => {}
  const observer = new MutationObserver(() => focusHeading() && stop())
  const timer = setTimeout(() => observer.disconnect(), patienceMs)
  const stop = () => {
    observer.disconnect()
    clearTimeout(timer)
  }
  observer.observe(document.body, { childList: true, subtree: true })
  return stop
}

/** Done as well when somebody has already begun to type or chosen something on the new screen. */
function focusHeading(): boolean {
  const heading = document.querySelector<HTMLElement>('main h1')
  if (!heading) return false
  const isBusy = document.activeElement?.closest('main, dialog')
  if (isBusy) return true
  heading.tabIndex = -1
  heading.focus({ preventScroll: true })
  return true
}
