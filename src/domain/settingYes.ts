import type { Conversation } from './conversation.ts'
import type { ParticipantId } from './ids.ts'
import type { Pack } from './pack.ts'
import { isParty } from './participants.ts'

/**
 * A yes is to the variant and to the parts that were chosen; where the form has no variant it is to day and time, and
 * lapses when these change. Whoever was brought along isn't asked.
 */
export function hasSaidYes(
  { variants, nodes }: Pick<Pack, 'variants' | 'nodes'>,
  { part, participants, settingConfirmedBy, timeConfirmedBy }: Conversation,
  person: ParticipantId,
): boolean {
  const isAsked = participants.every(one => one.id !== person || isParty(one))
  // A talk beside the yearly one is a single part, which nobody chooses.
  const hasParts = part === null && nodes.some(({ kind }) => kind === 'module')
  const asked = [
    ...(variants.length > 0 || hasParts ? [settingConfirmedBy] : []),
    ...(variants.length === 0 ? [timeConfirmedBy] : []),
  ]
  return !isAsked || asked.every(by => by.includes(person))
}
