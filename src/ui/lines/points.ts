/**
 * A place on the drawing, in CSS pixels or in the units of a view box. Long loops read it by index: the first drawings
 * are made before the browser has made the code fast, and unpacking an array then takes longer than all else.
 */
export type Point = readonly [x: number, y: number]
/** A point of a brush stroke: with the stroke's width there. */
export type Brushed = readonly [x: number, y: number, width: number]

export const sample = (steps: number, at: (t: number) => Point): Point[] =>
  Array.from({ length: steps + 1 }, (_, i) => at(i / steps))

/** A hand's unsteadiness: the same for the same seed, within -1 and 1, never repeating within a screen. */
export function unsteady(seed: number): (t: number) => number {
  return t =>
    0.5 * Math.sin(2.1 * t + seed) +
    0.3 * Math.sin(5.3 * t + 1.7 * seed) +
    0.2 * Math.sin(9.7 * t + 2.9 * seed)
}

/** A smooth curve through all points (Catmull-Rom). */
export function through(knots: readonly Point[], perSpan = 14): Point[] {
  const last = knots.length - 1
  const curve: Point[] = []
  for (let i = 0; i < last; i++) {
    const before = knots[Math.max(0, i - 1)]!
    const from = knots[i]!
    const to = knots[i + 1]!
    const after = knots[Math.min(last, i + 2)]!
    for (let k = 0; k < perSpan; k++) {
      const t = k / perSpan
      curve.push([
        spline(before[0], from[0], to[0], after[0], t),
        spline(before[1], from[1], to[1], after[1], t),
      ])
    }
  }
  curve.push(knots[last]!)
  return curve
}

/** The same curve with points at equal distances, so that a brush's grain doesn't depend on how it was made. */
export function even(curve: readonly Point[], step = 3): Point[] {
  const spaced: Point[] = [curve[0]!]
  let missing = step
  for (let i = 1; i < curve.length; i++) {
    const to = curve[i]!
    let x = curve[i - 1]![0]
    let y = curve[i - 1]![1]
    let left = Math.hypot(to[0] - x, to[1] - y)
    while (left >= missing && left > 0) {
      const share = missing / left
      x += (to[0] - x) * share
      y += (to[1] - y) * share
      spaced.push([x, y])
      left -= missing
      missing = step
    }
    missing -= left
  }
  spaced.push(curve[curve.length - 1]!)
  return spaced
}

/** Gives every point its width; it follows the distance walked, so a part of a stroke looks like the whole. */
export function brush(curve: readonly Point[], width: number, seed: number, variation = 0.13): Brushed[] {
  const hand = unsteady(seed)
  let walked = 0
  return curve.map((point, i) => {
    const before = curve[i - 1]
    if (before) walked += Math.hypot(point[0] - before[0], point[1] - before[1])
    return [point[0], point[1], width * (1 + variation * hand(walked * 0.022))]
  })
}

/** Two curves on either side of an axis: `apart` is half their distance, `turn` how far they have twisted (radians). */
export function pairAlong(
  axis: readonly Point[],
  { apart, turn, seed, wobble }: Twist,
): { leader: Point[]; employee: Point[] } {
  const [hand, otherHand] = [unsteady(seed), unsteady(seed + 4)]
  const last = axis.length - 1
  const leader: Point[] = []
  const employee: Point[] = []
  axis.forEach((point, i) => {
    const t = i / last
    const from = axis[Math.max(0, i - 1)]!
    const to = axis[Math.min(last, i + 1)]!
    const length = Math.hypot(to[0] - from[0], to[1] - from[1]) || 1
    const acrossX = -(to[1] - from[1]) / length
    const acrossY = (to[0] - from[0]) / length
    const offset = apart(t) * Math.cos(turn(t))
    const near = -offset + wobble * hand(7 * t)
    const far = offset + wobble * otherHand(7 * t)
    leader.push([point[0] + acrossX * near, point[1] + acrossY * near])
    employee.push([point[0] + acrossX * far, point[1] + acrossY * far])
  })
  return { leader, employee }
}

export interface Twist {
  apart(t: number): number
  turn(t: number): number
  seed: number
  wobble: number
}

function spline(before: number, from: number, to: number, after: number, t: number): number {
  const bend = 2 * before - 5 * from + 4 * to - after
  return 0.5 * (2 * from + (to - before) * t + bend * t * t + (after - before + 3 * (from - to)) * t * t * t)
}
