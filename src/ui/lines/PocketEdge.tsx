import { brush, even, type Point, through } from './points.ts'
import { remember } from './remember.ts'
import { ribbon, trail } from './ribbon.ts'
import { useSize } from './useSize.ts'
import './PocketEdge.css'

/** The pocket's upper edge in the person's cloth; closed, it is sewn with a running stitch. Stands right above `.on-leader` or `.on-employee`. */
export function PocketEdge({ who, isClosed }: { who: 'leader' | 'employee'; isClosed: boolean }) {
  const [place, { width }] = useSize<HTMLDivElement>(height)
  const { cloth, stitches } = drawEdge(Math.round(width))
  return (
    <div ref={place} className={`pocket-edge pocket-edge-${who}`} aria-hidden="true">
      <svg viewBox={`0 0 ${width} ${height}`} width={width} height={height} aria-hidden="true">
        <path className="pocket-cloth" d={cloth} />
        {isClosed && <path className="pocket-stitches" d={stitches} />}
      </svg>
    </div>
  )
}

const drawEdge = remember((width: number) => {
  const heights = [20, 12, 18, 8, 16, 8]
  const edge = through(
    heights.map((y, i): Point => [-10 + (i * (width + 20)) / (heights.length - 1), y]),
    14,
  )
  const seam = even(
    edge.map(([x, y]): Point => [x, y + 15]),
    2,
  )
  let stitches = ''
  for (let i = 1; i < seam.length - 12; i += 16) stitches += ribbon(brush(seam.slice(i, i + 10), 5, i))
  return { cloth: `${trail(edge)}V${height}H-10Z`, stitches }
}, 8)

const height = 44
