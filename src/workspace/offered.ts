import type { ConversationView } from './views.ts'

/** Of each text that goes out with an invitation, for all of them must fit into one envelope. */
const maxOfferedText = 2_000

/** Once somebody has joined, a text may be of any length. */
export const offeredLimit = (
  { invitation, group }: Pick<ConversationView, 'invitation' | 'group'>,
  reached: string,
) => {
  const isOffered = group
    ? group.isMine && group.members.every(member => member.invitation.state !== 'in')
    : invitation.state === 'open'
  return isOffered ? { characters: maxOfferedText, reached } : undefined
}
