import { type Braid, braid, type Drawing, pointsUntil } from './braid.ts'
import { pairAlong, sample } from './points.ts'
import { remember } from './remember.ts'
import { type Bundle, drawStrands, strandAlong } from './strands.ts'
import { bleedOf, type PathLook, stationX, tipX } from './wholePath.ts'

/** Where the members of a group have come to, and where that stands on the drawing. */
export interface Tip {
  /** Counted as they were given. */
  members: number[]
  x: number
  y: number
}

/**
 * The whole path of a group: the leader's line, and the members' strands in the place of one employee's. They fan out
 * where each walks alone, lie closer and closer until Talk, and are one cord from there on.
 */
export function drawGroupPath(
  width: number,
  leader: number,
  members: readonly number[],
  look: PathLook,
): { drawing: Drawing; tips: Tip[] } {
  return drawKept(Math.round(width), leader, members.join(), look.axis, look.lineWidth, look.gap)
}

/** Where the letters at a tip begin: what ends at the present station lies under its dot. */
export const besideTip = (x: number, now?: number): number =>
  now !== undefined && Math.abs(x - now) < dotReach ? now + dotReach + 3 : x + 7
const dotReach = 12

const drawKept = remember(
  (width: number, leader: number, joined: string, axis: number, lineWidth: number, gap: number) => {
    const members = joined.split(',').map(Number)
    const lines = groupLines(width, axis, lineWidth, gap)
    const bundle = bundleOf(lines, width, members.length, lineWidth)
    const to = (reach: number) => pointsUntil(lines.employee, tipX(reach, width))
    const drawing = drawStrands(
      lines,
      pointsUntil(lines.leader, tipX(leader, width)),
      members.map(to),
      bundle,
    )
    return { drawing, tips: tipsOf(members, lines, bundle, to) }
  },
  40,
)

/** Those who have come equally far share a tip. */
function tipsOf(
  members: number[],
  { employee }: Braid,
  bundle: Bundle,
  to: (reach: number) => number,
): Tip[] {
  return [...new Set(members)].map(reach => {
    const here = members.flatMap((each, at) => (each === reach ? [at] : []))
    const points = here.map(
      at => strandAlong(employee, at - (members.length - 1) / 2, bundle)[Math.max(0, to(reach) - 1)]!,
    )
    return {
      members: here,
      x: points[0]![0],
      y: points.reduce((sum, [, y]) => sum + y, 0) / points.length,
    }
  })
}

function bundleOf({ employee }: Braid, width: number, count: number, lineWidth: number): Bundle {
  const tiedFrom = pointsUntil(employee, stationX(talk, width))
  const from = pointsUntil(employee, stationX(0, width))
  const steps = Math.max(1, count - 1)
  const [wide, close] = [Math.min(5, fan / steps), Math.min(2.4, (lineWidth * 1.7) / steps)]
  return {
    width: Math.max(1.5, Math.min(lineWidth * 0.7, close)),
    tiedFrom,
    spacing: point => {
      const share = Math.min(1, Math.max(0, (point - from) / Math.max(1, tiedFrom - from)))
      return wide + (close - wide) * share
    },
  }
}

const groupLines = remember((width: number, axis: number, lineWidth: number, gap: number): Braid => {
  const bleed = bleedOf(width)
  const stride = stationX(1, width) - stationX(0, width)
  const stationAt = (t: number) => (-bleed + t * (width + 2 * bleed) - stationX(0, width)) / stride
  const { leader, employee } = pairAlong(
    sample(Math.round((width + 2 * bleed) / 3), t => [-bleed + t * (width + 2 * bleed), axis]),
    {
      apart: t => 13.5 - 5.5 * Math.min(1, Math.max(0, stationAt(t) / talk)),
      turn: t => Math.max(0, stationAt(t) - talk - 0.255) * 4.23,
      seed: 2,
      wobble: 0.6,
    },
  )
  return braid(leader, employee, { width: lineWidth, gap, seed: 3, bridge: Math.ceil(lineWidth * 1.6) })
}, 20)

const talk = 2
/** How high the members' strands lie where they are furthest apart. */
const fan = 17
