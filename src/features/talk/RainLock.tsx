import { type KeyboardEvent, type PointerEvent, useRef, type WheelEvent } from 'react'
import { createPortal } from 'react-dom'
import { useMessages } from '../../i18n/messages.ts'
import { Icon } from '../../ui/Icon.tsx'
import { useModal } from '../../ui/useModal.ts'
import { crosses, isByFinger } from './deliberateSwipe.ts'
import './rainLock.css'

/**
 * Everything can be read and nothing touched, until a finger goes across the screen, or the button is pressed otherwise.
 * Nothing beneath a modal dialog scrolls by itself, so a finger that goes up or down moves the card from here.
 */
export function RainLock({ onOpen }: { onOpen(): void }) {
  const { outdoors: words } = useMessages().talk
  const dialog = useRef<HTMLDialogElement>(null)
  const stone = useRef<HTMLButtonElement>(null)
  const touches = useTouches(stone, onOpen)
  useModal(dialog)
  return createPortal(
    <dialog
      ref={dialog}
      className="rain-lock"
      tabIndex={-1}
      aria-label={words.locked}
      onCancel={event => event.preventDefault()}
      // The phone's own way back closes a dialog the second time it is asked, unasked.
      onClose={() => dialog.current?.showModal()}
      {...touches}
    >
      <div className="rain-lock-foot">
        <div>
          <p className="rain-lock-word">{words.locked}</p>
          <p>{words.how}</p>
        </div>
        <button ref={stone} type="button" aria-label={words.unlock} className="rain-lock-stone">
          <Icon name="lock" />
        </button>
      </div>
    </dialog>,
    document.body,
  )
}

/** The stone goes along with the finger. A second touch at the same time is rain, and spoils the first. */
function useTouches(stone: { current: HTMLButtonElement | null }, open: () => void) {
  const down = useRef(new Set<number>())
  const from = useRef<PointerEvent | null>(null)
  const lastY = useRef(0)
  const lastByFinger = useRef(false)
  const lay = (dx: number) => {
    if (stone.current) stone.current.style.translate = dx === 0 ? '' : `${dx}px`
  }
  const lift = (event: PointerEvent) => {
    down.current.delete(event.pointerId)
    from.current = null
    lay(0)
  }
  return {
    onPointerDown(event: PointerEvent) {
      down.current.add(event.pointerId)
      lastY.current = event.clientY
      lastByFinger.current = isByFinger(event)
      from.current = down.current.size === 1 ? event : null
      if (!from.current) lay(0)
    },
    onPointerMove(event: PointerEvent) {
      const start = from.current
      if (start?.pointerId !== event.pointerId) return
      const [across, down] = [event.clientX - start.clientX, event.clientY - start.clientY]
      lay(across)
      if (Math.abs(down) > Math.abs(across)) scrollCard(lastY.current - event.clientY)
      lastY.current = event.clientY
    },
    onPointerUp(event: PointerEvent) {
      const start = from.current
      lift(event)
      if (start?.pointerId === event.pointerId && crosses(start, event, innerWidth)) open()
    },
    onPointerCancel: lift,
    onWheel: ({ deltaY }: WheelEvent) => scrollCard(deltaY),
    onKeyDown({ key }: KeyboardEvent) {
      const pages = keyPages[key]
      if (pages) scrollCard(pages * innerHeight)
    },
    onClick(event: { target: EventTarget }) {
      const isStone = event.target instanceof Node && stone.current?.contains(event.target)
      // A drop of rain on the button is a touch too; a key and a screen reader are none.
      if (isStone && !lastByFinger.current) open()
      lastByFinger.current = false
    },
  }
}

/** One of the two scrolls, depending on how short the screen is. */
function scrollCard(by: number): void {
  const card = document.querySelector('.talk-deck')
  for (const scroller of ['.screen-body', '.screen']) card?.closest(scroller)?.scrollBy(0, by)
}

const keyPages: Record<string, number> = {
  ArrowDown: 0.1,
  ArrowUp: -0.1,
  PageDown: 0.6,
  PageUp: -0.6,
}
