import { type EditionQuestion, keywordsForTalk, nodeOf, questionsToAsk } from './content.ts'
import type { Conversation, Edition } from './conversation.ts'
import type { NodeId } from './ids.ts'
import { mannerOf } from './manner.ts'
import { byOrder } from './order.ts'
import type { Pack, PackNode } from './pack.ts'
import { arePicksShown } from './picks.ts'
import { isUnwritten } from './unwritten.ts'

/** One stretch of the talk's way, with one theme: a picked word, a part of the form, or a question of its own. */
export type Leg = { id: NodeId; order: string } & (
  | { kind: 'word'; node: PackNode }
  | { kind: 'questions'; chapter: Chapter; turns: Turn[] }
)

/** A part of the form as the talk walks through it; without a heading where a question stands for itself. */
export interface Chapter {
  id: NodeId
  heading: PackNode | null
}

/** One question of a chapter, and where in it. */
export interface Turn {
  question: EditionQuestion
  at: number
  of: number
}

type Walked = Pick<
  Conversation,
  'edition' | 'setting' | 'picks' | 'participants' | 'toldInPerson' | 'group' | 'talk' | 'way'
>

export const isWalk = (pack: Pack, { setting }: Pick<Conversation, 'setting'>): boolean =>
  mannerOf(pack, setting.axes) === 'walk'

/**
 * The legs in the order in which they are walked. It is proposed, and only what somebody moved is kept (`way`): so it
 * holds for whatever is asked and picked, and two phones that move different legs apart come to one order.
 */
export function legsOf(pack: Pack, conversation: Walked): Leg[] {
  const questions = questionLegs(pack, conversation.edition)
  if (!isWalk(pack, conversation)) return questions
  return interleaved(questions, wordLegs(pack, conversation))
    .map((leg, place) => ({ ...leg, order: conversation.way?.[leg.id] ?? proposedOrder(place) }))
    .sort(byOrder)
}

/** As an order key: two digits of 36, and room before and after. */
export const proposedOrder = (place: number): string => `${(place + 1).toString(36).padStart(2, '0')}i`

/** Where a leg comes to stand that is to be the next one. */
export function placeAfter(legs: readonly Leg[], present: NodeId | null, leg: NodeId): number {
  const here = legs.findIndex(({ id }) => id === present)
  const from = legs.findIndex(({ id }) => id === leg)
  return from < here ? here : here + 1
}

/** One chapter says nothing of the way: then each of its questions is a leg. */
function questionLegs(pack: Pack, edition: Edition): Leg[] {
  const legs = chaptersOf(pack, edition).map(({ chapter, questions }) => ({
    chapter,
    turns: questions.map((question, at) => ({ question, at, of: questions.length })),
  }))
  const [only] = legs
  const apart =
    only && legs.length === 1 ? only.turns.map(turn => ({ chapter: only.chapter, turns: [turn] })) : legs
  return apart.map(({ chapter, turns }, place) => ({
    ...{ kind: 'questions', chapter, turns, order: proposedOrder(place) },
    id: apart === legs ? chapter.id : turns[0]!.question.id,
  }))
}

/** The outermost parts that have something to ask; what belongs nowhere comes with the last. */
export function chaptersOf(
  pack: Pack,
  edition: Edition,
): { chapter: Chapter; questions: EditionQuestion[] }[] {
  const chapters: { chapter: Chapter; questions: EditionQuestion[] }[] = []
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

/** Each word once, whoever picked it, and the two in turns. */
function wordLegs(pack: Pack, conversation: Walked): Leg[] {
  if (!arePicksShown({ pack, conversation })) return []
  const words = keywordsForTalk(pack, conversation).filter(
    ({ node, by }) => by.length > 0 && !isUnwritten(pack, node.id),
  )
  const turns = conversation.participants.map(({ id }) => words.filter(({ by }) => by[0] === id))
  const inTurns = words.flatMap((_, round) => turns.flatMap(own => own[round] ?? []))
  // Whoever picked the rest takes part no more.
  return [...new Set([...inTurns, ...words])].map(({ node }) => ({
    kind: 'word',
    id: node.id,
    node,
    order: '',
  }))
}

/** Questions first, and the words spread evenly between them, so that both are used. */
function interleaved(questions: Leg[], words: Leg[]): Leg[] {
  if (questions.length === 0) return words
  const share = words.length / questions.length
  return questions.flatMap((leg, place) => [
    leg,
    ...words.slice(Math.round(place * share), Math.round((place + 1) * share)),
  ])
}
