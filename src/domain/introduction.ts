import type { Device } from './conversation.ts'
import type { ConversationId, DeviceId, ParticipantId } from './ids.ts'

/** All that it takes to go on in a conversation with another device, from whoever let it in (SPEC P-122). */
export interface Introduction {
  conversation: ConversationId
  /** 32 bytes, of this epoch. */
  secret: Uint8Array
  epoch: number
  /** Devices that can't know the secret. */
  keptFrom: DeviceId[]
  /** All that are known as a participant's; one that isn't `isIn` was replaced or removed, and what it signed counts. */
  devices: { of: ParticipantId; device: Device; isIn: boolean }[]
  /** The conversation as it stands, where there is no network to bring it; else empty. */
  document: Uint8Array
  /** To a group's leader: what an invitation showed of it before people wrote, for the ones to come (SPEC P-142). */
  offered?: Uint8Array
}
