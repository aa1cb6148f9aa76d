import type { RelayTrouble, SyncStatus } from '../../workspace/views.ts'

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

/** How far it has come: saved here, on its way, safe, received. A step counts only when all before it are so. */
export interface SyncSteps {
  summary: SyncSummary
  /** How many of the four steps have been reached. */
  reached: 0 | 1 | 2 | 3 | 4
  relayTrouble: RelayTrouble | null
}

/** What is mine goes no further than this phone. */
export function syncSteps({ saved, relay, receivedBy }: SyncStatus, isMine = false): SyncSteps {
  const of = (summary: SyncSummary, reached: SyncSteps['reached']): SyncSteps => ({
    summary,
    reached,
    relayTrouble: relay.state === 'trouble' ? relay.code : null,
  })
  if (saved.state === 'failed') return of('failed', 0)
  if (saved.state === 'saving') return of('saving', 0)
  if (isMine) return of('mine', 1)
  switch (relay.state) {
    case 'not-shared':
      return of('notShared', 1)
    case 'offline':
      return of('offline', 1)
    case 'sending':
      return of('sending', 1)
    case 'trouble':
      return of('trouble', 1)
    case 'safe': {
      const receivers = Object.values(receivedBy)
      const hasEverybody = receivers.length > 0 && receivers.every(has => has === true)
      return hasEverybody ? of('received', 4) : of('safe', 3)
    }
  }
}
