import type { ConversationView } from './views.ts'

/** Of each text that goes out with an invitation, for all of them must fit into one envelope. */
const maxOfferedText = 2_000

/** Once somebody has joined, a text may be of any length. */
export const offeredLimit = ({ invitation }: Pick<ConversationView, 'invitation'>, reached: string) =>
  invitation.state === 'open' ? { characters: maxOfferedText, reached } : undefined
