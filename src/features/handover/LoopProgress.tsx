import { useMessages } from '../../i18n/messages.ts'
import { brush, even, type Point, through } from '../../ui/lines/points.ts'
import { ribbon, trail } from '../../ui/lines/ribbon.ts'
import { Dots } from '../../ui/lines/Strokes.tsx'
import { useSession } from '../../workspace/WorkspaceContext.tsx'

/** The other one's line comes over as far as codes have come. */
export function LoopProgress({ have, of }: { have: number; of: number }) {
  const { codes, handover } = useMessages()
  const { scan } = handover
  const { view } = useSession()
  const other = view.me.role === 'leader' ? 'employee' : 'leader'
  const words = scan.progress({ have, of })
  const end = Math.round((have / of) * (line.length - 1))
  return (
    <div
      className="loop-progress"
      role="progressbar"
      aria-label={codes.camera}
      aria-valuemin={0}
      aria-valuemax={of}
      aria-valuenow={have}
      aria-valuetext={words}
    >
      <svg viewBox="0 0 280 40" aria-hidden="true">
        <Dots of={other} d={trail(line.slice(end))} dot={5} every={12} />
        {end > 1 && <path className={`line-${other}`} d={ribbon(brush(line.slice(0, end + 1), 9, 5))} />}
      </svg>
      <p>{words}</p>
    </div>
  )
}

const knots: Point[] = [
  [4, 26],
  [60, 16],
  [130, 27],
  [210, 14],
  [276, 22],
]
const line = even(through(knots, 20))
