import { useMemo } from 'react'
import './BigPair.css'
import { braid, drawTo, pointsUntil } from './braid.ts'
import { type Point, through } from './points.ts'
import { remember } from './remember.ts'
import { Strokes } from './Strokes.tsx'
import { useSize } from './useSize.ts'
import { useWalk } from './useWalk.ts'

interface BigPairProps {
  /** How far each has come, 0 to 6; only who is ahead, and by how much, is drawn. */
  leader: number
  employee: number
  leaderName: string
  employeeName: string
}

/** The one place on Home where the two lines carry names: who waits for whom. */
export function BigPair({ leader, employee, leaderName, employeeName }: BigPairProps) {
  const [place, { width }] = useSize<HTMLDivElement>(height)
  const tips = tipShares(leader, employee)
  const leaderX = useWalk(tips.leader) * width
  const employeeX = useWalk(tips.employee) * width
  const lines = bigLines(Math.round(width))
  const leaderTo = pointsUntil(lines.leader, leaderX)
  const employeeTo = pointsUntil(lines.employee, employeeX)
  const drawing = useMemo(() => drawTo(lines, leaderTo, employeeTo), [lines, leaderTo, employeeTo])
  const tipY = (line: 'leader' | 'employee', to: number) => lines[line][Math.max(0, to - 1)]?.[1] ?? 0
  // Above its tip the employee's name would lie on the leader's line, wherever that goes past it.
  const isBelow = employeeX - leaderX < 120
  const name = (x: number, y: number) => ({ left: x, top: y })
  return (
    <div ref={place} className="big-pair" aria-hidden="true">
      <svg viewBox={`0 0 ${width} ${height}`} width={width} height={height} aria-hidden="true">
        <Strokes drawing={drawing} dot={4} every={12} />
      </svg>
      <span className="big-pair-name big-pair-leader" style={name(leaderX, tipY('leader', leaderTo) - 12)}>
        {leaderName}
      </span>
      <span
        className={`big-pair-name big-pair-employee ${isBelow ? 'big-pair-below' : ''}`}
        style={name(employeeX, tipY('employee', employeeTo) + (isBelow ? 12 : -12))}
      >
        {employeeName}
      </span>
    </div>
  )
}

function tipShares(leader: number, employee: number): { leader: number; employee: number } {
  if (leader === employee) return { leader: 0.64, employee: 0.62 }
  const behind = 0.84 - Math.min(0.6, Math.max(0.3, 0.38 * Math.abs(leader - employee)))
  return leader > employee ? { leader: 0.84, employee: behind } : { leader: behind, employee: 0.84 }
}

const bigLines = remember((width: number) => {
  const wide = (points: Point[]) =>
    through(
      points.map(([x, y]) => [(x * width) / 390, y]),
      16,
    )
  return braid(wide(leaderCurve), wide(employeeCurve), {
    width: 10,
    gap: 3.4,
    seed: 2,
    isEmployeeFirst: true,
  })
}, 8)

const height = 124
const leaderCurve: Point[] = [
  [-8, 72],
  [60, 64],
  [120, 76],
  [176, 60],
  [240, 68],
  [300, 86],
  [400, 72],
]
const employeeCurve: Point[] = [
  [-8, 98],
  [60, 102],
  [130, 92],
  [206, 94],
  [270, 78],
  [326, 66],
  [358, 62],
  [400, 64],
]
