import { nodeOf, questionsOf, valuesOf } from '../../domain/content.ts'
import type { Edition } from '../../domain/conversation.ts'
import type { NodeId } from '../../domain/ids.ts'
import type { Pack, PackNode } from '../../domain/pack.ts'

export interface QuestionSectionData {
  /** Null for questions that stand under nothing. */
  parent: PackNode | null
  questions: PackNode[]
  added: { id: NodeId; text: string }[]
  /** The organisation's values, which the workplace may replace by its own. */
  values: PackNode[]
}

/** The form's questions by the part they stand in, in its order, with the workplace's own after them. */
export function sectionsWithQuestions(pack: Pack, edition: Edition): QuestionSectionData[] {
  const sections = new Map<NodeId | null, QuestionSectionData>()
  for (const { id, section, isAdded } of questionsOf(pack, edition)) {
    const node = nodeOf(pack, id)
    if (isAdded || !node) continue
    const parent = section === id ? null : (nodeOf(pack, section) ?? null)
    const key = parent?.id ?? null
    const found = sections.get(key) ?? {
      parent,
      questions: [],
      added: addedUnder(edition, key),
      values: valuesOf(pack).filter(value => value.parent === key),
    }
    found.questions.push(node)
    sections.set(key, found)
  }
  return [...sections.values()]
}

const addedUnder = (edition: Edition, parent: NodeId | null) =>
  edition.added.filter(question => question.parent === parent).map(({ id, text }) => ({ id, text }))
