import type { ConversationId, PlanHash } from './ids.ts'

/** What a backup holds: documents, pictures, and the way to the person's other phones. Never the device's keys. */
export interface BackupContent {
  /** Milliseconds since 1970, by the clock of the device that made it. */
  madeAt: number
  notebook: Uint8Array
  /** That the notebook's room follows from; null where it lay on one phone alone. */
  seed: Uint8Array | null
  conversations: { id: ConversationId; state: Uint8Array }[]
  pictures: BackedUpPicture[]
  settings: Record<string, string>
}

export interface BackedUpPicture {
  conversation: ConversationId
  hash: PlanHash
  pages: { type: string; bytes: Uint8Array }[]
}

export type BackupFailure =
  /** No file of this app's. */
  | 'foreign'
  /** Its beginning or its end is missing. */
  | 'cut'
  /** Whole in length, but not the bytes that were written. */
  | 'damaged'
  /** A newer app made it, in a way that this one doesn't know. */
  | 'newer-version'
  | 'wrong-passphrase'
