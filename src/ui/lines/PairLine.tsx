import './PairLine.css'
import { Strokes } from './Strokes.tsx'
import { useSize } from './useSize.ts'
import { useWalk } from './useWalk.ts'
import { drawPath } from './wholePath.ts'

/** One conversation's whole path, small: how far each has come, 0 to 6. */
export function PairLine({ leader, employee }: { leader: number; employee: number }) {
  const [place, { width }] = useSize<HTMLDivElement>(44)
  const drawing = drawPath(width, useWalk(leader), useWalk(employee), look)
  return (
    <div ref={place} className="pair-line" aria-hidden="true">
      <svg viewBox={`0 0 ${width} 44`} width={width} height={44} aria-hidden="true">
        <Strokes drawing={drawing} />
      </svg>
    </div>
  )
}

const look = { axis: 22, lineWidth: 5, gap: 2, knotSize: 0.82 }
