import { type RefObject, useEffect, useRef } from 'react'

/**
 * Two short touches by one finger at one place. It can't happen in a pocket: a thigh presses long, wide and wandering,
 * and a drop of rain never hits the same place twice. Holding would: it is what a pocket does, and it is how text is
 * selected and how a screen reader lifts things.
 */
export function useDoubleTap(area: RefObject<HTMLElement | null>, act: (() => void) | null): void {
  const acting = useRef(act)
  useEffect(() => {
    acting.current = act
  }, [act])
  useEffect(() => {
    const element = area.current
    if (!element) return
    const end = new AbortController()
    let down: PointerEvent | null = null
    let first: PointerEvent | null = null
    const forget = () => {
      down = null
      first = null
    }
    const listen = (
      type: 'pointerdown' | 'pointerup' | 'pointercancel',
      listener: (e: PointerEvent) => void,
    ) => element.addEventListener(type, listener, { signal: end.signal })

    listen('pointerdown', event => {
      const hasOwnUse = event.target instanceof Element && event.target.closest(ownUse)
      if (!event.isPrimary || event.pointerType === 'mouse' || hasOwnUse) forget()
      else down = event
    })
    listen('pointerup', event => {
      if (!down || !isShort(down, event)) return forget()
      down = null
      if (first && isAgain(first, event)) {
        first = null
        acting.current?.()
      } else first = event
    })
    listen('pointercancel', forget)
    return () => end.abort()
  }, [area])
}

const ownUse = 'button, a, input, textarea, select, summary, label, dialog'
const isShort = (down: PointerEvent, up: PointerEvent) =>
  up.timeStamp - down.timeStamp < 250 && distance(down, up) < 12
const isAgain = (first: PointerEvent, second: PointerEvent) =>
  second.timeStamp - first.timeStamp < 450 && distance(first, second) < 36
const distance = (one: PointerEvent, other: PointerEvent) =>
  Math.hypot(one.clientX - other.clientX, one.clientY - other.clientY)
