import { type RefObject, useEffect } from 'react'

/**
 * What scrolls and holds nothing to tab to takes the focus itself, so that arrow keys can move it: Safari gives a
 * keyboard no other way in.
 */
export function useReachableScroll(region: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const element = region.current
    if (!element) return
    const look = () => {
      const isStuck = element.scrollHeight > element.clientHeight && !element.querySelector(tabStops)
      if (isStuck) element.tabIndex = 0
      else element.removeAttribute('tabindex')
    }
    // Its first report comes with the first layout, so nothing has to be laid out for this alone.
    const watch = new ResizeObserver(look)
    for (const sized of [element, ...element.children]) watch.observe(sized)
    return () => watch.disconnect()
  }, [region])
}

const tabStops = ':is(a[href], button, input, textarea, select, summary):not(:disabled)'
