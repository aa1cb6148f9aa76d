import { type AgreementLine, agreementLines } from './agreementLines.ts'
import { breakLines } from './breakLines.ts'
import type { GroupContent, SnapshotContent } from './content.ts'
import { type Font, fonts, frame, type Hand, type Item, type Metrics, rule, run } from './displayList.ts'
import { blockPadding, type Piece, pieceHeight, type TableGroup } from './fillPages.ts'
import { penLine } from './penLine.ts'
import { thick, thin } from './rules.ts'
import { words } from './words.ts'

/** The form's table: perspectives to the left, what was agreed to the right. */
export interface Table {
  groups: (TableGroup & { heading: Heading })[]
  headHeight: number
  draw(pieces: Piece[], top: number, spare: number): { items: Item[]; bottom: number }
}

/** Icons as paths on a grid of 24, by the pack's names for them. */
export type Drawings = Partial<Record<string, string>>

export function measureTable(
  content: SnapshotContent,
  drawings: Drawings,
  hand: Hand,
  metrics: Metrics,
): Table {
  const columns = columnsOf(content)
  const groups = groupsOf(content).map(group => {
    const heading = measureHeading(group, columns.groupWidth, drawings, metrics)
    return {
      heading,
      headingHeight: columns.groupWidth === 0 ? 0 : heading.height,
      blocks: agreementLines(group, frame.right - columns.textLeft - padding, hand, metrics),
    }
  })
  const head = layoutTableHead(content, columns, metrics)

  return {
    groups,
    headHeight: head.height,
    draw(pieces, top, spare) {
      const items = head.draw(top)
      let y = top + head.height
      for (const piece of pieces) {
        const group = groups[piece.group]
        const height = pieceHeight(piece, groups) + spare / pieces.length
        if (y > top + head.height) items.push(rule([frame.left, y], [frame.right, y], thin))
        if (group && columns.groupWidth > 0)
          items.push(
            ...drawHeading(group.heading, piece.isContinued ? words[content.locale].continued : '', y),
          )
        items.push(...drawBlocks(piece, columns.textLeft, y, hand))
        y += height
      }
      items.push(...outline(top, y, columns))
      return { items, bottom: y }
    },
  }
}

const padding = 23

const groupsOf = ({ tables }: SnapshotContent) => tables.flatMap(({ groups }) => groups)
const headingOf = ({ tables }: SnapshotContent) => tables[0]?.groupHeading ?? ''

interface Columns {
  groupWidth: number
  textLeft: number
}

/** A form with one part and no heading for parts has no column for them. */
function columnsOf(content: SnapshotContent): Columns {
  const groupWidth = groupsOf(content).length === 1 && headingOf(content) === '' ? 0 : 250
  return { groupWidth, textLeft: frame.left + groupWidth + padding }
}

function outline(top: number, bottom: number, { groupWidth }: Columns): Item[] {
  const { left, right } = frame
  const sides = [
    rule([left, top], [right, top], thick),
    rule([right, top], [right, bottom], thick),
    rule([right, bottom], [left, bottom], thick),
    rule([left, bottom], [left, top], thick),
  ]
  return groupWidth === 0
    ? sides
    : [...sides, rule([left + groupWidth, top], [left + groupWidth, bottom], thin)]
}

function layoutTableHead(content: SnapshotContent, { groupWidth, textLeft }: Columns, metrics: Metrics) {
  const capitals = (text: string) => text.toLocaleUpperCase(content.locale)
  const groupLines =
    groupWidth === 0
      ? []
      : breakLines(capitals(headingOf(content)), fonts.tableHead, groupWidth - 2 * padding, metrics)
  const textWidth = frame.right - textLeft - padding
  const titleLines = breakLines(capitals(content.title), fonts.tableHead, textWidth, metrics)
  const subtitleLines =
    content.subtitle === '' ? [] : breakLines(content.subtitle, fonts.tableSubHead, textWidth, metrics)
  const height = 30 + Math.max(groupLines.length, titleLines.length + subtitleLines.length) * 29

  const drawLines = (lines: string[], x: number, y: number, font: Font): Item[] =>
    lines.map((line, at) => run(line, x, y + 34 + at * 29, font, 'print'))
  const draw = (top: number): Item[] => [
    { kind: 'box', x: frame.left, y: top, width: frame.right - frame.left, height, ink: 'shade' },
    ...drawLines(groupLines, frame.left + padding, top, fonts.tableHead),
    ...drawLines(titleLines, textLeft, top, fonts.tableHead),
    ...drawLines(subtitleLines, textLeft, top + titleLines.length * 29, fonts.tableSubHead),
    rule([frame.left, top + height], [frame.right, top + height], thin),
  ]
  return { height, draw }
}

interface Heading {
  lines: string[]
  font: Font
  icon: string | null
  height: number
}

function measureHeading(group: GroupContent, width: number, drawings: Drawings, metrics: Metrics): Heading {
  const font = fittingFont(group.heading, width - 2 * padding, metrics)
  const lines = breakLines(group.heading, font, width - 2 * padding, metrics)
  const icon = (group.icon && drawings[group.icon]) || null
  const height = (icon ? iconSize - 18 : 0) + lines.length * font.size * 1.25 + 30
  return { lines, font, icon, height: height + 2 * blockPadding.top }
}

const iconSize = 47

/** Long compounds stay whole in smaller letters; only what is too long even then is broken. */
function fittingFont(heading: string, width: number, { measure }: Metrics): Font {
  const longest = Math.max(...heading.split(/\s+/).map(word => measure(word, fonts.group)))
  const size = fonts.group.size * Math.min(1, width / longest)
  return { ...fonts.group, size: Math.max(22, Math.floor(size * 2) / 2) }
}

function drawHeading({ lines, font, icon, height }: Heading, continued: string, top: number): Item[] {
  const left = frame.left + padding
  const textTop = top + blockPadding.top + (icon ? iconSize - 18 : 0)
  const items: Item[] = lines.map((line, at) =>
    run(line, left, textTop + font.size * (0.95 + at * 1.25), font, 'print'),
  )
  if (icon)
    items.push({
      kind: 'stroke',
      path: icon,
      x: left - 5,
      y: top + 4,
      scale: iconSize / 24,
      width: 2,
      ink: 'print',
    })
  if (continued !== '')
    items.push(run(continued, left, top + height - blockPadding.top - 6, fonts.label, 'soft'))
  return items
}

function drawBlocks({ blocks }: Piece, left: number, top: number, { font }: Hand): Item[] {
  const items: Item[] = []
  let y = top + blockPadding.top
  blocks.forEach((block, at) => {
    if (at > 0) {
      const middle = y + blockPadding.between / 2 + 3
      items.push(rule([left, middle], [frame.right - padding, middle], 1.4, 'faint'))
      y += blockPadding.between
    }
    block.forEach((line, index) => {
      y += line.height
      if (line.text !== '') items.push(drawLine(line, index, left, y, font))
    })
  })
  return items
}

function drawLine(
  { kind, text }: AgreementLine,
  index: number,
  left: number,
  bottom: number,
  font: Font,
): Item {
  if (kind === 'cue') return run(text, left, bottom - 8, fonts.label, 'soft')
  if (kind === 'nothing') return run(text, left, bottom - 13, fonts.label, 'soft')
  return penLine(text, index, left, bottom - 13, font)
}
