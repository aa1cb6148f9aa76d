import type { NotebookEntry } from '../../document/notebookDoc.ts'
import type { SharedDoc } from '../../document/sharedDoc.ts'
import type { Device } from '../../domain/conversation.ts'
import type { Farewell } from '../../domain/farewell.ts'
import type { ParticipantId } from '../../domain/ids.ts'
import type { Pack } from '../../domain/pack.ts'
import type { Secrets } from '../ports.ts'
import type { InvitationStatus, ReadmissionStatus, SyncStatus } from '../views.ts'
import type { Computed } from './computed.ts'

/** All that a view of one conversation is made of. */
export interface ViewParts {
  /** This one. */
  device: Device
  doc: SharedDoc
  notebook: SharedDoc
  entry: NotebookEntry
  pack: Pack
  secrets: Secrets
  computed: Computed
  farewells: readonly Farewell[]
  sync: SyncStatus
  invitation: InvitationStatus
  readmission: ReadmissionStatus | null
  /** At a group's leader: what else is known of an invitation. */
  memberLinks: ReadonlyMap<ParticipantId, { link: string; isHeldUp: boolean; alsoTried: string[] }>
  isFollower: boolean
  isTrial: boolean
  now: Date
}
