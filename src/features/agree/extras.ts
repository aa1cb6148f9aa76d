import { isFieldOpen } from '../../domain/access.ts'
import { standingAgreements } from '../../domain/agreements.ts'
import type { Conversation } from '../../domain/conversation.ts'
import type { NodeId } from '../../domain/ids.ts'
import type { PlanExtra } from '../../domain/planSchema.ts'
import type { ConversationView } from '../../workspace/views.ts'
import { type Group, missingIn, nameOf, type Speech } from './agreementWords.ts'

/** What stands beside the plan, by where on the screen it belongs. */
export interface Extras {
  /** Says what stands in a joint note. */
  notes: BoundExtra[]
  /** When the two look at the plan again, and how. */
  lookingAgain: PlanExtra[]
  /** Place and dates, as below the plan on paper. */
  foot: PlanExtra[]
}
export type BoundExtra = PlanExtra & { note: NodeId }

export function extrasOf(view: Pick<ConversationView, 'pack' | 'conversation'>): Extras {
  const open = openExtras(view).filter(({ group }) => group === undefined)
  const written = open.filter(field => !isBound(field))
  return {
    notes: open.filter(isBound),
    lookingAgain: written.filter(({ before }) => before !== undefined),
    foot: written.filter(({ before }) => before === undefined),
  }
}

export const extrasIn = (view: Pick<ConversationView, 'pack' | 'conversation'>, group: NodeId): PlanExtra[] =>
  openExtras(view).filter(field => field.group === group)

export const isBound = (field: PlanExtra): field is BoundExtra => field.note !== undefined

export const extraValue = ({ id, note }: PlanExtra, { notes, planExtra }: Conversation): string =>
  ((note === undefined ? planExtra[id] : notes[note]) ?? '').trim()

/** The first words of everything in a part of the plan. */
export function whatStandsIn(group: Group, speech: Speech) {
  const { view } = speech
  const extras = extrasIn(view, group.id)
  const agreements = standingAgreements(view.conversation).filter(each => each.group === group.id)
  const removed = view.conversation.agreements.filter(each => each.group === group.id && each.removed)
  return {
    lines: [
      ...extras.flatMap(field => {
        const text = field.type === 'tick' ? '' : extraValue(field, view.conversation)
        return text === '' ? [] : [{ id: field.id, text }]
      }),
      ...agreements.map(agreement => ({ id: agreement.id, text: nameOf(agreement, speech) })),
    ],
    isAnything: extras.length + agreements.length + removed.length > 0,
    isLacking: agreements.some(agreement => missingIn(agreement, view).length > 0),
  }
}

const openExtras = ({ pack, conversation }: Pick<ConversationView, 'pack' | 'conversation'>) =>
  (pack.plan?.extra ?? []).filter(({ id }) => isFieldOpen(pack, conversation, id))
