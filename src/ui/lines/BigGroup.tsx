import './BigPair.css'
import './GroupStrokes.css'
import { braid, pointsUntil } from './braid.ts'
import { inOrder } from './inOrder.ts'
import { type Point, through } from './points.ts'
import { remember } from './remember.ts'
import { Strokes } from './Strokes.tsx'
import { type Bundle, drawStrands, strandAlong } from './strands.ts'
import { useSize } from './useSize.ts'

interface BigGroupProps {
  /** How far each has come, 0 to 6. */
  leader: number
  leaderName: string
  members: readonly { name: string; reach: number }[]
}

/** As the big pair, with a strand for each member; those who have come equally far share the names' place. */
export function BigGroup({ leader, leaderName, ...of }: BigGroupProps) {
  const [place, { width }] = useSize<HTMLDivElement>(height)
  const members = inOrder(of.members)
  const reaches = members.map(({ reach }) => reach)
  const shareOf = tipShares(leader, reaches)
  const { drawing, leaderAt, ends } = drawBigGroup(
    Math.round(width),
    shareOf(leader),
    reaches.map(shareOf).join(),
  )
  return (
    <div ref={place} className="big-pair big-group" aria-hidden="true">
      <svg viewBox={`0 0 ${width} ${height}`} width={width} height={height} aria-hidden="true">
        <g className="strands">
          <Strokes drawing={drawing} dot={2.4} every={9} />
        </g>
      </svg>
      <span className="big-pair-name big-pair-leader" style={{ left: leaderAt[0], top: leaderAt[1] - 12 }}>
        {leaderName}
      </span>
      {[...new Set(reaches)].map(reach => {
        const names = members.filter(member => member.reach === reach).map(({ name }) => name)
        const [x = 0] = ends[reaches.lastIndexOf(reach)] ?? []
        return (
          <span
            key={reach}
            className="big-pair-name big-pair-employee big-pair-below"
            style={{ left: Math.min(Math.max(x, 0.2 * width), 0.8 * width), top: below }}
          >
            {names.length > 2 ? `${names[0]} +${names.length - 1}` : names.join(', ')}
          </span>
        )
      })}
    </div>
  )
}

/** Only who is ahead, and by how much, is drawn. */
function tipShares(leader: number, reaches: number[]): (reach: number) => number {
  const [low, high] = [Math.min(leader, ...reaches), Math.max(leader, ...reaches)]
  const spread = Math.min(0.66, Math.max(0.34, 0.36 * (high - low)))
  return reach => (high === low ? 0.62 : 0.84 - (spread * (high - reach)) / (high - low))
}

const drawBigGroup = remember((width: number, leaderShare: number, joined: string) => {
  const shares = joined.split(',').map(Number)
  const lines = bigLines(width)
  const spacing = Math.min(9, 30 / Math.max(1, shares.length - 1))
  const bundle: Bundle = {
    spacing: () => spacing,
    width: Math.max(2.4, Math.min(6, spacing * 0.6)),
    tiedFrom: lines.employee.length,
  }
  const leaderTo = pointsUntil(lines.leader, leaderShare * width)
  const strandsTo = shares.map(share => pointsUntil(lines.employee, share * width))
  const end = (at: number) => strandAlong(lines.employee, at - (shares.length - 1) / 2, bundle)
  return {
    drawing: drawStrands(lines, leaderTo, strandsTo, bundle),
    leaderAt: lines.leader[Math.max(0, leaderTo - 1)]!,
    ends: strandsTo.map((to, at) => end(at)[Math.max(0, to - 1)]!),
  }
}, 8)

const bigLines = remember((width: number) => {
  const wide = (points: Point[]) =>
    through(
      points.map(([x, y]) => [(x * width) / 390, y]),
      16,
    )
  return braid(wide(leaderCurve), wide(membersCurve), { width: 10, gap: 3.4, seed: 2 })
}, 8)

const height = 150
/** The names lie under the lowest strand, so that none of them lies on a line. */
const below = 120
const leaderCurve: Point[] = [
  [-8, 56],
  [60, 46],
  [120, 58],
  [190, 48],
  [260, 56],
  [330, 50],
  [400, 56],
]
const membersCurve: Point[] = [
  [-8, 94],
  [60, 98],
  [130, 92],
  [206, 95],
  [270, 89],
  [326, 92],
  [400, 88],
]
