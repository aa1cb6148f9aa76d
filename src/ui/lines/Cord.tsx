import './Cord.css'
import { braid, drawToShare } from './braid.ts'
import { pairAlong, sample } from './points.ts'
import { remember } from './remember.ts'
import { Strokes } from './Strokes.tsx'
import { useSize } from './useSize.ts'
import { useWalk } from './useWalk.ts'

/** Runs down the paper's edge: every field that is filled is one more twist. Place it as a Paper's margin. */
export function Cord({ filled, total }: { filled: number; total: number }) {
  const [place, { height }] = useSize<HTMLDivElement>(480, 48)
  const share = useWalk(total === 0 ? 0 : Math.min(1, filled / total))
  const drawing = drawCord(Math.round(height), Math.round(share * 250) / 250, total)
  return (
    <div ref={place} className="cord" aria-hidden="true">
      <svg viewBox={`0 0 48 ${height}`} width={48} height={height} aria-hidden="true">
        <Strokes drawing={drawing} dot={4} every={11} />
      </svg>
    </div>
  )
}

const drawCord = remember((height: number, share: number, total: number) => {
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
  return drawToShare(braid(leader, employee, { width: 7.5, gap: 2.6, seed: 4 }), tied, tied)
}, 60)
