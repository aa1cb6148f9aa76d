import { effectsOf } from './content.ts'
import type { Conversation } from './conversation.ts'
import type { NodeId } from './ids.ts'
import type { Pack, PackNode } from './pack.ts'
import { earliestDay } from './preparationRules.ts'

/** R-KBA-02: does the leader send ahead what will be talked about? */
export const sendsIssues = (pack: Pack): boolean =>
  pack.rules.some(
    ({ strength, effect }) =>
      strength === 'enforce' && effect.requireBefore?.field === 'conversation.issuesSent',
  )

/** R-KBA-01: the first day on which the talk may be held, or null where the form asks for no notice. */
export function firstPossibleDay(
  pack: Pack,
  conversation: Pick<Conversation, 'issues'>,
  today: string,
): string | null {
  const days = effectsOf(pack, 'minNotice').map(notice => earliestDay(notice, conversation, today))
  return days.sort().at(-1) ?? null
}

/** The workplace's own questions among them; one without words isn't a question yet. */
export const addedQuestions = ({ edition }: Pick<Conversation, 'edition'>): NodeId[] =>
  edition.added.filter(({ text }) => text.trim() !== '').map(({ id }) => id)

/** What whoever invites has to confirm before anything is sent (R-KBA-13). */
export function confirmedBeforeSending(pack: Pack): PackNode[] {
  const asked = pack.rules.flatMap(
    ({ strength, effect }) =>
      (strength === 'enforce' && /^ticked\.(.+)$/.exec(effect.requireBefore?.field ?? '')?.[1]) || [],
  )
  const steps = pack.flow.filter(({ phase }) => phase === 'invitation').map(({ id }) => id)
  return pack.nodes.filter(({ id, step }) => step && steps.includes(step) && asked.includes(id))
}

/** R-KS-04: what the leader tells in the invitation itself. */
export function toldInInvitation(pack: Pack): PackNode[] {
  const steps = pack.flow.filter(({ phase }) => phase === 'invitation').map(({ id }) => id)
  return pack.nodes.filter(
    ({ kind, input, step }) => kind === 'field' && input === 'text' && step && steps.includes(step),
  )
}

/** R-KS-03: only the leader calls to the talk. */
export const isCalledByLeader = (pack: Pack): boolean =>
  pack.rules.some(
    ({ strength, effect }) =>
      strength === 'enforce' && effect.requireBefore?.field === 'conversation.isByLeader',
  )
