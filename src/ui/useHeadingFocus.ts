import { useEffect, useRef } from 'react'
import { focusHeading } from './focusHeading.ts'

/**
 * Where one screen goes through several steps at one address, what was pressed is gone with its step, and the focus with
 * it: the new heading takes it, as after a navigation. What still has the focus keeps it.
 */
export function useHeadingFocus(step: string): void {
  const last = useRef(step)
  useEffect(() => {
    if (last.current === step) return
    last.current = step
    return focusHeading({ isInUse: () => document.activeElement !== document.body })
  }, [step])
}
