import { besideTip, drawGroupPath } from './groupPath.ts'
import './GroupStrokes.css'
import { inOrder } from './inOrder.ts'
import { Strokes } from './Strokes.tsx'
import type { PathLook } from './wholePath.ts'

/** One member of a group: how far they have come, 0 to 6, and the letter that stands beside their line. */
export interface Strand {
  initial: string
  reach: number
}

/** A group's whole path; who has come where stands at the ends of the lines, as long as they aren't all at one place. */
export function GroupStrokes(of: {
  width: number
  leader: number
  members: readonly Strand[]
  /** The middle of the present station's dot, where one is drawn. */
  now?: number
  look: PathLook
}) {
  const members = inOrder(of.members)
  const { drawing, tips } = drawGroupPath(
    of.width,
    of.leader,
    members.map(({ reach }) => reach),
    of.look,
  )
  return (
    <g className="strands">
      <Strokes drawing={drawing} dot={1.9} every={7} />
      {tips.length > 1 &&
        tips.map(({ members: here, x, y }) => (
          <text key={here.join()} className="strand-name" x={besideTip(x, of.now)} y={y + 5}>
            {here.length > 3 ? here.length : here.map(at => members[at]?.initial).join(' ')}
          </text>
        ))}
    </g>
  )
}
