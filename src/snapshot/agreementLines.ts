import { breakLines } from './breakLines.ts'
import type { ColumnContent, GroupContent } from './content.ts'
import { fonts, type Hand, type Metrics } from './displayList.ts'
import { penHeight } from './penLine.ts'

/** A line in the table's wide column, from the form's cue down to the last handwritten word. */
export interface AgreementLine {
  kind: 'cue' | 'hand' | 'nothing'
  text: string
  height: number
  /** A cue alone at the foot of a page would ask without an answer. */
  keepsWithNext: boolean
}

/** One block for each agreement; a group without any has a dash, as a careful pen would leave it. */
export function agreementLines(
  { agreements }: GroupContent,
  width: number,
  hand: Hand,
  metrics: Metrics,
): AgreementLine[][] {
  if (agreements.length === 0) return [[nothing]]
  return agreements.map(columns =>
    columns.flatMap((column, at) => columnLines(column, at, width, hand, metrics)),
  )
}

const nothing: AgreementLine = { kind: 'nothing', text: '—', height: 44, keepsWithNext: false }

function columnLines(
  column: ColumnContent,
  at: number,
  width: number,
  hand: Hand,
  metrics: Metrics,
): AgreementLine[] {
  const cues = breakLines(column.cue, fonts.label, width, metrics).map(
    (text, line): AgreementLine => ({
      kind: 'cue',
      text,
      height: at > 0 && line === 0 ? 40 : 28,
      keepsWithNext: true,
    }),
  )
  const answers = handwriting(column)
    .flatMap(paragraph => breakLines(paragraph, hand.font, width, metrics))
    .map(
      (text): AgreementLine => ({
        kind: 'hand',
        text,
        height: penHeight(text, hand),
        keepsWithNext: false,
      }),
    )
  return [...cues, ...(answers.length > 0 ? answers : [nothing])]
}

/** Texts are paragraphs; names, times and dates between them are said in short sentences on one line. */
function handwriting({ fields }: ColumnContent): string[] {
  const paragraphs: string[] = []
  let sentences: string[] = []
  const endSentences = () => {
    if (sentences.length > 0) paragraphs.push(sentences.join(' '))
    sentences = []
  }
  for (const { text, type } of fields) {
    if (text === '') continue
    if (type === 'text') {
      endSentences()
      paragraphs.push(text)
    } else sentences.push(asSentence(text, type === 'date'))
  }
  endSentences()
  return paragraphs
}

function asSentence(text: string, isDate: boolean): string {
  const begun = isDate ? text.charAt(0).toLocaleUpperCase('da') + text.slice(1) : text
  return /[.!?…:;,]$/.test(begun) ? begun : `${begun}.`
}
