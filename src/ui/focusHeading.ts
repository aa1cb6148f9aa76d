/** How long a screen may take to show its heading before focus is left where it is. */
const patienceMs = 10_000

/** A screen reader begins at the heading: it takes the focus when it stands, unless that is in use by then. */
export function focusHeading({
  old = null,
  isInUse,
}: {
  /** Of the screen that is left, and may stand a moment longer. */
  old?: HTMLElement | null
  isInUse(): boolean
}): () => void {
  const observer = new MutationObserver(look)
  const timer = setTimeout(() => observer.disconnect(), patienceMs)
  observer.observe(document.body, { childList: true, subtree: true })
  look()
  return stop

  function look(): void {
    const heading = shownHeading()
    if (!heading || heading === old) return
    stop()
    if (isInUse()) return
    heading.tabIndex = -1
    heading.focus({ preventScroll: true })
  }
  function stop(): void {
    observer.disconnect()
    clearTimeout(timer)
  }
}

export const shownHeading = () => document.querySelector<HTMLElement>('main h1')
