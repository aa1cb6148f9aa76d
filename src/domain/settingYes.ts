import type { Conversation } from './conversation.ts'
import type { ParticipantId } from './ids.ts'
import type { Pack } from './pack.ts'
import { isParty } from './participants.ts'

/**
 * A yes is to the variant, to the parts that were chosen, and to day and time, and lapses when these change: whoever
 * wasn't asked about the new day would come on the old one. Whoever was brought along isn't asked.
 */
export function hasSaidYes(
  { variants, nodes }: Pick<Pack, 'variants' | 'nodes'>,
  { part, participants, setting, settingConfirmedBy, timeConfirmedBy }: Conversation,
  person: ParticipantId,
): boolean {
  const isAsked = participants.every(one => one.id !== person || isParty(one))
  // A talk beside the yearly one is a single part, which nobody chooses.
  const hasParts = part === null && nodes.some(({ kind }) => kind === 'module')
  const asked = [
    ...(variants.length > 0 || hasParts ? [settingConfirmedBy] : []),
    ...(variants.length === 0 || setting.date !== '' ? [timeConfirmedBy] : []),
  ]
  return !isAsked || asked.every(by => by.includes(person))
}
