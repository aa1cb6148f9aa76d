import { type EditionQuestion, nodeOf, questionsToAsk } from '../../domain/content.ts'
import type { Edition } from '../../domain/conversation.ts'
import type { NodeId } from '../../domain/ids.ts'
import type { Pack, PackNode } from '../../domain/pack.ts'

/** One thing at a time; `rail` is how far along the talk's pieces it lies, counted from 0. */
export type TalkCard = { id: string; rail: number } & (
  | { kind: 'words' }
  | { kind: 'question'; question: EditionQuestion; chapter: Chapter; piece: number; at: number; of: number }
  | { kind: 'end' }
)
export type QuestionTurn = Extract<TalkCard, { kind: 'question' }>

/** A part of the form as the talk walks through it; without a heading where a question stands for itself. */
export interface Chapter {
  id: NodeId
  heading: PackNode | null
}

/** The picked words, then every question by chapter, then the way onward. */
export function talkCards(pack: Pack, edition: Edition): TalkCard[] {
  const chapters = chaptersOf(pack, edition)
  // One chapter says nothing of the way: then each of its questions is a piece of it.
  const isFlat = chapters.length === 1
  const pieces = piecesOf(chapters)
  const words: TalkCard[] = pack.keywordSets.length > 0 ? [{ kind: 'words', id: 'words', rail: -0.25 }] : []
  const cards = chapters.flatMap(({ chapter, questions }, place) =>
    questions.map((question, at): TalkCard => {
      const piece = isFlat ? at : place
      const share = isFlat ? 0 : (at / questions.length) * (place === pieces - 1 ? pastTheLast : 0.9)
      return {
        kind: 'question',
        id: question.id,
        question,
        chapter,
        piece,
        at,
        of: questions.length,
        rail: piece + share,
      }
    }),
  )
  // The rail ends a little after its last stone.
  return [...words, ...cards, { kind: 'end', id: 'end', rail: pieces - 1 + pastTheLast }]
}

export const countPieces = (pack: Pack, edition: Edition): number =>
  Math.max(1, piecesOf(chaptersOf(pack, edition)))

interface AskedChapter {
  chapter: Chapter
  questions: EditionQuestion[]
}

const piecesOf = (chapters: AskedChapter[]): number =>
  chapters.length === 1 ? (chapters[0]?.questions.length ?? 0) : chapters.length

/** The outermost parts that have something to ask; what belongs nowhere comes with the last. */
export function chaptersOf(pack: Pack, edition: Edition): AskedChapter[] {
  const chapters: AskedChapter[] = []
  for (const question of questionsToAsk(pack, edition)) {
    const last = chapters.at(-1)
    const chapter = chapterOf(pack, question) ?? last?.chapter ?? { id: question.section, heading: null }
    if (last?.chapter.id === chapter.id) last.questions.push(question)
    else chapters.push({ chapter, questions: [question] })
  }
  return chapters
}

function chapterOf(pack: Pack, question: EditionQuestion): Chapter | null {
  const outermost = (id: NodeId): PackNode | undefined => {
    const node = nodeOf(pack, id)
    return (node?.parent !== undefined && outermost(node.parent)) || node
  }
  const node = outermost(question.section)
  return node ? { id: node.id, heading: node.id === question.id ? null : node } : null
}

/** What stands between the chapter and the question, where the form has such a heading. */
export function headingWithin(pack: Pack, { question, chapter }: QuestionTurn): PackNode | null {
  const above = nodeOf(pack, nodeOf(pack, question.id)?.parent ?? question.section)
  return above && above.id !== chapter.id && above.id !== question.id ? above : null
}

const pastTheLast = 0.45
