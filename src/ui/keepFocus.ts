import { focusHeading } from './focusHeading.ts'

/** What takes the focus itself, now or with the next picture, comes before the heading. */
const settledMs = 100

/**
 * What was pressed may be gone with the press, or wait disabled, and the focus with it: the heading takes it, or the
 * sheet that stands before it, so that keys and a screen reader go on from there.
 */
export function keepFocus(): () => void {
  let held: Element | null = null
  let stopWaiting = () => {}
  const observer = new MutationObserver(look)
  observer.observe(document.body, { childList: true, subtree: true, attributeFilter: ['disabled'] })
  document.addEventListener('focusin', hold)
  return () => {
    observer.disconnect()
    document.removeEventListener('focusin', hold)
    stopWaiting()
  }

  function hold({ target }: FocusEvent): void {
    held = target as Element
  }
  function look(): void {
    if (!held || (held.isConnected && !held.matches(':disabled'))) return
    held = null
    stopWaiting()
    const timer = setTimeout(() => (stopWaiting = focusHeading({ isInUse })), settledMs)
    stopWaiting = () => clearTimeout(timer)
  }
}

const isInUse = () => document.activeElement !== document.body
