import type { Brushed, Point } from './points.ts'

interface RibbonOptions {
  /** Round ends; a piece that continues under another is cut straight. */
  isRound?: boolean
  /** Added on each side: a halo around the stroke. */
  grow?: number
}

/** The outline of a brush stroke as an SVG path. */
export function ribbon(stroke: readonly Brushed[], { isRound = true, grow = 0 }: RibbonOptions = {}): string {
  const last = stroke.length - 1
  if (last < 1) return ''
  const left: Point[] = []
  const right: Point[] = []
  stroke.forEach((point, i) => {
    // Every second point gives as smooth an edge, and half the path to write and to read.
    if (i % 2 === 1 && i < last) return
    // The direction over four steps, not two: neighbours alone make the edge shiver.
    const from = stroke[Math.max(0, i - 2)]!
    const to = stroke[Math.min(last, i + 2)]!
    const half = point[2] / 2 + grow
    const share = half / (Math.hypot(to[0] - from[0], to[1] - from[1]) || 1)
    const acrossX = (from[1] - to[1]) * share
    const acrossY = (to[0] - from[0]) * share
    left.push([point[0] + acrossX, point[1] + acrossY])
    right.push([point[0] - acrossX, point[1] - acrossY])
  })
  right.reverse()
  const turnAt = (i: number) => {
    const radius = round(stroke[i]![2] / 2 + grow)
    return isRound ? `A${radius} ${radius} 0 0 0 ` : 'L'
  }
  const start = at(left[0]!)
  return `M${start}${smooth(left)}${turnAt(last)}${at(right[0]!)}${smooth(right)}${turnAt(0)}${start}Z`
}

/** What lies ahead: an open path, dotted by its dash pattern. Dots need no more than every third point, and the last. */
export const trail = (curve: readonly (Point | Brushed)[]): string =>
  curve.length < 2
    ? ''
    : `M${curve
        .filter((_, i) => i % 3 === 0 || i === curve.length - 1)
        .map(at)
        .join('L')}`

// Quadratic curves from midpoint to midpoint: half the corners of straight lines, and none to be seen.
function smooth(edge: readonly Point[]): string {
  let path = ''
  for (let i = 1; i < edge.length - 1; i++) {
    const point = edge[i]!
    const next = edge[i + 1]!
    path += `Q${at(point)} ${round((point[0] + next[0]) / 2)} ${round((point[1] + next[1]) / 2)}`
  }
  return `${path}L${at(edge[edge.length - 1]!)}`
}

const at = (point: Point | Brushed) => `${round(point[0])} ${round(point[1])}`
const round = (value: number) => Math.round(value * 10) / 10
