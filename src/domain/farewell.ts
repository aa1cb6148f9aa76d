import type { ParticipantId } from './ids.ts'

/** What a person's device says as it leaves a conversation. */
export interface Farewell {
  /** For everybody, or for this device alone. */
  what: 'ended' | 'deleted'
  by: ParticipantId
  /** Milliseconds since 1970, by that device's clock. */
  at: number
  signature: string
}
