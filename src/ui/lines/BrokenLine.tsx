import './BrokenLine.css'
import './Strokes.css'
import { brush, even, type Point, through } from './points.ts'
import { remember } from './remember.ts'
import { ribbon } from './ribbon.ts'

/** Something was cut on the way: one line goes on, the other has a gap. */
export function BrokenLine({ who = 'employee' }: { who?: 'leader' | 'employee' }) {
  const whole = who === 'employee' ? 'leader' : 'employee'
  const { wholeLine, before, after } = lines()
  return (
    <svg className="broken-line" viewBox="0 40 390 140" aria-hidden="true">
      <path className={`line-${whole}`} d={wholeLine} />
      <path className={`line-${who}`} d={before} />
      <path className={`line-${who}`} d={after} />
    </svg>
  )
}

const stroke = (points: Point[], seed: number, isRound: boolean) =>
  ribbon(brush(even(through(points, 16)), 16, seed), { isRound })

/** Drawn when it is shown, which is seldom, and not when the app starts. */
const lines = remember(() => ({
  wholeLine: stroke(
    [
      [-8, 86],
      [60, 92],
      [120, 70],
      [190, 84],
      [262, 66],
      [330, 80],
      [400, 64],
    ],
    2,
    true,
  ),
  before: stroke(
    [
      [-8, 150],
      [50, 138],
      [106, 146],
      [146, 134],
      [178, 150],
    ],
    4,
    false,
  ),
  after: stroke(
    [
      [214, 140],
      [246, 160],
      [300, 150],
      [352, 160],
      [404, 146],
    ],
    6,
    false,
  ),
}))
