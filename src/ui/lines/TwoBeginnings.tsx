import { type Brushed, brush, even, type Point, through } from './points.ts'
import { ribbon, trail } from './ribbon.ts'
import { Dots } from './Strokes.tsx'
import './TwoBeginnings.css'

/** Two lines that have only just begun. Takes what is left of the screen's height. */
export function TwoBeginnings() {
  return (
    <div className="two-beginnings" aria-hidden="true">
      <svg viewBox="0 30 390 360" preserveAspectRatio="xMinYMax slice" aria-hidden="true">
        <Dots of="leader" d={leaderAhead} dot={6} every={16} />
        <Dots of="employee" d={employeeAhead} dot={6} every={16} />
        <path className="line-leader" d={ribbon(leaderLine)} />
        <path className="line-employee" d={ribbon(employeeLine)} />
      </svg>
    </div>
  )
}

const line = (points: Point[], seed: number): Brushed[] => brush(even(through(points, 16)), 15, seed)

const leaderLine = line(
  [
    [-8, 330],
    [50, 322],
    [110, 336],
    [150, 312],
    [168, 286],
  ],
  2,
)
const employeeLine = line(
  [
    [-8, 372],
    [60, 366],
    [140, 376],
    [210, 352],
    [236, 322],
  ],
  4,
)
const leaderAhead = trail(
  through([
    [174, 274],
    [186, 252],
    [214, 230],
    [260, 204],
    [300, 156],
    [330, 90],
    [400, 40],
  ]),
)
const employeeAhead = trail(
  through([
    [243, 308],
    [252, 294],
    [268, 268],
    [302, 234],
    [344, 188],
    [372, 130],
    [400, 90],
  ]),
)
