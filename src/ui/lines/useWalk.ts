import { useEffect, useRef, useState } from 'react'

/**
 * Walks to the target when it grows, at walking pace, and is there at once when it shrinks, on the first sight, and for
 * people who want no motion. `cameFrom` is what was last seen elsewhere, for a line that went on meanwhile.
 */
export function useWalk(target: number, cameFrom = target): number {
  const [shown, setShown] = useState(Math.min(cameFrom, target))
  const now = useRef(shown)
  useEffect(() => {
    const from = now.current
    const step = (value: number) => {
      now.current = value
      setShown(value)
    }
    if (target <= from || matchMedia('(prefers-reduced-motion: reduce)').matches) {
      step(target)
      return
    }
    const began = performance.now()
    let frame = requestAnimationFrame(function walk(time) {
      const share = Math.min(1, Math.max(0, (time - began) / walkMs))
      step(from + (target - from) * softly(share))
      if (share < 1) frame = requestAnimationFrame(walk)
    })
    return () => cancelAnimationFrame(frame)
  }, [target])
  return Math.min(target, shown)
}

const walkMs = 900
const softly = (share: number) => share * share * (3 - 2 * share)
