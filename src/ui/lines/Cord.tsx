import './Cord.css'
import { braid, drawToShare } from './braid.ts'
import { LateGroupBraid } from './LateGroup.tsx'
import { pairAlong, sample } from './points.ts'
import { remember } from './remember.ts'
import { Strokes } from './Strokes.tsx'
import { useSize } from './useSize.ts'
import { useWalk } from './useWalk.ts'

interface CordProps {
  filled: number
  total: number
  /** Of a group each member has a strand in the employee's line. */
  members?: number
}

/** Runs down the paper's edge: every field that is filled is one more twist. Place it as a Paper's margin. */
export function Cord({ filled, total, members = 1 }: CordProps) {
  const [place, { height }] = useSize<HTMLDivElement>(480, 48)
  const share = useWalk(total === 0 ? 0 : Math.min(1, filled / total))
  const { lines, tied } = layCord(Math.round(height), Math.round(share * 250) / 250, total)
  return (
    <div ref={place} className="cord" aria-hidden="true">
      <svg viewBox={`0 0 48 ${height}`} width={48} height={height} aria-hidden="true">
        {members > 1 ? (
          <LateGroupBraid
            of={lines}
            leaderTo={Math.round(lines.leader.length * tied)}
            membersTo={Math.round(lines.employee.length * tied)}
            members={members}
            wide={12}
          />
        ) : (
          <Strokes drawing={drawToShare(lines, tied, tied)} dot={4} every={11} />
        )}
      </svg>
    </div>
  )
}

const layCord = remember((height: number, share: number, total: number) => {
  // Before the last bit of the way they are one cord; ahead of it they lie apart and wait.
  const tied = share >= 1 ? 1 : 0.06 + share * 0.88
  const overhang = 8
  const { leader, employee } = pairAlong(
    sample(Math.max(60, Math.round(height / 3)), t => [24, -overhang + t * (height + 2 * overhang)]),
    {
      apart: t => (t < tied ? 9 : 9 + Math.min(3, (t - tied) * 40)),
      turn: t => Math.min(t, tied) * Math.max(1, total) * Math.PI,
      seed: 2,
      wobble: 0.8,
    },
  )
  return { lines: braid(leader, employee, { width: 7.5, gap: 2.6, seed: 4 }), tied }
}, 60)
