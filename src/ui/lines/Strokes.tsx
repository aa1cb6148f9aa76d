import type { Drawing } from './braid.ts'
import './Strokes.css'

/** What a drawing of lines consists of: dots ahead below, strokes with their gaps above. */
export function Strokes({
  drawing,
  dot = 2.6,
  every = 8,
}: {
  drawing: Drawing
  dot?: number
  every?: number
}) {
  const { leader, employee } = drawing.ahead
  return (
    <>
      {leader && <Dots of="leader" d={leader} dot={dot} every={every} />}
      {employee && <Dots of="employee" d={employee} dot={dot} every={every} />}
      {drawing.pieces.map((piece, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: pieces have no other name than their place along the line.
        <path key={i} className={`line-${piece.of}`} d={piece.d} />
      ))}
    </>
  )
}

interface DotsProps {
  of: 'leader' | 'employee'
  d: string
  dot: number
  every: number
}

export function Dots({ of, d, dot, every }: DotsProps) {
  return <path className={`dots dots-${of}`} d={d} strokeWidth={dot} strokeDasharray={`0.1 ${every}`} />
}
