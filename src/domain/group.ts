import type { Participant, Setting } from './conversation.ts'
import type { NodeId, ParticipantId } from './ids.ts'
import type { LText, Pack, PackNode, VariantAxis } from './pack.ts'
import type { Rule } from './ruleShape.ts'

/** How a form lets one leader talk with several at once. */
export interface GroupTalk {
  /** As a variant of the yearly talk: the axis as it is then chosen. */
  axes: Setting['axes']
  /** As a talk beside the yearly one, which it never replaces (R-KBA-12); null where it is that one itself. */
  part: string | null
  /** R-ALB-15. */
  fewestMembers: number
  /** R-KBA-11: what the leader has to confirm before there is such a talk. */
  conditions: { node: PackNode; text: LText }[]
  /** What the form says of it where it is made. */
  about: PackNode[]
}

/** Null where the form speaks of two people only; `pack` is the whole one. */
export function groupTalkIn(pack: Pack): GroupTalk | null {
  const axis = pack.variants.find(isPartyAxis)
  const option = axis?.options.find(({ party, available }) => party === 'group' && available)
  if (axis && option) return { axes: { [axis.id]: option.id }, part: null, ...askedOfGroup(pack, 'main', []) }
  const link = pack.links.find(isWithGroup)
  return link ? { axes: {}, part: link.id, ...askedOfGroup(pack, link.id, link.about ?? []) } : null
}

/** Who takes part is settled with who is invited: no setting, and nothing to say yes to. */
export const isPartyAxis = ({ options }: VariantAxis): boolean =>
  options.some(({ party }) => party !== undefined)

export const isWithGroup = ({ attendees }: Pack['links'][number]): boolean =>
  attendees.some(({ role }) => role === 'group')

/** R-ALB-15: an agreement is for the group where all its members are named, else for those who are. */
export function isForWholeGroup(
  participants: readonly Pick<Participant, 'id' | 'role'>[],
  named: readonly ParticipantId[],
): boolean {
  const members = participants.filter(({ role }) => role === 'employee')
  return members.length > 1 && members.every(({ id }) => named.includes(id))
}

function askedOfGroup(
  pack: Pack,
  part: string,
  about: NodeId[],
): Pick<GroupTalk, 'fewestMembers' | 'conditions' | 'about'> {
  const rules = pack.rules.filter(rule => (rule.in ?? ['main']).includes(part))
  const limits = rules.flatMap(({ effect: { limit } }) =>
    limit?.path === 'participants.employee.count' ? [limit.min ?? 0] : [],
  )
  return {
    // Fewer than two is no group in any form.
    fewestMembers: Math.max(2, ...limits),
    conditions: part === 'main' ? [] : rules.flatMap(rule => conditionOf(pack, rule)),
    about: pack.nodes.filter(({ id }) => about.includes(id)),
  }
}

function conditionOf(pack: Pack, { effect, text }: Rule): GroupTalk['conditions'] {
  const [, ticked] = /^ticked\.(.+)$/.exec(effect.requireBefore?.field ?? '') ?? []
  return pack.nodes.filter(({ id }) => id === ticked).map(node => ({ node, text }))
}
