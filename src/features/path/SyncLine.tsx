import { brush, even, sample } from '../../ui/lines/points.ts'
import { ribbon, trail } from '../../ui/lines/ribbon.ts'
import { Dots } from '../../ui/lines/Strokes.tsx'
import { type SyncStep, syncStepNames } from './syncSteps.ts'

/** One line, drawn exactly as far as what was written has come; the last stone is the other one's. */
export function SyncLine({ who, reached }: { who: 'leader' | 'employee'; reached: readonly SyncStep[] }) {
  const other = who === 'leader' ? 'employee' : 'leader'
  const last = syncStepNames.findLastIndex(step => reached.includes(step))
  const isUnderway = last < stones.length - 1
  const end = last < 0 ? 0 : stones[last]! + (isUnderway ? 14 : 1)
  return (
    <svg className="sync-line" viewBox="0 0 84 380" aria-hidden="true">
      <Dots of={who} d={trail(line.slice(end === 0 ? 0 : end + 4))} dot={4.5} every={12} />
      {end > 1 && <path className={`line-${who}`} d={ribbon(brush(even(line.slice(0, end)), 10, 3))} />}
      {stones.map((place, step) => {
        const [x, y] = line[place]!
        const isReached = reached.includes(syncStepNames[step]!)
        const isTheirs = step === stones.length - 1
        const names = [
          'sync-stone',
          `of-${isTheirs ? other : who}`,
          isReached && 'is-reached',
          isTheirs && 'is-theirs',
        ]
        return (
          <g key={place} className={names.filter(Boolean).join(' ')}>
            <ellipse cx={x} cy={y} rx={isReached ? 20 : 17} ry={isReached ? 18 : 15} />
            {isReached && <path d={`M${x - 8} ${y + 1}l5.5 5.5L${x + 9} ${y - 6}`} />}
          </g>
        )
      })}
    </svg>
  )
}

/** From the first stone to the last, 95 apart as the rows of words beside it are. */
const line = sample(96, t => [44 + 9 * Math.sin(t * 6.5), 26 + t * 285])
const stones = [0, 32, 64, 96] as const
