import type { InvitationStatus } from './views.ts'

const states = ['refused', 'renewed', 'withdrawn'] as const
export type TurnedAway = Extract<InvitationStatus, { state: (typeof states)[number] }>

/** I answered, and it came to nothing: only another invitation leads on. */
export const isTurnedAway = (invitation: InvitationStatus): invitation is TurnedAway =>
  states.some(state => state === invitation.state)
