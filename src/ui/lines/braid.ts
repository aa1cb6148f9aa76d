import { type Brushed, brush, even, type Point } from './points.ts'
import { ribbon, trail } from './ribbon.ts'

/** One filled shape. A halo is a gap in the field's colour, where the other line passes under. */
export interface Piece {
  of: 'leader' | 'employee' | 'halo'
  d: string
}

export interface Drawing {
  pieces: Piece[]
  /** What lies ahead of each. */
  ahead: { leader: string; employee: string }
}

/** Two strokes and where they cross. Over and under alternates along the leader's line, however little of it is drawn. */
export interface Braid {
  leader: Brushed[]
  employee: Brushed[]
  crossings: { leader: number; employee: number; isLeaderOver: boolean }[]
  gap: number
  /** How many points on either side of a crossing the upper line is drawn again. */
  bridge: number
}

export interface BraidOptions {
  width: number
  gap: number
  seed: number
  step?: number
  bridge?: number
  isEmployeeFirst?: boolean
}

export function braid(
  leaderCurve: readonly Point[],
  employeeCurve: readonly Point[],
  options: BraidOptions,
): Braid {
  const { width, gap, seed, step = 2.5, isEmployeeFirst = false } = options
  const leader = brush(even(leaderCurve, step), width, seed)
  const employee = brush(even(employeeCurve, step), width, seed + 3)
  const crossings = crossingsOf(leader, employee).map(([i, j], at) => ({
    leader: i,
    employee: j,
    isLeaderOver: (at % 2 === 0) !== isEmployeeFirst,
  }))
  return { leader, employee, crossings, gap, bridge: options.bridge ?? Math.ceil((width * 1.9) / step) }
}

/** Point numbers, the end not included. */
export interface Range {
  from: number
  to: number
}

export function drawBraid(of: Braid, leaderPart: Range, employeePart: Range): Piece[] {
  const parts = { leader: leaderPart, employee: employeePart }
  const pieces: Piece[] = []
  for (const who of ['employee', 'leader'] as const) {
    const d = ribbon(of[who].slice(parts[who].from, parts[who].to))
    if (d) pieces.push({ of: who, d })
  }
  for (const crossing of of.crossings) {
    if (!isWithin(crossing.leader, leaderPart) || !isWithin(crossing.employee, employeePart)) continue
    const over = crossing.isLeaderOver ? 'leader' : 'employee'
    const bridge = (shorter: number) => {
      const from = Math.max(parts[over].from, crossing[over] - of.bridge + shorter)
      const to = Math.min(parts[over].to, crossing[over] + of.bridge + 2 - shorter)
      return of[over].slice(from, to)
    }
    pieces.push(
      { of: 'halo', d: ribbon(bridge(2), { isRound: false, grow: of.gap }) },
      { of: over, d: ribbon(bridge(0), { isRound: false }) },
    )
  }
  return pieces.filter(piece => piece.d !== '')
}

/** Both lines as far as their people have come (0 to 1 of each line), and dots for the rest. */
export function drawToShare(of: Braid, leader: number, employee: number): Drawing {
  const leaderTo = Math.round(of.leader.length * within01(leader))
  const employeeTo = Math.round(of.employee.length * within01(employee))
  return drawTo(of, leaderTo, employeeTo)
}

export function drawTo(of: Braid, leaderTo: number, employeeTo: number): Drawing {
  return {
    pieces: drawBraid(of, { from: 0, to: leaderTo }, { from: 0, to: employeeTo }),
    ahead: {
      leader: trail(of.leader.slice(leaderTo + 4)),
      employee: trail(of.employee.slice(employeeTo + 4)),
    },
  }
}

/** The number of points until the line has come to x; for lines that run from left to right. */
export function pointsUntil(stroke: readonly Brushed[], x: number): number {
  const beyond = stroke.findIndex(point => point[0] > x)
  return beyond < 0 ? stroke.length : beyond
}

const isWithin = (point: number, { from, to }: Range) => point >= from && point < to
const within01 = (share: number) => Math.min(1, Math.max(0, share))

/**
 * Step by step along the first. Whole stretches are compared first, and all is read by index: drawings are made on the
 * way to the first picture, before the browser has made the code fast.
 */
function crossingsOf(first: readonly Brushed[], second: readonly Brushed[]): [number, number][] {
  const found: [number, number][] = []
  const ones = stretches(first)
  const others = stretches(second)
  for (let one = 0; one < ones.length; one++) {
    const stretch = ones[one]!
    const near: Stretch[] = []
    for (let other = 0; other < others.length; other++)
      if (doMeet(stretch, others[other]!)) near.push(others[other]!)
    for (let i = stretch.from; near.length > 0 && i < stretch.to; i++)
      for (const { from, to } of near)
        for (let j = from; j < to; j++)
          if (doCross(first[i]!, first[i + 1]!, second[j]!, second[j + 1]!)) found.push([i, j])
  }
  return found
}

interface Stretch extends Range {
  left: number
  right: number
  top: number
  bottom: number
}

/** Every step of a line once, some at a time. */
function stretches(line: readonly Brushed[]): Stretch[] {
  const all: Stretch[] = []
  for (let from = 0; from < line.length - 1; from += stepsTogether) {
    const to = Math.min(line.length - 1, from + stepsTogether)
    let [left, top] = line[from]!
    let [right, bottom] = [left, top]
    for (let i = from + 1; i <= to; i++) {
      const x = line[i]![0]
      const y = line[i]![1]
      if (x < left) left = x
      if (x > right) right = x
      if (y < top) top = y
      if (y > bottom) bottom = y
    }
    all.push({ from, to, left, right, top, bottom })
  }
  return all
}
const stepsTogether = 8

const doMeet = (one: Stretch, other: Stretch) =>
  one.left <= other.right && other.left <= one.right && one.top <= other.bottom && other.top <= one.bottom

function doCross(a: Brushed, b: Brushed, c: Brushed, d: Brushed): boolean {
  const rx = b[0] - a[0]
  const ry = b[1] - a[1]
  const sx = d[0] - c[0]
  const sy = d[1] - c[1]
  const area = rx * sy - ry * sx
  if (area === 0) return false
  const x = c[0] - a[0]
  const y = c[1] - a[1]
  const onFirst = (x * sy - y * sx) / area
  if (!(onFirst >= 0 && onFirst < 1)) return false
  const onSecond = (x * ry - y * rx) / area
  return onSecond >= 0 && onSecond < 1
}
