import { type EditionQuestion, nodeOf, questionsToAsk } from './content.ts'
import type { Edition, Participant } from './conversation.ts'
import type { NodeId } from './ids.ts'
import type { LText, Pack, PackNode, Role } from './pack.ts'

/** What the two may talk about and never write down. It has no id: nothing may be kept of it, nor of its having been seen. */
export interface Unwritten {
  heading: LText
  lines: { text: LText; isAsked: boolean }[]
}

/**
 * R-GBG-01, R-GBG-02: what is shown with a question because it comes after it in the form and must leave no trace. It is
 * no question of its own, so there is no card, address, mark or place in a count for it; what comes first in a form
 * stands with the first question.
 */
export function unwrittenWith(
  pack: Pack,
  edition: Edition,
  question: EditionQuestion,
  role: Participant['role'],
): Unwritten[] {
  const asked = questionsToAsk(pack, edition)
  const placeOf = ({ id, section }: EditionQuestion) =>
    pack.nodes.findIndex(node => node.id === (nodeOf(pack, id) ? id : section))
  return pack.nodes.flatMap((node, place) => {
    if (!isOutermost(pack, node)) return []
    const neighbour = asked.findLast(each => placeOf(each) < place) ?? asked[0]
    return neighbour?.id === question.id ? [unwritten(pack, node, role)] : []
  })
}

/** Whatever would be kept of it is a trace: no note, no mark, no place in a count. */
export function isUnwritten(pack: Pack, id: NodeId): boolean {
  const node = nodeOf(pack, id)
  if (!node) return false
  return node.documented === 'never' || (node.parent !== undefined && isUnwritten(pack, node.parent))
}

const isOutermost = (pack: Pack, { documented, parent }: PackNode) =>
  documented === 'never' && (parent === undefined || nodeOf(pack, parent)?.documented !== 'never')

function unwritten(pack: Pack, node: PackNode, role: Participant['role']): Unwritten {
  const lines = pack.nodes
    .filter(({ parent }) => parent === node.id)
    .filter(line => isAsked(line) || isSaidTo(line, role))
  return {
    heading: node.wording,
    lines: lines.map(line => ({ text: line.wording, isAsked: isAsked(line) })),
  }
}

const isAsked = ({ kind }: PackNode) => kind === 'question' || kind === 'topic' || kind === 'sub'

const isSaidTo = ({ answeredBy }: PackNode, role: Role) =>
  answeredBy.length === 0 || answeredBy.includes(role) || answeredBy.includes('both')
