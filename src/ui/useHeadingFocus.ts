import { useEffect, useRef } from 'react'

/**
 * Where one screen goes through several steps at one address, what was pressed is gone with its step, and the focus with
 * it: the new heading takes it, as after a navigation. What still has the focus keeps it.
 */
export function useHeadingFocus(step: string): void {
  const last = useRef(step)
  useEffect(() => {
    if (last.current === step) return
    last.current = step
    if (document.activeElement !== document.body) return
    const heading = document.querySelector<HTMLElement>('main h1')
    if (!heading) return
    heading.tabIndex = -1
    heading.focus({ preventScroll: true })
  }, [step])
}
