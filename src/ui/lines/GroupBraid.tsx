import type { Braid } from './braid.ts'
import './GroupStrokes.css'
import { Strokes } from './Strokes.tsx'
import { drawStrands } from './strands.ts'

interface GroupBraidProps {
  of: Braid
  /** How many points of the two lines are walked. */
  leaderTo: number
  membersTo: number
  members: number
  /** How wide all strands together are. */
  wide: number
  every?: number
}

/** Two lines of which the second is a group's, where all have come equally far: a strand for each member. */
export function GroupBraid({ of, leaderTo, membersTo, members, wide, every = 11 }: GroupBraidProps) {
  const spacing = wide / members
  const drawing = drawStrands(of, leaderTo, Array<number>(members).fill(membersTo), {
    spacing: () => spacing,
    width: Math.max(1.2, spacing * 0.72),
    tiedFrom: of.employee.length,
  })
  return (
    <g className="strands">
      <Strokes drawing={drawing} dot={2.2} every={every} />
    </g>
  )
}
