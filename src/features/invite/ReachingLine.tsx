import { brush, even, type Point, through } from '../../ui/lines/points.ts'
import { ribbon, trail } from '../../ui/lines/ribbon.ts'
import { Dots } from '../../ui/lines/Strokes.tsx'

/** My line reaches the paper; on its other side the other one's has yet to begin. */
export function ReachingLine({ who }: { who: 'leader' | 'employee' }) {
  const other = who === 'leader' ? 'employee' : 'leader'
  return (
    <svg className="reaching-line" viewBox="0 0 390 220" preserveAspectRatio="none" aria-hidden="true">
      <path className={`line-${who}`} d={mine} />
      <Dots of={other} d={theirs} dot={8} every={17} />
    </svg>
  )
}

const mineKnots: Point[] = [
  [-8, 180],
  [24, 166],
  [52, 140],
  [84, 130],
  [200, 126],
]
const theirsKnots: Point[] = [
  [250, 136],
  [340, 136],
  [362, 116],
  [400, 102],
]
const mine = ribbon(brush(even(through(mineKnots, 16)), 10, 2))
const theirs = trail(through(theirsKnots, 16))
