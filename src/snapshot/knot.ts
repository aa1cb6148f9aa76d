import type { Ink, Point, Stroke } from './displayList.ts'

/** The seal: a reef knot of the two lines. Over and under alternate along the leader's line; nothing is drawn by hand. */
export function drawKnot(center: Point, scale: number): Stroke[] {
  const leader = smooth(bight.map(([x, y]): Point => [x, y]))
  const employee = smooth(bight.map(([x, y]): Point => [-x, y]))
  const stroke = (points: Point[], ink: Ink, width = lineWidth): Stroke => ({
    kind: 'stroke',
    path: `M${points.map(([x, y]) => `${tenth(x)} ${tenth(y)}`).join('L')}`,
    x: center[0],
    y: center[1],
    scale,
    width,
    ink,
  })
  const crossings = crossingsOf(leader, employee).flatMap(([atLeader, atEmployee], count) => {
    const isLeaderOver = count % 2 === 0
    const [over, at] = isLeaderOver ? [leader, atLeader] : [employee, atEmployee]
    const piece = (reach: number) => over.slice(Math.max(0, at - reach), at + reach + 2)
    return [
      stroke(piece(haloReach), 'paper', lineWidth + 2 * gap),
      stroke(piece(haloReach + 2), isLeaderOver ? 'leader' : 'employee'),
    ]
  })
  return [stroke(employee, 'employee'), stroke(leader, 'leader'), ...crossings]
}

const lineWidth = 6.4
const gap = 2.2
/** In points of the smoothed line: long enough to clear the line below, short enough to leave its neighbour alone. */
const haloReach = 4

const bight: Point[] = [
  [-58, -7],
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
  [-58, 7],
]

/** Catmull-Rom through the points, resampled to even steps so that reaches mean lengths. */
function smooth(points: Point[]): Point[] {
  const curve = points.slice(0, -1).flatMap((from, i) => {
    const to = points[i + 1] ?? from
    const [before, after] = [points[i - 1] ?? from, points[i + 2] ?? to]
    return Array.from({ length: 16 }, (_, step) => between(before, from, to, after, step / 16))
  })
  return evenly([...curve, points.at(-1) ?? [0, 0]], 1.4)
}

function between(before: Point, from: Point, to: Point, after: Point, t: number): Point {
  const along = (axis: 0 | 1) => {
    const [p0, p1, p2, p3] = [before[axis], from[axis], to[axis], after[axis]]
    return (
      0.5 *
      (2 * p1 +
        (p2 - p0) * t +
        (2 * p0 - 5 * p1 + 4 * p2 - p3) * t ** 2 +
        (3 * p1 - p0 - 3 * p2 + p3) * t ** 3)
    )
  }
  return [along(0), along(1)]
}

function evenly(points: Point[], step: number): Point[] {
  const [start = [0, 0] as Point, ...rest] = points
  const even = [start]
  let last = start
  for (const next of rest) {
    for (let left = distance(last, next); left >= step; left = distance(last, next)) {
      last = [last[0] + ((next[0] - last[0]) * step) / left, last[1] + ((next[1] - last[1]) * step) / left]
      even.push(last)
    }
  }
  return even
}

const distance = (from: Point, to: Point) => Math.hypot(to[0] - from[0], to[1] - from[1])

/** Places where the two lines cross, in the order in which the first one meets them. */
function crossingsOf(one: Point[], other: Point[]): [number, number][] {
  const found: [number, number][] = []
  for (let i = 0; i < one.length - 1; i++)
    for (let j = 0; j < other.length - 1; j++)
      if (isCrossing(one[i]!, one[i + 1]!, other[j]!, other[j + 1]!)) found.push([i, j])
  return found
}

function isCrossing(a: Point, b: Point, c: Point, d: Point): boolean {
  const side = (from: Point, to: Point, p: Point) =>
    (to[0] - from[0]) * (p[1] - from[1]) - (to[1] - from[1]) * (p[0] - from[0]) >= 0
  return side(a, b, c) !== side(a, b, d) && side(c, d, a) !== side(c, d, b)
}

const tenth = (value: number) => Math.round(value * 10) / 10
