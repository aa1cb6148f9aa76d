import { type RefObject, useLayoutEffect, useMemo, useState } from 'react'
import { brush, pairAlong } from '../../ui/lines/points.ts'
import { ribbon, trail } from '../../ui/lines/ribbon.ts'
import { Dots } from '../../ui/lines/Strokes.tsx'
import { useWalk } from '../../ui/lines/useWalk.ts'
import { type LaidRow, wayAlong } from './boardWay.ts'

interface Drawn {
  width: number
  height: number
  rows: LaidRow[]
}

/** The two lines on their way down past everything that was laid; they go on when somebody lays more. */
export function BoardLines({ list }: { list: RefObject<HTMLElement | null> }) {
  const [size, setSize] = useState<Drawn>({ width: 0, height: 0, rows: [] })
  useLayoutEffect(() => {
    const element = list.current
    const board = element?.parentElement
    if (!element || !board) return
    const measure = () => {
      const next = { width: board.clientWidth, height: board.clientHeight, rows: rowsIn(element) }
      setSize(known => (JSON.stringify(known) === JSON.stringify(next) ? known : next))
    }
    const sizes = new ResizeObserver(measure)
    sizes.observe(board)
    // Rows may change places and leave the whole as tall as it was.
    const order = new MutationObserver(measure)
    order.observe(element, { childList: true })
    return () => {
      sizes.disconnect()
      order.disconnect()
    }
  }, [list])
  return size.width === 0 ? null : <Lines {...size} />
}

/** As they are laid out, without their slant. */
const rowsIn = (list: HTMLElement): LaidRow[] =>
  [...list.querySelectorAll<HTMLElement>(':scope > .board-laid')].flatMap(row => {
    const card = row.querySelector<HTMLElement>('.board-card')
    if (!card) return []
    const top = list.offsetTop + row.offsetTop
    const left = list.offsetLeft + row.offsetLeft + card.offsetLeft
    const bottom = top + card.offsetTop + card.offsetHeight
    return [{ top, left, right: left + card.offsetWidth, bottom }]
  })

function Lines({ width, height, rows }: Drawn) {
  const { leader, employee, walked } = useMemo(() => drawPair(rows, width, height), [rows, width, height])
  // By cards, not by their places: a board that only makes room redraws at once, also under a finger.
  const cards = useWalk(rows.length)
  const [from = 0, to = from] = walked.slice(Math.floor(cards))
  const here = Math.round(from + (to - from) * (cards % 1))
  const lines = [
    { who: 'leader', stroke: leader },
    { who: 'employee', stroke: employee },
  ] as const
  return (
    <svg
      className="board-lines"
      viewBox={`0 0 ${width} ${height}`}
      width={width}
      height={height}
      aria-hidden="true"
    >
      {lines.map(({ who, stroke }) => (
        <Dots key={who} of={who} d={trail(stroke.slice(here + 3))} dot={6} every={16} />
      ))}
      {lines.map(({ who, stroke }) => (
        <path key={who} className={`line-${who}`} d={ribbon(stroke.slice(0, here))} />
      ))}
    </svg>
  )
}

function drawPair(rows: readonly LaidRow[], width: number, height: number) {
  const { axis, walked } = wayAlong(rows, { width, height })
  const pair = pairAlong(axis, { apart: () => 10, turn: () => 0, seed: 3, wobble: 1 })
  return { leader: brush(pair.leader, 9, 2), employee: brush(pair.employee, 9, 5), walked }
}
