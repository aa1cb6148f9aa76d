import './Cord.css'
import { brush, even, through } from './points.ts'
import { remember } from './remember.ts'
import { ribbon } from './ribbon.ts'
import { useSize } from './useSize.ts'

/** One person's own line down the edge of a private paper. Place it as a Paper's margin. */
export function OwnLine({ who }: { who: 'leader' | 'employee' }) {
  const [place, { height }] = useSize<HTMLDivElement>(300, 48)
  return (
    <div ref={place} className="cord" aria-hidden="true">
      <svg viewBox={`0 0 48 ${height}`} width={48} height={height} aria-hidden="true">
        <path className={`line-${who}`} d={drawOwnLine(Math.round(height))} />
      </svg>
    </div>
  )
}

const drawOwnLine = remember((height: number) => {
  const steps = Math.max(2, Math.round(height / 62))
  const sway = [20, 17, 22, 18, 23, 20, 25, 19]
  const curve = Array.from(
    { length: steps + 1 },
    (_, i) => [sway[i % sway.length]!, -6 + (i * (height + 12)) / steps] as const,
  )
  return ribbon(brush(even(through(curve)), 6, 3))
}, 30)
