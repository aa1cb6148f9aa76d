import { braid, drawToShare } from './braid.ts'
import { LateGroupBraid } from './LateGroup.tsx'
import { type Point, pairAlong, sample, through } from './points.ts'
import { remember } from './remember.ts'
import { trail } from './ribbon.ts'
import { Strokes } from './Strokes.tsx'
import { useSize } from './useSize.ts'
import './Weave.css'

/**
 * The seam between two people's fields: their lines meet and become a cord on a strip of *ours*. Of a group each member
 * has a strand in the second line.
 */
export function Weave({ members = 1 }: { members?: number }) {
  const [place, { width }] = useSize<HTMLDivElement>(height)
  const { upper, lower, lines } = drawSeam(Math.round(width))
  return (
    <div ref={place} className="weave" aria-hidden="true">
      <svg viewBox={`0 0 ${width} ${height}`} width={width} height={height} aria-hidden="true">
        <path className="weave-above" d={`${upper}V0H-10Z`} />
        <path className="weave-below" d={`${lower}V${height}H-10Z`} />
        <g className="on-ours">
          {members > 1 ? (
            <LateGroupBraid
              of={lines}
              leaderTo={lines.leader.length}
              membersTo={lines.employee.length}
              members={members}
              wide={18}
            />
          ) : (
            <Strokes drawing={drawToShare(lines, 1, 1)} />
          )}
        </g>
      </svg>
    </div>
  )
}

const drawSeam = remember((width: number) => {
  const middle = (x: number) => height / 2 + 6 - 0.03 * x
  const edge = (side: readonly number[]) =>
    trail(
      through(
        side.map((offset, i): Point => {
          const x = -10 + (i * (width + 20)) / (side.length - 1)
          return [x, middle(x) + offset]
        }),
        12,
      ),
    )
  const { leader, employee } = pairAlong(
    sample(Math.round(width / 2), t => [-14 + t * (width + 28), middle(-14 + t * (width + 28))]),
    {
      apart: t => (t < 0.3 ? 30 - 55 * t : 13.5),
      turn: t => Math.max(0, t - 0.22) * 19 * (width / 390),
      seed: 2,
      wobble: 0.8,
    },
  )
  return {
    upper: edge([-46, -36, -38, -28, -34, -30]),
    lower: edge([46, 36, 33, 36, 29, 33]),
    lines: braid(leader, employee, { width: 10, gap: 3.5, seed: 4 }),
  }
}, 8)

const height = 112
