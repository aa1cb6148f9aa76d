import type { BackupFailure } from '../domain/backup.ts'
import type { ConversationId, ParticipantId } from '../domain/ids.ts'
import type { Result } from '../domain/result.ts'
import type { StorageTrouble } from './views.ts'

export interface Keeping {
  usedBytes: number | null
  quotaBytes: number | null
  lastBackup: LastBackup | null
  conversations: KeptConversation[]
}

export interface KeptConversation {
  id: ConversationId
  others: string[]
  isInBackup: boolean
  /** Where what was shared is, beside this phone; `looking` before the relay has answered, `unknown` until it is opened. */
  shared: 'not-shared' | 'waiting' | 'safe' | 'received' | 'looking' | 'unknown'
}

export interface Departure {
  conversation: ConversationId
  farewell: { what: 'ended' | 'deleted'; at: number }
  /** What goes from the relay with it: invitations and drafts. */
  alsoErased: readonly unknown[]
  /** `gone`: which of the devices said, each signed by itself, that it's gone there. */
  others: {
    id: ParticipantId
    name: string
    devices: readonly unknown[]
    gone: readonly { at: number }[]
  }[]
  /** When the relay answered that its content is gone; null until it has. */
  heardAt: number | null
}

export interface Backups {
  /** The newest that left this device; null when none did. */
  last(): Promise<LastBackup | null>
  /** `preface`: what the file says to whoever opens it as a text. */
  make(how: {
    passphrase: string
    preface: string
    onProgress(done: number): void
  }): Promise<Result<MadeBackup, StorageTrouble>>
  /** Opens a file and says what is in it; changes nothing. */
  look(file: {
    text: string
    passphrase: string
    onProgress(done: number): void
  }): Promise<Result<FoundBackup, BackupFailure | StorageTrouble>>
}

export interface LastBackup {
  at: number
  conversations: ConversationId[]
}

export interface MadeBackup {
  text: string
  madeAt: number
  conversations: number
  /** Pictures that would have made the file too large; they can be drawn anew from the plan. */
  picturesLeftOut: number
  /** Once the file has left the app: it counts as the last backup. */
  noteKept(): Promise<void>
}

export interface FoundBackup {
  madeAt: number
  conversations: number
  alreadyHere: number
  /** Somebody else takes part in them on this device; they are left alone. */
  ofSomebodyElse: number
  /** All or nothing. */
  restore(): Promise<Result<void, StorageTrouble>>
}
