import './Strokes.css'
import { brush, even, through } from './points.ts'
import { ribbon } from './ribbon.ts'

/** A short piece of somebody's line, to stand before their name. */
export function PersonMark({ who }: { who: 'leader' | 'employee' }) {
  return (
    <svg viewBox="0 0 26 12" width="26" height="12" aria-hidden="true">
      <path className={`line-${who}`} d={stroke} />
    </svg>
  )
}

const stroke = ribbon(
  brush(
    even(
      through([
        [1, 8],
        [8, 4],
        [16, 8],
        [25, 5],
      ]),
    ),
    5,
    3,
  ),
)
