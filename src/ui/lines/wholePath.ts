import { type Braid, braid, type Drawing, drawBraid, drawTo, type Piece, pointsUntil } from './braid.ts'
import { type Point, pairAlong, sample, through } from './points.ts'
import { remember } from './remember.ts'

/** How the seven stations lie: apart at the first, near at Talk (2), crossing from there, tied at Seal (4). */
const talk = 2
const seal = 4
const last = 6
const margin = 30

export const stationX = (station: number, width: number, lastStation = last): number =>
  margin + (station * (width - 2 * margin)) / lastStation

/** How wide the whole path is where only its stations until `lastStation` lie in this width. */
export const widthOfWhole = (width: number, lastStation: number): number =>
  2 * margin + ((width - 2 * margin) * last) / lastStation

export interface PathLook {
  /** Height of the lines' axis. */
  axis: number
  lineWidth: number
  gap: number
  knotSize: number
}

/** The whole path as one drawing, as far as each has come. Reach is counted in stations, 0 to 6, parts allowed. */
export function drawPath(width: number, leader: number, employee: number, look: PathLook): Drawing {
  const hundredth = (reach: number) => Math.round(Math.min(last, Math.max(0, reach)) * 100) / 100
  return drawKept(
    Math.round(width),
    hundredth(leader),
    hundredth(employee),
    look.axis,
    look.lineWidth,
    look.gap,
    look.knotSize,
  )
}

const drawKept = remember(
  (
    width: number,
    leader: number,
    employee: number,
    axis: number,
    lineWidth: number,
    gap: number,
    knotSize: number,
  ): Drawing => {
    const lines = pathLines(width, axis, lineWidth, gap)
    const leaderTo = pointsUntil(lines.leader, tipX(leader, width))
    const employeeTo = pointsUntil(lines.employee, tipX(employee, width))
    const drawn = drawTo(lines, leaderTo, employeeTo)
    if (Math.min(leader, employee) <= seal + 0.5) return drawn
    const centre = stationX(seal, width)
    const [before, after] = [centre - knotHalf, centre + knotHalf]
    const cut = (of: Braid['leader'], x: number) => pointsUntil(of, x)
    const pieces: Piece[] = [
      ...drawBraid(
        lines,
        { from: 0, to: cut(lines.leader, before) },
        { from: 0, to: cut(lines.employee, before) },
      ),
      ...drawBraid(
        lines,
        { from: cut(lines.leader, after), to: leaderTo },
        { from: cut(lines.employee, after), to: employeeTo },
      ),
      ...smallKnot(centre, axis, knotSize, lineWidth, gap),
    ]
    return { pieces, ahead: drawn.ahead }
  },
)

/** Past the last station the line goes on, off the screen. */
export const tipX = (reach: number, width: number) =>
  reach >= last ? width + bleedOf(width) : stationX(reach, width)

const pathLines = remember((width: number, axis: number, lineWidth: number, gap: number): Braid => {
  const bleed = bleedOf(width)
  const stride = (width - 2 * margin) / last
  const stationAt = (t: number) => (-bleed + t * (width + 2 * bleed) - margin) / stride
  const nearing = (station: number) => 15 - 9 * Math.min(1, Math.max(0, station / talk))
  const steps = Math.round((width + 2 * bleed) / 3)
  const { leader, employee } = pairAlong(
    sample(steps, t => [-bleed + t * (width + 2 * bleed), axis]),
    {
      apart: t => nearing(stationAt(t)),
      turn: t => Math.max(0, stationAt(t) - talk - 0.255) * 4.23,
      seed: 2,
      wobble: 0.7,
    },
  )
  return braid(leader, employee, { width: lineWidth, gap, seed: 3 })
}, 20)

const smallKnot = remember(
  (x: number, y: number, size: number, lineWidth: number, gap: number): Piece[] =>
    drawWhole(reefKnot(x, y, size, (knotHalf + 4) / size, lineWidth * 0.98, gap)),
  20,
)

/** A reef knot: two bights, each around the other. `legs` is how far the ends go out, in the knot's own units. */
export function reefKnot(
  x: number,
  y: number,
  size: number,
  legs: number,
  lineWidth: number,
  gap: number,
): Braid {
  const bight: Point[] = [
    [-legs, -7],
    [-30, -7],
    [-14, -9],
    [4, -15],
    [22, -16],
    [32, -8],
    [34, 0],
    [32, 8],
    [22, 16],
    [4, 15],
    [-14, 9],
    [-30, 7],
    [-legs, 7],
  ]
  const placed = (mirror: 1 | -1) => through(bight.map(([dx, dy]) => [x + mirror * dx * size, y + dy * size]))
  return braid(placed(1), placed(-1), {
    width: lineWidth,
    gap,
    seed: 2,
    step: Math.max(0.8, lineWidth * 0.22),
    bridge: 6,
  })
}

function drawWhole(of: Braid): Piece[] {
  return drawBraid(of, { from: 0, to: of.leader.length }, { from: 0, to: of.employee.length })
}

/** Where the knot takes over from the running lines, in pixels on either side of its station. */
const knotHalf = 25
/** Lines run off the screen; where the column is narrower than the screen, that is a long way. */
export const bleedOf = (width: number) => (width < columnWidth ? 12 : 700)
const columnWidth = 560
