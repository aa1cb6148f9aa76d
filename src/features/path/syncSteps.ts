import type { RelayTrouble } from '../../domain/relayState.ts'
import type { SyncStatus } from '../../workspace/views.ts'

/** The one true sentence about what was written last. */
export type SyncSummary =
  | 'saving'
  | 'failed'
  | 'mine'
  | 'notShared'
  | 'offline'
  | 'sending'
  | 'safe'
  | 'received'
  | 'trouble'

/** Saved here, on its way, safe, received. */
export const syncStepNames = ['saved', 'onItsWay', 'safe', 'received'] as const
export type SyncStep = (typeof syncStepNames)[number]

/** How far it has come. From phone to phone it is received without ever having been on its way. */
export interface SyncSteps {
  summary: SyncSummary
  reached: readonly SyncStep[]
  relayTrouble: RelayTrouble | null
}

/** What is mine goes no further than this phone. */
export function syncSteps({ saved, relay, receivedBy }: SyncStatus, isMine = false): SyncSteps {
  const of = (summary: SyncSummary, ...reached: SyncStep[]): SyncSteps => ({
    summary,
    reached,
    relayTrouble: relay.state === 'trouble' ? relay.code : null,
  })
  if (saved.state === 'failed') return of('failed')
  if (saved.state === 'saving') return of('saving')
  if (isMine) return of('mine', 'saved')
  const receivers = Object.values(receivedBy)
  const hasEverybody = receivers.length > 0 && receivers.every(has => has === true)
  switch (relay.state) {
    case 'not-shared':
      return of('notShared', 'saved')
    case 'safe':
      return hasEverybody ? of('received', ...syncStepNames) : of('safe', 'saved', 'onItsWay', 'safe')
    case 'trouble':
      return hasEverybody ? of('trouble', 'saved', 'received') : of('trouble', 'saved')
    case 'offline':
    case 'sending':
      return hasEverybody ? of('received', 'saved', 'received') : of(relay.state, 'saved')
  }
}
