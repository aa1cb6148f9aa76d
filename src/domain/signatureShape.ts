import { pointCount, type SignatureStroke, signatureLimits } from './signing.ts'

/** A soft line through the points, as SVG's path: through the middle of each two, bent towards the point. */
export const signaturePath = (strokes: SignatureStroke[]): string => strokes.map(strokePath).join('')

function strokePath(stroke: SignatureStroke): string {
  const points = pointsOf(stroke)
  const [first = [0, 0], ...rest] = points
  const last = rest.at(-1) ?? first
  // A dot: a line of no length that a round pen still shows.
  if (rest.length === 0) return `M${first.join(' ')}l.1 0`
  const bends = rest.slice(0, -1).map((point, at) => {
    const next = rest[at + 1] ?? point
    return `Q${point.join(' ')} ${(point[0] + next[0]) / 2} ${(point[1] + next[1]) / 2}`
  })
  return `M${first.join(' ')}${bends.join('')}L${last.join(' ')}`
}

/** Where the drawing lies on its field. */
export function signatureBounds(strokes: SignatureStroke[]): {
  left: number
  top: number
  width: number
  height: number
} {
  const points = strokes.flatMap(pointsOf)
  const [xs, ys] = [points.map(([x]) => x), points.map(([, y]) => y)]
  const [left, top] = [Math.min(...xs), Math.min(...ys)]
  return { left, top, width: Math.max(...xs) - left, height: Math.max(...ys) - top }
}

/** What is too much for the bounds keeps its shape with fewer points. */
export function withinLimits(strokes: SignatureStroke[]): SignatureStroke[] {
  const kept = strokes.slice(0, signatureLimits.strokes)
  return pointCount(kept) <= signatureLimits.points ? kept : withinLimits(kept.map(everyOther))
}

function everyOther(stroke: SignatureStroke): SignatureStroke {
  const points = pointsOf(stroke)
  return points.filter((_, at) => at % 2 === 0 || at === points.length - 1).flat()
}

const pointsOf = (stroke: SignatureStroke): [number, number][] =>
  stroke.flatMap((x, at): [number, number][] => (at % 2 === 0 ? [[x, stroke[at + 1] ?? 0]] : []))
