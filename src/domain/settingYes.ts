import type { Conversation } from './conversation.ts'
import type { ParticipantId } from './ids.ts'
import type { Pack } from './pack.ts'

/** A yes is to the variant; where the form has none it is to day and time, and lapses when these change. */
export const hasSaidYes = (
  { variants }: Pick<Pack, 'variants'>,
  { settingConfirmedBy, timeConfirmedBy }: Conversation,
  person: ParticipantId,
): boolean => (variants.length > 0 ? settingConfirmedBy : timeConfirmedBy).includes(person)
