import { standingAgreements } from './agreements.ts'
import { type EditionQuestion, effectsOf, questionsToAsk } from './content.ts'
import type { Conversation, Edition, Participant } from './conversation.ts'
import { isWithGroup } from './group.ts'
import type { NodeId } from './ids.ts'
import type { Pack, PackNode, Role } from './pack.ts'
import { isIn, isParty, participantsIn } from './participants.ts'
import type { Effects } from './ruleShape.ts'
import { selects } from './selector.ts'

/** R-KS-09: who may change the plan; where the leader decides, nobody until it is decided. */
export function mayWritePlan(
  { plan }: Pick<Pack, 'plan'>,
  { planExtra }: Pick<Conversation, 'planExtra'>,
  { role }: Participant,
): boolean {
  return !hasOneWriter({ plan }) || planExtra[planWriter] === role
}
export const hasOneWriter = ({ plan }: Pick<Pack, 'plan'>): boolean => plan?.writer === 'leader-decides'
/** The plan's own field for the decision: `leader` or `employee`. */
export const planWriter = 'writer'

/** R-LUN-06: whom somebody of a role may bring along to a conversation of this kind; null is the yearly one. */
export const attendeesToBring = (pack: Pack, part: string | null, by: Role): Effects['attendee'][] =>
  effectsOf(pack, 'attendee').filter(attendee => attendee.conversation === part && attendee.addedBy === by)

/**
 * Who lets somebody in who is invited later, or comes back on another phone: the two each other, and whom they bring. In
 * a group its leader does, whom anybody who is in lets in.
 */
export function mayLetIn(pack: Pack, part: string | null, by: Participant, of: Participant): boolean {
  if (!isParty(by)) return false
  if (isParty(of)) return by.role !== of.role
  return attendeesToBring(pack, part, by.role).some(({ role }) => role === of.role)
}

/** Those of the others who were in, and whom this person may let in with another phone. */
export const mayComeBack = (pack: Pack, part: string | null, me: Participant, others: Participant[]) =>
  others.filter(other => isIn(other) && mayLetIn(pack, part, me, other))

/**
 * R-LUN-07: a field that waits for somebody's request isn't open before it. R-KBA-plan: nor is a tick that a part of the
 * plan needs nothing, while something stands there.
 */
export function isFieldOpen(pack: Pack, conversation: Conversation, field: string): boolean {
  const tick = pack.plan?.extra.find(({ id, type }) => id === field && type === 'tick')
  if (tick?.group && standingAgreements(conversation).some(({ group }) => group === tick.group)) return false
  const requests = effectsOf(pack, 'minutesOnRequest').filter(each => each.field === field)
  return requests.every(request => isRequested(request, conversation))
}

export const isRequested = ({ by, ask }: Effects['minutesOnRequest'], conversation: Conversation): boolean =>
  participantsIn(conversation, [by]).some(({ id }) => conversation.checks[ask]?.includes(id) === true)

/** Where the last plan is shown again: a step of the flow, or a node. */
export const carriedTo = (pack: Pack, content: string): string[] =>
  effectsOf(pack, 'carryOver').flatMap(({ selector, to }) => (selector === content ? [to] : []))

/**
 * R-KBA-12: what of the group's talk the form wants taken along to a question of the individual one, and what that talk
 * is called; nothing where the talk at hand is another, for only the yearly one has links.
 */
export function groupQuestionsFor(
  pack: Pack,
  question: NodeId,
): { part: string; questions: NodeId[] } | null {
  const link = pack.links.find(isWithGroup)
  if (!link) return null
  const questions = effectsOf(pack, 'carryOver')
    .filter(({ selector, to }) => to === question && link.content.some(own => selects(own, selector)))
    .map(({ selector }) => selector as NodeId)
  return questions.length > 0 ? { part: link.id, questions } : null
}

/** Lists that the two bring along from elsewhere; each entry goes into the plan or was dealt with (R-GBG-12). */
export const areaLists = (pack: Pack): PackNode[] =>
  pack.nodes.filter(
    ({ id, kind, input }) => kind === 'field' && input === 'list' && carriedTo(pack, id).length > 0,
  )

/** What the form wants to see again where a question is asked: with the question itself, or where its part begins. */
export function carriedWith(
  pack: Pack,
  edition: Edition,
  { id, section }: EditionQuestion,
): { lists: PackNode[]; isPlanCarried: boolean } {
  const first = questionsToAsk(pack, edition).find(question => question.section === section)
  const isHere = (content: string) =>
    carriedTo(pack, content).some(to => to === id || (to === section && first?.id === id))
  return {
    lists: pack.nodes.filter(
      ({ id: list, kind, input }) => kind === 'field' && input === 'list' && isHere(list),
    ),
    isPlanCarried: isHere('previous-plan'),
  }
}
