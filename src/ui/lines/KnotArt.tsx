import './GroupStrokes.css'
import './KnotArt.css'
import { braid, drawToShare } from './braid.ts'
import { type Point, through } from './points.ts'
import { remember } from './remember.ts'
import { Strokes } from './Strokes.tsx'
import { drawStrands } from './strands.ts'
import { useWalk } from './useWalk.ts'

interface KnotArtProps {
  /** Who has said yes. */
  leader: boolean
  employee: boolean
  /** Of a group, who of its members has: a strand each, in the place of the employee's line. */
  members?: readonly boolean[] | undefined
  /** Says the same in words. */
  label?: string
}

/** The seal: half tied when one has confirmed, pulled through when both have. */
export function KnotArt({ leader, employee, members, label }: KnotArtProps) {
  const leaderShare = useWalk(pulled(leader, employee))
  const employeeShare = useWalk(pulled(employee, leader))
  const drawing = members
    ? groupKnot(leaderShare, members.map(isIn => pulled(isIn, leader)).join())
    : drawToShare(knot, leaderShare, employeeShare)
  return (
    <svg
      className="knot-art"
      viewBox="0 48 390 212"
      role={label ? 'img' : undefined}
      aria-label={label}
      aria-hidden={label ? undefined : true}
    >
      <g className={members ? 'strands' : undefined}>
        <Strokes drawing={drawing} dot={members ? 3 : 7} every={members ? 11 : 17} />
      </g>
    </svg>
  )
}

const pulled = (isMine: boolean, isTheirs: boolean) => (isMine ? 1 : isTheirs ? 0.54 : 0.444)

/** The ends go on far beyond the picture's edges, so that they leave the screen however small the knot is drawn. */
const bight: Point[] = [
  [-560, 210],
  [-330, 186],
  [-200, 214],
  [-90, 218],
  [-14, 196],
  [36, 166],
  [84, 124],
  [124, 108],
  [166, 100],
  [206, 74],
  [246, 70],
  [278, 94],
  [290, 130],
  [278, 166],
  [246, 190],
  [206, 186],
  [166, 160],
  [124, 152],
  [84, 168],
  [40, 210],
  [-14, 246],
  [-90, 256],
  [-200, 242],
  [-330, 250],
  [-560, 236],
]

const knot = braid(through(bight), through(bight.map(([x, y]) => [390 - x, y])), {
  width: 17,
  gap: 4.5,
  seed: 3,
  bridge: 11,
})

const groupKnot = remember((leaderShare: number, joined: string) => {
  const shares = joined.split(',').map(Number)
  const spacing = Math.min(7.4, 20 / Math.max(1, shares.length - 1))
  return drawStrands(
    knot,
    Math.round(knot.leader.length * leaderShare),
    shares.map(share => Math.round(knot.employee.length * share)),
    { spacing: () => spacing, width: Math.max(2, spacing * 0.74), tiedFrom: knot.employee.length },
  )
}, 8)
