import { signatureBounds, signaturePath } from '../domain/signatureShape.ts'
import type { SignatureStroke } from '../domain/signing.ts'
import { breakLines } from './breakLines.ts'
import type { LabelledText, SnapshotContent } from './content.ts'
import {
  type Font,
  fonts,
  frame,
  frameWidth,
  type Hand,
  type Item,
  type Metrics,
  rule,
  run,
} from './displayList.ts'
import type { Part } from './part.ts'
import { penHeight } from './penLine.ts'
import { words } from './words.ts'

/** What stands below the table, in parts between which a page may end. */
export function layoutEnd(
  content: SnapshotContent,
  matrix: boolean[][],
  hand: Hand,
  metrics: Metrics,
): Part[] {
  return [
    ...content.extras.flatMap(extra => extraParts(extra, hand, metrics)),
    ...closingParts(content, matrix, hand, metrics),
  ]
}

/** The answer below its label: on one line with print, handwriting reads badly on a photo. */
function extraParts({ label, text }: LabelledText, hand: Hand, metrics: Metrics): Part[] {
  const labels = breakLines(label, fonts.extra, frameWidth, metrics)
  const [first = '', ...rest] = breakLines(text, hand.font, frameWidth, metrics)
  const labelsHeight = 18 + labels.length * 30
  return [
    {
      height: labelsHeight + hand.lineHeight,
      draw: top => [
        ...labels.map((line, at) => run(line, frame.left, top + 42 + at * 30, fonts.extra, 'print')),
        answerLine(first || '—', top + labelsHeight, hand),
      ],
    },
    ...rest.map(line => ({
      height: penHeight(line, hand),
      draw: (top: number) => (line === '' ? [] : [answerLine(line, top, hand)]),
    })),
  ]
}

const answerLine = (line: string, top: number, { font, lineHeight }: Hand) =>
  line === '—'
    ? run(line, frame.left, top + lineHeight - 11, fonts.extra, 'soft')
    : run(line, frame.left, top + lineHeight - 11, font, 'pen')

/** Names on their lines; on a sheet that was made later what that is, and the code of what it belongs to. */
export function closingParts(
  content: SnapshotContent,
  matrix: boolean[][],
  hand: Hand,
  metrics: Metrics,
): Part[] {
  const { addition } = content
  if (addition === null) return signatureParts(content, matrix, hand, metrics)
  const code = codePart(content, matrix, metrics)
  const lines = breakLines(addition, fonts.question, frameWidth - code.width - 2 * gap, metrics)
  const height = Math.max(code.height, lines.length * 29 + 20)
  return [
    {
      height,
      draw: top => [
        ...lines.map((line, at) =>
          run(line, frame.left, top + height - (lines.length - 1 - at) * 29 - 8, fonts.question, 'print'),
        ),
        ...code.draw(top + height - code.height),
      ],
    },
  ]
}

/** Two names a row, to the left of the code; the code stands beside the last row. */
function signatureParts(content: SnapshotContent, matrix: boolean[][], hand: Hand, metrics: Metrics): Part[] {
  const code = codePart(content, matrix, metrics)
  const signatureWidth = (frameWidth - code.width - 2 * gap) / 2
  const rows = inPairs(content.confirmations).map(pair => signatureRow(pair, signatureWidth, hand, metrics))
  const last = rows.pop() ?? { height: 0, draw: () => [] }
  const height = Math.max(last.height, code.height)
  const lastRow: Part = {
    height,
    draw: top => [...last.draw(top + height - last.height), ...code.draw(top + height - code.height)],
  }
  return [...rows, lastRow]
}

const gap = 34
const codeGap = 36

function signatureRow(
  pair: SnapshotContent['confirmations'],
  width: number,
  { font }: Hand,
  metrics: Metrics,
): Part {
  const names = pair.map(({ hand, strokes }) =>
    strokes.length > 0 ? [] : breakLines(hand, font, width - 16, metrics),
  )
  const labels = pair.map(({ name, line, label }) => [
    ...(line === '' ? [] : breakLines(`${line}: ${name}`, fonts.small, width, metrics)),
    ...breakLines(label, fonts.small, width, metrics),
  ])
  const isDrawn = pair.some(({ strokes }) => strokes.length > 0)
  const namesHeight = Math.max(isDrawn ? drawnHeight : 0, Math.max(...names.map(lines => lines.length)) * 42)
  const labelsHeight = Math.max(...labels.map(lines => lines.length)) * 28
  return {
    height: 26 + namesHeight + labelsHeight + 8,
    draw: top =>
      pair.flatMap(({ strokes }, at) => {
        const left = frame.left + at * (width + gap)
        const line = top + 26 + namesHeight
        const [nameLines = [], labelLines = []] = [names[at], labels[at]]
        const firstName = line - 14 - (nameLines.length - 1) * 42
        return [
          ...nameLines.map((name, row) =>
            run(name, left + 6 + 5 * at, firstName + row * 42, font, 'pen', at === 0 ? -0.018 : -0.011),
          ),
          ...drawn(strokes, left + 6, line - 4, width - 16),
          rule([left, line], [left + width, line], 2.3),
          ...labelLines.map((label, row) => run(label, left, line + 26 + row * 28, fonts.small, 'soft')),
        ]
      }),
  }
}

const drawnHeight = 108

/** A finger's drawing, standing on the line, as large as there is room for it. */
function drawn(strokes: SignatureStroke[], left: number, bottom: number, width: number): Item[] {
  if (strokes.length === 0) return []
  const box = signatureBounds(strokes)
  const scale = Math.min(0.5, width / Math.max(1, box.width), drawnHeight / Math.max(1, box.height))
  return [
    {
      kind: 'stroke',
      path: signaturePath(strokes),
      x: left - box.left * scale,
      y: bottom - (box.top + box.height) * scale,
      scale,
      width: 3 / scale,
      ink: 'pen',
    },
  ]
}

/** For people the first letters, for a phone the whole hash. */
function codePart({ checkCode, locale }: SnapshotContent, matrix: boolean[][], { measure }: Metrics) {
  const groups = checkCode.split('-')
  const label = words[locale].checkCode
  const textWidth = Math.max(measure(label, fonts.small), ...groups.map(group => measure(group, fonts.code)))
  const height = 40 + groups.length * 42
  const size = height - 20
  const [textRight, codeLeft] = [frame.right - size - codeGap, frame.right - size]
  const flushRight = (text: string, y: number, font: Font) =>
    run(text, textRight - measure(text, font), y, font, 'print')
  return {
    width: textWidth + codeGap + size,
    height,
    draw: (top: number): Item[] => [
      flushRight(label, top + 26, fonts.small),
      ...groups.map((group, at) => flushRight(group, top + 66 + at * 42, fonts.code)),
      { kind: 'modules', matrix, x: codeLeft, y: top + 14, size },
    ],
  }
}

const inPairs = <Value>(all: Value[]): Value[][] =>
  all.flatMap((_, at) => (at % 2 === 0 ? [all.slice(at, at + 2)] : []))
