import { type DropPlace, dropPlaceOf } from './dropPlaces.ts'

/** What a drag means, in the words of a press on the piece and a press on the place. */
export interface DragActs {
  /** The places for it stand on the screen when this returns. */
  lift(piece: string): void
  lay(piece: string, place: DropPlace): void
  letGo(): void
}

/** Fingers tremble: less is a press. */
const movedPx = 8
/** So near the edge the board moves along, so many pixels a frame. */
const edgePx = 72
const scrollPx = 9
/** Whoever only passes the edge, on the way from the tray, doesn't want that. */
const edgeFrames = 18

/**
 * Drags whatever carries `data-piece` to whatever carries `data-drop`. All places are measured once, when the piece is
 * lifted; a move then costs one transform in one frame, and neither React nor the layout hears of it.
 */
export function letPiecesBeDragged(acts: DragActs): () => void {
  const stop = new AbortController()
  let drop = () => {}

  function onDown(down: PointerEvent): void {
    const piece = down.target instanceof Element && down.target.closest<HTMLElement>('[data-piece]')
    if (!piece || !down.isPrimary || down.button !== 0) return
    drop()
    const hand = new AbortController()
    let drag: Drag | null = null
    const end = () => {
      hand.abort()
      drag?.end()
      drag = null
    }
    const giveUp = () => {
      if (drag) acts.letGo()
      end()
    }
    drop = giveUp
    const { signal } = hand
    const mine = (act: (event: PointerEvent) => void) => (event: PointerEvent) => {
      if (event.pointerId === down.pointerId) act(event)
    }
    addEventListener(
      'pointermove',
      mine(({ clientX, clientY }) => {
        const isStill = Math.hypot(clientX - down.clientX, clientY - down.clientY) < movedPx
        if (!drag && isStill) return
        drag ??= liftPiece(piece, down, acts)
        holdPointer(down)
        drag.moveTo(clientX, clientY)
      }),
      { signal },
    )
    addEventListener(
      'pointerup',
      mine(() => {
        if (!drag) return end()
        const place = drag.place()
        ignoreNextClick()
        const id = piece.dataset.piece ?? ''
        end()
        if (place) acts.lay(id, place)
        else acts.letGo()
      }),
      { signal },
    )
    addEventListener('pointercancel', mine(giveUp), { signal })
    addEventListener('keydown', ({ key }) => key === 'Escape' && giveUp(), { signal })
  }

  document.addEventListener('pointerdown', onDown, { signal: stop.signal })
  return () => {
    drop()
    stop.abort()
  }
}

interface Drag {
  moveTo(x: number, y: number): void
  place(): DropPlace | null
  end(): void
}

interface Measured {
  element: HTMLElement
  place: DropPlace
  left: number
  top: number
  right: number
  bottom: number
  /** It goes along when the board is scrolled. */
  isOnBoard: boolean
}

function liftPiece(
  piece: HTMLElement,
  { clientX: fromX, clientY: fromY }: PointerEvent,
  acts: DragActs,
): Drag {
  const ghost = ghostOf(piece)
  acts.lift(piece.dataset.piece ?? '')
  piece.dataset.away = ''
  const isStone = piece.dataset.kind === 'stone'
  const places = measurePlaces(isStone)
  const board = scrollerOf(document.querySelector<HTMLElement>('.board-path'))
  let [x, y] = [fromX, fromY]
  let scrolled = 0
  let over: Measured | null = null

  const draw = () => {
    frame = requestAnimationFrame(draw)
    ghost.style.transform = `translate3d(${x - fromX}px, ${y - fromY}px, 0) rotate(-2deg)`
    scrolled = board.follow(y)
    const next = placeAt(places, x, y, scrolled)
    if (next === over) return
    delete over?.element.dataset.over
    over = next
    if (over) over.element.dataset.over = ''
  }
  let frame = requestAnimationFrame(draw)

  return {
    moveTo(nextX, nextY) {
      x = nextX
      y = nextY
    },
    place: () => placeAt(places, x, y, scrolled)?.place ?? null,
    end() {
      cancelAnimationFrame(frame)
      ghost.remove()
      delete piece.dataset.away
      delete over?.element.dataset.over
    },
  }
}

/** What lies under the finger hears nothing of it: each piece that it passes would be found, hovered and drawn anew. */
function holdPointer({ pointerId }: PointerEvent): void {
  const { documentElement } = document
  if (!documentElement.hasPointerCapture(pointerId)) documentElement.setPointerCapture(pointerId)
}

/** A likeness above everything, in the colours of where it was taken from: the row that it lies in would cut it off. */
function ghostOf(piece: HTMLElement): HTMLElement {
  const { left, top, width, height } = piece.getBoundingClientRect()
  const ghost = document.createElement('div')
  ghost.className = piece.closest('.on-night') ? 'board-ghost on-night' : 'board-ghost on-ours'
  ghost.ariaHidden = 'true'
  ghost.inert = true
  Object.assign(ghost.style, {
    left: `${left}px`,
    top: `${top}px`,
    width: `${width}px`,
    height: `${height}px`,
  })
  const likeness = piece.cloneNode(true) as HTMLElement
  delete likeness.dataset.piece
  ghost.append(likeness)
  document.body.append(ghost)
  return ghost
}

function measurePlaces(isStone: boolean): Measured[] {
  const marked = [...document.querySelectorAll<HTMLElement>('[data-drop]')]
  return marked.flatMap(element => {
    const place = dropPlaceOf(element.dataset.drop ?? '')
    if (!place || place.at === (isStone ? 'path' : 'beside')) return []
    const { left, top, right, bottom } = element.getBoundingClientRect()
    return [{ element, place, left, top, right, bottom, isOnBoard: element.closest('.board-path') !== null }]
  })
}

/** The nearest of those that are touched. */
function placeAt(places: readonly Measured[], x: number, y: number, scrolled: number): Measured | null {
  let found: Measured | null = null
  let nearest = Number.POSITIVE_INFINITY
  for (const place of places) {
    const up = place.isOnBoard ? scrolled : 0
    const [top, bottom] = [place.top - up, place.bottom - up]
    if (x < place.left - 8 || x > place.right + 8 || y < top - 12 || y > bottom + 12) continue
    const distance = Math.hypot(x - (place.left + place.right) / 2, y - (top + bottom) / 2)
    if (distance >= nearest) continue
    nearest = distance
    found = place
  }
  return found
}

/** `follow` scrolls towards a finger at the edge and says how far in all; it keeps count itself and never asks the layout. */
function scrollerOf(board: HTMLElement | null): { follow(y: number): number } {
  let scroller = board?.parentElement ?? null
  while (scroller && scroller.scrollHeight <= scroller.clientHeight + 1) scroller = scroller.parentElement
  if (!scroller || scroller === document.body || scroller === document.documentElement)
    return { follow: () => 0 }
  const { top, bottom } = scroller.getBoundingClientRect()
  const last = scroller.scrollHeight - scroller.clientHeight
  const first = scroller.scrollTop
  let at = first
  let waited = 0
  const element = scroller
  return {
    follow(y) {
      const step = y < top + edgePx ? -scrollPx : y > bottom - edgePx && y < bottom ? scrollPx : 0
      waited = step === 0 ? 0 : waited + 1
      if (waited < edgeFrames) return at - first
      const next = Math.min(last, Math.max(0, at + step))
      if (next !== at) {
        at = next
        element.scrollTop = at
      }
      return at - first
    },
  }
}

/** The browser makes a press of every release; this one was none. */
function ignoreNextClick(): void {
  const ignored = new AbortController()
  addEventListener(
    'click',
    event => {
      event.stopPropagation()
      event.preventDefault()
    },
    { capture: true, signal: ignored.signal },
  )
  setTimeout(() => ignored.abort())
}
