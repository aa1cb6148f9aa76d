import { type RefObject, useLayoutEffect, useState } from 'react'
import { brush, even, type Point, pairAlong, through } from '../../ui/lines/points.ts'
import { ribbon } from '../../ui/lines/ribbon.ts'
import '../../ui/lines/Strokes.css'

/** The two lines on their way down past everything that was laid, on the side where each paper leaves room. */
export function BoardLines({ list }: { list: RefObject<HTMLElement | null> }) {
  const [{ width, height, rows }, setSize] = useState<Drawn>({ width: 0, height: 0, rows: [] })
  useLayoutEffect(() => {
    const element = list.current
    const board = element?.parentElement
    if (!element || !board) return
    const measure = () => {
      const next = {
        width: board.clientWidth,
        height: board.clientHeight,
        rows: [...element.querySelectorAll<HTMLElement>(':scope > .board-laid')].map(
          row => row.offsetTop + row.offsetHeight / 2,
        ),
      }
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
  if (width === 0) return null
  const lines = drawLines({ width, height, rows })
  return (
    <svg
      className="board-lines"
      viewBox={`0 0 ${width} ${height}`}
      width={width}
      height={height}
      aria-hidden="true"
    >
      <path className="line-leader" d={lines.leader} />
      <path className="line-employee" d={lines.employee} />
    </svg>
  )
}

interface Drawn {
  width: number
  height: number
  /** The middle of each paper. */
  rows: number[]
}

function drawLines({ width, height, rows }: Drawn): { leader: string; employee: string } {
  const sides = [width - 36, 36] as const
  const knots: Point[] = [[sides[0] + 4, -60]]
  rows.forEach((y, at) => {
    const before = rows[at - 1]
    // Straight across between two papers, where the stones lie.
    if (before !== undefined) knots.push([width / 2, (before + y) / 2 + 8])
    knots.push([sides[at % 2]!, y])
  })
  const last = sides[Math.max(0, rows.length - 1) % 2]!
  knots.push([last + (last > width / 2 ? -8 : 8), height + 60])
  const axis = even(through(knots), 4)
  const pair = pairAlong(axis, { apart: () => 10, turn: () => 0, seed: 3, wobble: 1 })
  return {
    leader: ribbon(brush(pair.leader, 9, 2)),
    employee: ribbon(brush(pair.employee, 9, 5)),
  }
}
