import { braid, drawToShare } from './braid.ts'
import { pairAlong, sample } from './points.ts'
import { Strokes } from './Strokes.tsx'

/** Two lines, side by side and then across. */
export function BrandMark() {
  return (
    <svg viewBox="0 0 28 40" width="28" height="40" aria-hidden="true">
      <Strokes drawing={drawing} />
    </svg>
  )
}

const drawing = (() => {
  const { leader, employee } = pairAlong(
    sample(30, t => [14, 3 + t * 34]),
    { apart: t => 7 - 2 * t, turn: t => Math.max(0, t - 0.3) * 4.5, seed: 1, wobble: 0.5 },
  )
  return drawToShare(braid(leader, employee, { width: 4.6, gap: 1.8, seed: 1 }), 1, 1)
})()
