import type { Strand } from './GroupStrokes.tsx'
import { LateGroupStrokes } from './LateGroup.tsx'
import './PairLine.css'
import { Strokes } from './Strokes.tsx'
import { useSize } from './useSize.ts'
import { useWalk } from './useWalk.ts'
import { drawPath } from './wholePath.ts'

interface PairLineProps {
  leader: number
  employee: number
  /** A group's members instead of the one employee. */
  members?: readonly Strand[] | undefined
}

/** One conversation's whole path, small: how far each has come, 0 to 6. */
export function PairLine({ leader, employee, members }: PairLineProps) {
  const [place, { width }] = useSize<HTMLDivElement>(44)
  const reach = { leader: useWalk(leader), employee: useWalk(employee) }
  return (
    <div ref={place} className="pair-line" aria-hidden="true">
      <svg viewBox={`0 0 ${width} 44`} width={width} height={44} aria-hidden="true">
        {members ? (
          <LateGroupStrokes width={width} leader={reach.leader} members={members} look={look} />
        ) : (
          <Strokes drawing={drawPath(width, reach.leader, reach.employee, look)} />
        )}
      </svg>
    </div>
  )
}

const look = { axis: 22, lineWidth: 5, gap: 2, knotSize: 0.82 }
