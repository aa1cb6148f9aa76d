import type { Edition } from '../../domain/conversation.ts'
import type { NodeId } from '../../domain/ids.ts'
import type { Pack, PackNode } from '../../domain/pack.ts'

export interface QuestionSectionData {
  /** Null for questions that stand under nothing. */
  parent: PackNode | null
  questions: PackNode[]
  added: { id: NodeId; text: string }[]
}

/** The pack's questions by what they stand under, in the pack's order, with the workplace's own after them. */
export function sectionsWithQuestions(pack: Pack, edition: Edition): QuestionSectionData[] {
  const nodesById = new Map(pack.nodes.map(node => [node.id, node]))
  const sections = new Map<NodeId | null, QuestionSectionData>()
  for (const node of pack.nodes) {
    if (node.kind !== 'question') continue
    const parent = (node.parent && nodesById.get(node.parent)) ?? null
    const key = parent?.id ?? null
    const section = sections.get(key) ?? { parent, questions: [], added: addedUnder(edition, key) }
    section.questions.push(node)
    sections.set(key, section)
  }
  return [...sections.values()]
}

const addedUnder = (edition: Edition, parent: NodeId | null) =>
  edition.added.filter(question => question.parent === parent).map(({ id, text }) => ({ id, text }))
