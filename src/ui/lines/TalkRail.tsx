import './TalkRail.css'
import { braid, drawTo } from './braid.ts'
import { LateGroupBraid } from './LateGroup.tsx'
import { even, type Point, pairAlong, through } from './points.ts'
import { remember } from './remember.ts'
import { Strokes } from './Strokes.tsx'
import { useSize } from './useSize.ts'
import { useWalk } from './useWalk.ts'

interface TalkRailProps {
  /** How many pieces the talk has. */
  pieces: number
  /** Of a group each member has a strand in the employee's line. */
  members?: number
  /** The piece they are in, counted from 0; parts allowed. */
  at: number
}

/** The way through the talk, upwards from the thumb; fills the left edge of the nearest positioned box. */
export function TalkRail({ pieces, members = 1, at }: TalkRailProps) {
  const [place, { height }] = useSize<HTMLDivElement>(844, 76)
  const shareOf = (piece: number) => 0.17 + (pieces < 2 ? 0 : (piece * 0.66) / (pieces - 1))
  const walked = useWalk(shareOf(at))
  const { lines, axis } = railLines(Math.round(height))
  const leaderTo = Math.round(walked * lines.leader.length)
  const employeeTo = Math.round(walked * lines.employee.length)
  const areNumbered = (height * 0.66) / Math.max(1, pieces - 1) > 45
  const here = Math.floor(at)
  // On a long way only the stone that they stand at has its number, on top of its neighbours.
  const order = Array.from({ length: pieces }, (_, piece) => piece).filter(piece => piece !== here)
  if (here >= 0 && here < pieces) order.push(here)
  return (
    <div ref={place} className="talk-rail" aria-hidden="true">
      <svg viewBox={`0 0 76 ${height}`} width={76} height={height} aria-hidden="true">
        {members > 1 ? (
          <LateGroupBraid
            of={lines}
            leaderTo={leaderTo}
            membersTo={employeeTo}
            members={members}
            wide={14}
            every={15}
          />
        ) : (
          <Strokes drawing={drawTo(lines, leaderTo, employeeTo)} dot={6} every={15} />
        )}
        {order.map(piece => {
          const share = shareOf(piece)
          const [x, y] = axis[Math.round(share * (axis.length - 1))]!
          const hasCome = share <= walked + 0.005
          const isNumbered = areNumbered || piece === here
          return (
            <g key={piece} className={hasCome ? 'rail-stone rail-stone-passed' : 'rail-stone'}>
              <ellipse cx={x} cy={y} rx={isNumbered ? 19 : 8} ry={isNumbered ? 17 : 7} />
              {isNumbered && (
                <text x={x} y={y + 6.5} textAnchor="middle">
                  {piece + 1}
                </text>
              )}
            </g>
          )
        })}
      </svg>
    </div>
  )
}

const railLines = remember((height: number) => {
  const axis = even(through(height < bendFrom ? straightRail(height) : bentRail(height)))
  const pair = pairAlong(axis, { apart: () => 8.5, turn: () => 0, seed: 3, wobble: 1 })
  return { axis, lines: braid(pair.leader, pair.employee, { width: 9, gap: 2.6, seed: 2 }) }
}, 8)

// Lying down there is no room for the bend in from the left.
const bendFrom = 520

const straightRail = (height: number): Point[] =>
  [1.04, 0.75, 0.5, 0.25, 0.05].map((share, i) => [[34, 38, 30, 36, 32][i]!, share * height])

function bentRail(height: number): Point[] {
  const run = (y: number) => 36 + (y * (height - 164)) / 680
  const bend = height - 128
  return [
    [-24, bend + 2],
    [10, bend - 10],
    [34, bend - 42],
    [38, run(560)],
    [30, run(470)],
    [26, run(390)],
    [36, run(290)],
    [42, run(190)],
    [32, run(100)],
    [36, run(0)],
  ]
}
