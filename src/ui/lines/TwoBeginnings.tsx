import { brush, even, type Point, through } from './points.ts'
import { remember } from './remember.ts'
import { ribbon, trail } from './ribbon.ts'
import { Dots } from './Strokes.tsx'
import './TwoBeginnings.css'

/** Two lines that have only just begun. Takes what is left of the screen's height. */
export function TwoBeginnings() {
  const { leader, employee, leaderAhead, employeeAhead } = drawing()
  return (
    <div className="two-beginnings" aria-hidden="true">
      <svg viewBox="0 30 390 360" preserveAspectRatio="xMinYMax slice" aria-hidden="true">
        <Dots of="leader" d={leaderAhead} dot={6} every={16} />
        <Dots of="employee" d={employeeAhead} dot={6} every={16} />
        <path className="line-leader" d={leader} />
        <path className="line-employee" d={employee} />
      </svg>
    </div>
  )
}

const line = (points: Point[], seed: number): string => ribbon(brush(even(through(points, 16)), 15, seed))

/** Drawn when it is shown: most start with a list. */
const drawing = remember(() => ({
  leader: line(
    [
      [-8, 330],
      [50, 322],
      [110, 336],
      [150, 312],
      [168, 286],
    ],
    2,
  ),
  employee: line(
    [
      [-8, 372],
      [60, 366],
      [140, 376],
      [210, 352],
      [236, 322],
    ],
    4,
  ),
  leaderAhead: trail(
    through([
      [174, 274],
      [186, 252],
      [214, 230],
      [260, 204],
      [300, 156],
      [330, 90],
      [400, 40],
    ]),
  ),
  employeeAhead: trail(
    through([
      [243, 308],
      [252, 294],
      [268, 268],
      [302, 234],
      [344, 188],
      [372, 130],
      [400, 90],
    ]),
  ),
}))
