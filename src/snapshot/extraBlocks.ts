import { type Block, block, heightOf } from './block.ts'
import { breakLines } from './breakLines.ts'
import { cellPadding } from './columnWidths.ts'
import type { ExtraContent, LabelledText, SnapshotContent } from './content.ts'
import { fonts, frame, type Hand, type Item, type Metrics, rule, run } from './displayList.ts'
import { layoutFacts } from './layoutHead.ts'
import { cellBottom, cellTop, drawLines, handLines, nothing, type RowLine, takeLines } from './rowCells.ts'
import { thick, thin } from './rules.ts'
import { bandBlock, bandLine } from './tableBand.ts'

/** What stands below the tables: texts as rows with their names beside them, short facts side by side as at the head. */
export function extraBlocks(
  { extraHeading, extras }: SnapshotContent,
  hand: Hand,
  metrics: Metrics,
): Block[] {
  const texts = extras.filter(isText)
  const facts = extras.filter(extra => !isText(extra)).map(asFact)
  const rows = texts.map((extra, at) =>
    textRow(
      {
        label: breakLines(extra.label, fonts.columnHead, labelWidth - 2 * cellPadding, metrics),
        lines: extra.text === '' ? nothing(hand) : handLines(extra.text, textWidth, hand, metrics),
      },
      { isFirst: at === 0, isLast: at === texts.length - 1, hand },
    ),
  )
  const parts = layoutFacts(facts, metrics).map(({ height, draw }) => block(height, draw))
  const heading = extraHeading === '' ? [] : [bandBlock(bandLine(extraHeading, { metrics }))]
  return [
    ...heading.map(band => ({ ...band, keepsWithNext: true })),
    ...rows,
    ...(rows.length > 0 && parts.length > 0 ? [block(16, () => [])] : []),
    ...parts,
  ]
}

const labelWidth = 300
const textLeft = frame.left + labelWidth + cellPadding
const textWidth = frame.right - textLeft - cellPadding

/** A place or a name is a fact like a day. */
const isText = ({ type, isNote, label, text }: ExtraContent) =>
  isNote ||
  type === 'list' ||
  (type === 'text' && (text.length > 24 || label.length > 20 || text.includes('\n')))
const asFact = ({ label, text }: ExtraContent): LabelledText => ({ label, text: text || '—' })

interface TextRow {
  label: string[]
  lines: RowLine[]
}

function textRow({ label, lines }: TextRow, place: { isFirst: boolean; isLast: boolean; hand: Hand }): Block {
  const { isFirst, isLast, hand } = place
  const height = cellTop + Math.max(heightOf(lines), label.length * 26 + 4) + cellBottom
  return block(
    height,
    (top, given) => [
      ...(isFirst ? [rule([frame.left, top], [frame.right, top], thick)] : []),
      rule([frame.left, top], [frame.left, top + given], thick),
      rule([frame.right, top], [frame.right, top + given], thick),
      rule([frame.left + labelWidth, top], [frame.left + labelWidth, top + given], thin),
      rule([frame.left, top + given], [frame.right, top + given], isLast ? thick : thin),
      ...label.map((line, at) =>
        run(line, frame.left + cellPadding, top + cellTop + 22 + at * 26, fonts.columnHead, 'print'),
      ),
      ...drawLines(lines, textLeft, top + cellTop, hand),
    ],
    {
      isElastic: true,
      split: room => {
        const [taken, rest] = takeLines(lines, room - cellTop - cellBottom)
        if (taken.length === 0 || rest.length === 0) return null
        return [
          textRow({ label, lines: taken }, { ...place, isLast: true }),
          textRow({ label, lines: rest }, { ...place, isFirst: true }),
        ]
      },
    },
  )
}

/** A box with or without a cross, as on a form. */
export function tickBlock({ label, text }: ExtraContent, metrics: Metrics): Block {
  const lines = breakLines(label, fonts.question, frame.right - frame.left - 60, metrics)
  const [left, size] = [frame.left + cellPadding, 26]
  return block(22 + lines.length * 28, top => {
    const [x, y] = [left, top + 14]
    const corners: [number, number][] = [
      [x, y],
      [x + size, y],
      [x + size, y + size],
      [x, y + size],
      [x, y],
    ]
    const box = corners.slice(1).map((to, at) => rule(corners[at] as [number, number], to, 2))
    const cross: Item[] =
      text === ''
        ? []
        : [
            {
              kind: 'stroke',
              path: 'M4 12.8 9.8 19 21 2.5',
              x: x + 1,
              y: y - 2,
              scale: 1.1,
              width: 3,
              ink: 'pen',
            },
          ]
    return [
      ...box,
      ...cross,
      ...lines.map((line, at) => run(line, left + size + 16, y + 21 + at * 28, fonts.question, 'print')),
    ]
  })
}
