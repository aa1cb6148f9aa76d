import { type EditionQuestion, questionsToAsk, sectionsOf } from '../../domain/content.ts'
import type { Edition } from '../../domain/conversation.ts'
import type { Pack, PackNode } from '../../domain/pack.ts'

/** One thing at a time; `rail` is how far along the talk's pieces it lies, counted from 0. */
export type TalkCard = { id: string; rail: number } & (
  | { kind: 'words' }
  | { kind: 'question'; question: EditionQuestion; section: PackNode | null; piece: number }
  | { kind: 'end' }
)

/** The picked words, then every question by perspective, then the way onward. */
export function talkCards(pack: Pack, edition: Edition): TalkCard[] {
  const questions = questionsToAsk(pack, edition)
  const sections = piecesOf(pack, edition)
  const cards: TalkCard[] = pack.keywordSets.length > 0 ? [{ kind: 'words', id: 'words', rail: -0.25 }] : []
  for (const question of questions) {
    const section = sections.find(({ id }) => id === question.section) ?? null
    const piece = section ? sections.indexOf(section) : sections.length - 1
    const siblings = questions.filter(other => other.section === question.section)
    const share = siblings.indexOf(question) / siblings.length
    cards.push({
      kind: 'question',
      id: question.id,
      question,
      section,
      piece,
      rail: piece + share * reachOf(piece),
    })
  }
  return [...cards, { kind: 'end', id: 'end', rail: sections.length - 1 + pastTheLast }]

  // The rail ends a little after its last stone.
  function reachOf(piece: number): number {
    return piece === sections.length - 1 ? pastTheLast : 0.9
  }
}

/** The perspectives that have something to ask. */
export function piecesOf(pack: Pack, edition: Edition): PackNode[] {
  const asked = questionsToAsk(pack, edition)
  return sectionsOf(pack).filter(({ id }) => asked.some(({ section }) => section === id))
}

const pastTheLast = 0.45
