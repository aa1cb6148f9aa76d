import type { Strand } from './GroupStrokes.tsx'
import { LateGroupStrokes } from './LateGroup.tsx'
import { useWalkingReach } from './lastReach.ts'
import './PathStrip.css'
import { Strokes } from './Strokes.tsx'
import { useSize } from './useSize.ts'
import { drawPath, stationX, widthOfWhole } from './wholePath.ts'

interface PathStripProps {
  label: string
  stations: readonly { id: string; label: string; isOpen: boolean }[]
  /** Said of a station that isn't open. */
  closedHint: string
  /** The station shown, counted from 0. */
  at: number
  /** How far each has come, 0 to 6. */
  leader: number
  employee: number
  /** A group's members instead of the one employee, each with the letter that stands beside the line. */
  members?: readonly Strand[] | undefined
  onGo: (id: string) => void
}

/** The path is navigation and picture at once. */
export function PathStrip({
  label,
  stations,
  closedHint,
  at,
  leader,
  employee,
  members,
  onGo,
}: PathStripProps) {
  const [place, { width }] = useSize<HTMLElement>(66)
  const reach = useWalkingReach(leader, employee)
  const last = stations.length - 1
  const xOf = (station: number) => stationX(station, width, last)
  return (
    <nav ref={place} className={members ? 'path-strip path-strip-group' : 'path-strip'} aria-label={label}>
      <svg viewBox={`0 0 ${width} 60`} width={width} height={60} aria-hidden="true">
        {members ? (
          <LateGroupStrokes
            width={widthOfWhole(width, last)}
            leader={reach.leader}
            members={members}
            now={xOf(at)}
            look={look}
          />
        ) : (
          <Strokes drawing={drawPath(widthOfWhole(width, last), reach.leader, reach.employee, look)} />
        )}
        {stations.map((station, i) => (
          <ellipse
            key={station.id}
            className={i === at ? 'station station-now' : 'station'}
            cx={xOf(i)}
            cy={look.axis}
            rx={i === at ? 10.5 : i < at ? 0 : 4.5}
            ry={i === at ? 9 : i < at ? 0 : 4}
          />
        ))}
      </svg>
      <ol>
        {stations.map((station, i) => (
          <li key={station.id}>
            <button
              type="button"
              aria-label={station.isOpen ? station.label : `${station.label}, ${closedHint}`}
              aria-current={i === at ? 'step' : undefined}
              disabled={!station.isOpen}
              onClick={() => onGo(station.id)}
            />
          </li>
        ))}
      </ol>
      <span
        className="path-strip-name"
        style={{ left: `clamp(24px, ${Math.round(xOf(at))}px, 100% - 24px)` }}
        data-side={at === 0 ? 'start' : at === last ? 'end' : 'middle'}
        aria-hidden="true"
      >
        {stations[at]?.label}
      </span>
    </nav>
  )
}

const look = { axis: 26, lineWidth: 4.2, gap: 1.8, knotSize: 0.62 }
