import { breakLines } from './breakLines.ts'
import { type Font, type Ink, type Item, type Metrics, run } from './displayList.ts'

/** What lay on the board, in the words that the picture shows. */
export interface LaidBoard {
  title: string
  /** Who, and which day. */
  about: string
  /** Whose picture it is: theirs, not the record's. */
  note: string
  path: LaidPaper[]
}

export interface LaidPaper {
  /** The part of the form, with its drawing as a path on a grid of 24 where there is one. */
  part: string
  icon: string | null
  question: string
  stones: { word: string; initials: string; side: 'leader' | 'employee' | null }[]
}

export interface BoardPicture {
  width: number
  height: number
  items: Item[]
}

export const boardWidth = 1240

/** Papers along the two lines, each with its stones at its lower edge. As tall as what was laid needs. Pure. */
export function layoutBoard({ title, about, note, path }: LaidBoard, metrics: Metrics): BoardPicture {
  const heading = lines(title, fonts.title, paperWidth, metrics)
  const below = lines(about, fonts.about, paperWidth, metrics)
  let y = 120
  const head = [
    ...heading.map((line, at) => run(line, margin, y + at * 76, fonts.title, 'print')),
    ...below.map((line, at) =>
      run(line, margin, y + heading.length * 76 - 14 + at * 42, fonts.about, 'print'),
    ),
  ]
  y += heading.length * 76 + below.length * 42 + 20

  const papers: Item[] = []
  const turns: number[] = []
  path.forEach((paper, at) => {
    const laid = layoutPaper(paper, leftOf(at), y, metrics)
    papers.push(...laid.items)
    y = laid.bottom + turnRoom
    if (at < path.length - 1) turns.push(laid.bottom + turnRoom / 2)
  })

  // Below the last paper, where the lines leave room for it.
  const noteLeft = leftOf(Math.max(0, path.length - 1))
  const foot = lines(note, fonts.about, paperWidth, metrics)
  const height = y + foot.length * 42 + 50
  return {
    width: boardWidth,
    height,
    items: [
      ...(path.length === 0 ? [] : linesAlong(turns, height)),
      ...papers,
      ...head,
      ...foot.map((line, at) => run(line, noteLeft, y + at * 42, fonts.about, 'print')),
    ],
  }
}

const leftOf = (place: number) => (place % 2 === 0 ? margin : boardWidth - margin - paperWidth)
const margin = 64
const paperWidth = 880
const paperInset = 44
const turnRoom = 130
const stoneHeight = 84
const fonts = {
  title: { face: 'print', size: 64, weight: 700 },
  about: { face: 'print', size: 31, weight: 480 },
  part: { face: 'print', size: 31, weight: 620 },
  question: { face: 'print', size: 39, weight: 600 },
  stone: { face: 'print', size: 34, weight: 600 },
  initial: { face: 'print', size: 28, weight: 700 },
} as const satisfies Record<string, Font>

/** A soft hyphen is for a browser's lines; on a canvas some draw it. */
const lines = (text: string, font: Font, width: number, metrics: Metrics) =>
  breakLines(text.replaceAll('\u00ad', ''), font, width, metrics)

function layoutPaper(
  { part, icon, question, stones }: LaidPaper,
  x: number,
  top: number,
  metrics: Metrics,
): { items: Item[]; bottom: number } {
  const within = paperWidth - 2 * paperInset
  const asked = lines(question, fonts.question, within, metrics)
  const rows = stoneRows(stones, within, metrics)
  // The first row lies half on the paper.
  const paperHeight = 40 + 46 + asked.length * 52 + (rows.length > 0 ? 62 : 34)
  const left = x + paperInset
  const firstLine = top + 40 + 30
  const items: Item[] = [
    { kind: 'shape', path: cut(paperWidth, paperHeight), x, y: top, ink: 'paper' },
    ...(icon
      ? [
          {
            kind: 'stroke' as const,
            path: icon,
            x: left,
            y: firstLine - 30,
            scale: 1.6,
            width: 2,
            ink: 'soft' as const,
          },
        ]
      : []),
    run(part, left + (icon ? 54 : 0), firstLine, fonts.part, 'soft'),
    ...asked.map((line, at) => run(line, left, firstLine + 58 + at * 52, fonts.question, 'print')),
  ]
  const firstStone = top + paperHeight - stoneHeight / 2
  rows.forEach((row, at) => {
    let stoneX = x + paperWidth - paperInset - row.reduce((sum, stone) => sum + stone.width + 18, -18)
    for (const stone of row) {
      items.push(...stone.draw(stoneX, firstStone + at * (stoneHeight + 14)))
      stoneX += stone.width + 18
    }
  })
  const bottom = rows.length === 0 ? top + paperHeight : firstStone + rows.length * (stoneHeight + 14) - 14
  return { items, bottom }
}

interface DrawnStone {
  width: number
  draw(x: number, y: number): Item[]
}

function stoneRows(stones: LaidPaper['stones'], within: number, metrics: Metrics): DrawnStone[][] {
  const rows: DrawnStone[][] = []
  let taken = within
  for (const stone of stones.map(each => drawStone(each, within, metrics))) {
    if (taken + 18 + stone.width > within) {
      rows.push([])
      taken = -18
    }
    rows.at(-1)?.push(stone)
    taken += 18 + stone.width
  }
  return rows
}

function drawStone(
  { word, initials, side }: LaidPaper['stones'][number],
  within: number,
  metrics: Metrics,
): DrawnStone {
  const text = word.replaceAll('\u00ad', '')
  const initialWidth = initials === '' ? 0 : metrics.measure(initials, fonts.initial) + 16
  // A word longer than the paper is wide is written as small as it has to be, and stays whole.
  const room = within - initialWidth - 96
  const natural = metrics.measure(text, fonts.stone)
  const font: Font =
    natural <= room ? fonts.stone : { ...fonts.stone, size: (fonts.stone.size * room) / natural }
  const width = Math.max(170, 96 + initialWidth + Math.min(natural, room))
  const textWidth = initialWidth + Math.min(natural, room)
  const letters: Ink = side === null ? 'print' : 'paper'
  return {
    width,
    draw(x, y) {
      const start = x + (width - textWidth) / 2
      const base = y + stoneHeight / 2 + 11
      return [
        { kind: 'shape', path: worn(width, stoneHeight), x, y, ink: side ?? 'shade' },
        ...(initials === ''
          ? []
          : [
              run(initials, start, base - 2, fonts.initial, letters),
              {
                kind: 'rule' as const,
                from: [start, base + 8] as [number, number],
                to: [start + initialWidth - 16, base + 8] as [number, number],
                width: 4,
                ink: letters,
              },
            ]),
        run(text, start + initialWidth, base, font, letters),
      ]
    },
  }
}

/** Cut straight, a little askew. */
const cut = (width: number, height: number) => `M0 10L${width} 0L${width - 9} ${height}L7 ${height - 8}Z`

/** Never quite an ellipse. */
const worn = (width: number, height: number) =>
  `M0 ${height * 0.52}C0 ${height * 0.16} ${width * 0.2} 0 ${width * 0.52} 0` +
  `S${width} ${height * 0.18} ${width} ${height * 0.54}S${width * 0.78} ${height} ${width * 0.47} ${height}` +
  `S0 ${height * 0.84} 0 ${height * 0.52}Z`

/**
 * Down the side that a paper leaves free and across below it, side by side. The line that is further out in one bend is
 * further in in the next, so they never cross.
 */
function linesAlong(turns: number[], height: number): Item[] {
  const [right, left, apart, bend] = [boardWidth - 96, 96, 40, 84]
  const line = (who: 'leader' | 'employee'): Item => {
    const shift = who === 'leader' ? 0 : 1
    let x = right - shift * apart
    let path = `M${x} -30`
    turns.forEach((middle, at) => {
      const isToLeft = at % 2 === 0
      const y = middle + apart / 2 - (isToLeft ? shift : 1 - shift) * apart
      const next = (isToLeft ? left : right) + apart / 2 - shift * apart + (isToLeft ? 0 : -apart / 2)
      const across = isToLeft ? -1 : 1
      path += `L${x} ${y - bend}Q${x} ${y} ${x + across * bend} ${y}L${next - across * bend} ${y}Q${next} ${y} ${next} ${y + bend}`
      x = next
    })
    path += `L${x} ${height + 30}`
    return { kind: 'stroke', path, x: 0, y: 0, scale: 1, width: 21, ink: who }
  }
  return [line('employee'), line('leader')]
}
