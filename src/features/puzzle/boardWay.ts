import { even, type Point } from '../../ui/lines/points.ts'

/** A laid card, as it stands on the board, in CSS pixels. */
export interface LaidRow {
  top: number
  left: number
  right: number
  /** Of the card, without the stones beside it. */
  bottom: number
}

/** The middle between the two lines, and how many of its points are walked past each count of cards, from none on. */
export interface BoardWay {
  axis: Point[]
  walked: number[]
}

/** Down the side that each card leaves free, and across below it, where the stones lie. */
export function wayAlong(
  rows: readonly LaidRow[],
  { width, height }: { width: number; height: number },
): BoardWay {
  const sides = rows.map(row => freeSide(row, width))
  const first = sides[0] ?? width - edge
  const way: Point[] = [[first, -60]]
  rows.forEach((row, at) => {
    const from = sides[at - 1]
    const to = sides[at]!
    if (from !== undefined && from !== to) way.push(...across(from, to, row.top - crossingAbove))
  })
  const axis = even([...way, [sides.at(-1) ?? first, height + 60]], step)
  const walked = [beginning, ...rows.map(({ bottom }) => bottom)].map(end => {
    const past = axis.findIndex(([, y]) => y > end + pastTheCard)
    return past < 0 ? axis.length : past
  })
  return { axis, walked }
}

const step = 4
/** From the board's edge to the middle of the lines, where there is room for both. */
const edge = 36
const crossingAbove = 26
const pastTheCard = 30
/** Of a way on which nothing lies yet. */
const beginning = 60
const bend = 42

function freeSide({ left, right }: LaidRow, width: number): number {
  const isLeft = left > width - right
  const room = Math.max(left, width - right)
  const inset = Math.min(edge, room / 2)
  return isLeft ? inset : width - inset
}

/** A bend, straight on, and a bend back. */
function across(from: number, to: number, y: number): Point[] {
  const turn = Math.sign(to - from)
  const radius = Math.min(bend, Math.abs(to - from) / 2)
  const quarter = (x: number, middleY: number, begin: number): Point[] =>
    Array.from({ length: 9 }, (_, at) => {
      const angle = begin + (at / 8) * (Math.PI / 2)
      return [x + turn * radius * Math.cos(angle), middleY + radius * Math.sin(angle)]
    })
  return [
    ...quarter(from + turn * radius, y - radius, Math.PI / 2).toReversed(),
    ...quarter(to - turn * radius, y + radius, -Math.PI / 2),
  ]
}
