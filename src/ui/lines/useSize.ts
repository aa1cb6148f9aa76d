import { type RefObject, startTransition, useLayoutEffect, useRef, useState } from 'react'
import { flushSync } from 'react-dom'

interface Size {
  width: number
  height: number
}

/**
 * The element's own size. A line is drawn for its place, never stretched into it. The guess is right for what fills the
 * column, and only an observer measures: asking two hundred rows at once would lay out those out of sight too.
 */
export function useSize<E extends Element>(
  guessedHeight: number,
  guessedWidth = columnWidth(),
): [RefObject<E | null>, Size] {
  const place = useRef<E>(null)
  const [size, setSize] = useState<Size>({ width: guessedWidth, height: guessedHeight })
  useLayoutEffect(() => {
    if (!place.current) return
    let isMeasured = false
    const observer = new ResizeObserver(([entry]) => {
      const { width, height } = entry!.contentRect
      if (width === 0 || height === 0) return
      const measure = () =>
        setSize(known => (known.width === width && known.height === height ? known : { width, height }))
      // The first paint already has the right drawing. Later a line follows: a letter that begins a new line of a text
      // isn't held up by the cord beside it.
      if (isMeasured) startTransition(measure)
      else flushSync(measure)
      isMeasured = true
    })
    observer.observe(place.current)
    return () => observer.disconnect()
  }, [])
  return [place, size]
}

const columnWidth = () => Math.min(document.documentElement.clientWidth, widestColumn)
const widestColumn = 560
