import { type EditionQuestion, nodeOf, noteOf, questionsToAsk, wordingOf } from './content.ts'
import type { Edition } from './conversation.ts'
import type { NodeId } from './ids.ts'
import type { LText, Pack, PackNode } from './pack.ts'

/** One text that the two write together while they talk about a question. */
export interface JointNote {
  node: NodeId
  /** What it is about, where that isn't the question itself. */
  about: LText | null
  /** The plan says what stands here, so that it is filed with it. */
  isFiled: boolean
}

/**
 * Where the form keeps what is said about a question: in its section's one place for notes; else in what has a text of
 * its own, be it the question, a point below it, a field beside it or the module around it; else with the question. No
 * place at all for what must never be written down, nor where the plan itself is what gets written.
 */
export function jointNotesOf(pack: Pack, edition: Edition, question: EditionQuestion): JointNote[] {
  const filed = new Set((pack.plan?.extra ?? []).flatMap(({ note }) => note ?? []))
  const place = (node: NodeId, about: LText | null): JointNote => ({ node, about, isFiled: filed.has(node) })
  const of = (node: PackNode) =>
    place(node.id, node.id === question.id || node.kind === 'note' ? null : wordingOf(node, edition))

  const around = ancestorsOf(pack, question)
  const note = around.flatMap(({ id }) => noteOf(pack, id) ?? [])[0]
  if (note) return isWritable(note) ? [of(note)] : []
  const own = nodeOf(pack, question.id)
  if (own && !isWritable(own)) return []
  const places = [
    ...fieldsBeside(pack, edition, question),
    ...pack.nodes.filter(({ id, parent, kind }) => id === own?.id || (parent === own?.id && kind === 'sub')),
    ...around,
  ].filter(node => node.input === 'text' && isWritable(node))
  const isPlanned = own?.input === 'agreements'
  return places.length > 0 || isPlanned ? places.map(of) : [place(question.id, null)]
}

/** A field stands with the question that comes after it in their part, or else with the last one there. */
function fieldsBeside(pack: Pack, edition: Edition, question: EditionQuestion): PackNode[] {
  const siblings = questionsToAsk(pack, edition).filter(({ section }) => section === question.section)
  const follows = (at: number) =>
    pack.nodes.slice(at).find(({ id }) => siblings.some(sibling => sibling.id === id))?.id
  return pack.nodes.filter(
    ({ kind, parent }, at) =>
      kind === 'field' && parent === question.section && (follows(at) ?? siblings.at(-1)?.id) === question.id,
  )
}

const isWritable = ({ documented }: PackNode) => documented === 'shared' || documented === 'optional'

/** The nearest first. */
function ancestorsOf(pack: Pack, question: EditionQuestion): PackNode[] {
  const above = (id: NodeId | undefined): PackNode[] => {
    const node = id === undefined ? undefined : nodeOf(pack, id)
    return node ? [node, ...above(node.parent)] : []
  }
  return above(nodeOf(pack, question.id)?.parent ?? question.section).filter(({ id }) => id !== question.id)
}
