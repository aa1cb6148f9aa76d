import type { PaperKeys } from '../document/ownDevices.ts'
import type { SharedDoc } from '../document/sharedDoc.ts'
import type { BackupContent, BackupFailure } from '../domain/backup.ts'
import type { Device } from '../domain/conversation.ts'
import type { Farewell } from '../domain/farewell.ts'
import type { ConversationId, DeviceId, PackId, ParticipantId, PlanHash } from '../domain/ids.ts'
import type { Introduction } from '../domain/introduction.ts'
import type { Pack } from '../domain/pack.ts'
import type { Result } from '../domain/result.ts'
import type { NewDevice, Statements } from '../domain/statements.ts'
import type { View } from '../domain/view.ts'
import type { Handover } from './conversationSession.ts'
import type { DeviceLinks, Lobby } from './lobbyPorts.ts'
import type { LastBackup } from './safekeeping.ts'
import type { ConversationSummary, StorageTrouble, SyncStatus } from './views.ts'

/** What the workspace needs from the machinery; composition joins the real parts to it. */
export interface Machinery {
  documents: Documents
  device: DeviceMemory
  secrets: Secrets
  relay: Relay
  lobby: Lobby
  backupFiles: BackupFiles
  /** A municipality's form, as trusted as the app itself. Rejects when it can't be had. */
  loadPack(id: PackId): Promise<Pack>
  deviceLinks: DeviceLinks
  now(): Date
  newId(): string
  /** Nothing of it is kept or sent, and the screens say so. */
  isTrial?: true
}

/** Durable documents. `open` fills `doc` from the disk and keeps every change from then on. */
export interface Documents {
  open(name: string, doc: SharedDoc): Promise<Result<KeptDoc, StorageTrouble>>
  /** As it is on the disk, without deleted text; null when there is none. */
  readState(name: string): Promise<Result<Uint8Array | null, StorageTrouble>>
  /** Adds to what is on the disk, open or not; durable when it resolves. Answers with the way back. */
  addState(name: string, state: Uint8Array): Promise<Result<() => Promise<void>, StorageTrouble>>
  delete(name: string): Promise<Result<void, StorageTrouble>>
}

export interface KeptDoc {
  status: View<SyncStatus['saved']>
  isFollower: View<boolean>
  /** Resolves when all up to now is on disk; rejects, and keeps it in memory, when it isn't. */
  flush(): Promise<void>
  read(key: string): Promise<unknown>
  remember(fields: Record<string, unknown>): Promise<void>
  compact(): Promise<void>
  close(): Promise<void>
}

/** What belongs to this device alone. */
export interface DeviceMemory {
  identity(): Promise<Result<Identity, StorageTrouble>>
  /** What this device takes itself for (`iphone`, `tablet`, `computer`). */
  kind(): string
  summaries: {
    all(): Promise<ConversationSummary[]>
    put(row: ConversationSummary): Promise<void>
    delete(id: ConversationId): Promise<void>
  }
  /**
   * Conversations whose documents are to go unless the notebook has them: what another tab holds on to, and what a dead
   * battery cut short. Home says so while there are some.
   */
  leftovers: {
    get(): Promise<ConversationId[]>
    /** In one step, whatever another tab does. */
    change(edit: (ids: ConversationId[]) => ConversationId[]): Promise<Result<void, StorageTrouble>>
    /** Around what notes some and comes back to them: nobody tidies them away meanwhile, in no tab. */
    halfWay<Value>(act: () => Promise<Value>): Promise<Value>
    /** Not at all while anybody is half-way. */
    tidy(act: () => Promise<void>): Promise<void>
  }
  pictures: {
    get(conversation: ConversationId, hash: PlanHash): Promise<Blob[]>
    allOf(conversation: ConversationId): Promise<{ hash: PlanHash; pages: Blob[] }[]>
    put(conversation: ConversationId, hash: PlanHash, pages: Blob[]): Promise<Result<void, StorageTrouble>>
    deleteAllOf(conversation: ConversationId): Promise<Result<void, StorageTrouble>>
  }
  /** After an act that leaves something worth keeping: asks the browser not to throw it away. */
  askToPersist(): Promise<void>
  readUse(): Promise<StorageUse>
  /** Of the newest backup that left this device. */
  lastBackup: { get(): Promise<LastBackup | null>; put(last: LastBackup): Promise<void> }
  /** How the app looks and speaks on this device; taken over only where nothing was chosen. */
  preferences: { read(): Record<string, string>; takeOver(settings: Record<string, string>): void }
}

/** What this origin's memory holds; null where the browser doesn't say. */
export interface StorageUse {
  usedBytes: number | null
  quotaBytes: number | null
}

/** The sealed file of a backup. Making its key from the passphrase takes a second or two; `onProgress` from 0 to 1. */
export interface BackupFiles {
  seal(
    content: BackupContent,
    how: { passphrase: string; preface: string; onProgress(done: number): void },
  ): Promise<string>
  open(
    text: string,
    passphrase: string,
    onProgress: (done: number) => void,
  ): Promise<Result<BackupContent, BackupFailure>>
}

/** This device's keys, usable without being readable. */
export interface Identity {
  id: DeviceId
  public: Device
  sign<Kind extends keyof Statements>(kind: Kind, said: Statements[Kind]): Promise<string>
  /** Null for what wasn't sealed to this device. */
  unseal(sealed: Uint8Array): Promise<Uint8Array | null>
  /** The conversation's secret from both sides' keys and the invitation; the same bytes on both. */
  agreeSecret(of: {
    peer: Device
    iAmInviter: boolean
    invitationSecret: Uint8Array
    conversation: ConversationId
  }): Promise<Uint8Array>
}

export interface Secrets {
  sha256Hex(text: string): Promise<string>
  randomBytes(count: number): Uint8Array
  commitPicks(of: {
    conversation: ConversationId
    participant: ParticipantId
    keywords: readonly string[]
    salt: Uint8Array
  }): Promise<string>
  isStatedBy<Kind extends keyof Statements>(
    device: Device,
    kind: Kind,
    said: Statements[Kind],
    signature: string,
  ): Promise<boolean>
  checkCode(hash: PlanHash): string
  isEndorsed(by: Device, added: NewDevice, endorsement: string): Promise<boolean>
  /** Four places (0–255) in a list of words, for people to compare by saying them aloud. */
  keyWords(devices: readonly Device[]): Promise<number[]>
  /** Its keys are keys. */
  isSoundDevice(device: Device): Promise<boolean>
  sealTo(device: Device, bytes: Uint8Array): Promise<Uint8Array>
  seeds: {
    make(): Uint8Array
    /** Tells one from another and nothing about it. */
    nameOf(seed: Uint8Array): Promise<string>
    toCode(seed: Uint8Array): string
    notebookSecret(seed: Uint8Array): Promise<Uint8Array>
    /** For a conversation that nobody else has joined: a room of one's own. */
    draftSecret(seed: Uint8Array, conversation: ConversationId): Promise<Uint8Array>
  }
  /** What a participant's new device gets; deflated, to be sealed to it. */
  packIntroduction(of: Introduction): Promise<Uint8Array>
  /** Null for what is none. */
  readIntroduction(packed: Uint8Array): Promise<Introduction | null>
  makePaper(): Promise<PaperKeys>
  /** Null for what wasn't sealed to it. */
  unsealByPaper(paper: PaperKeys, sealed: Uint8Array): Promise<Uint8Array | null>
  /** Null where the keys can't be read. */
  endorseByPaper(paper: PaperKeys, added: NewDevice): Promise<string | null>
}

/** Keeps a document alike with the room that its secret opens. */
export interface Relay {
  share(of: { doc: SharedDoc; kept: KeptDoc; secret: Uint8Array; device: DeviceId }): SharedRoom
  /** Says farewell in a room that nobody here shares any more. `mayEnd`: and ends it for all, if it hasn't ended yet. */
  leave(of: { secret: Uint8Array; device: DeviceId; farewell: Farewell; mayEnd: boolean }): LeftRoom
  /** Takes a room off the relay that nobody here is in; `offline`: not now, perhaps later. */
  erase(secret: Uint8Array): Promise<Result<void, 'offline'>>
  /** Adds to a room that was left what `edit` finds missing there (SPEC P-113). */
  mend(secret: Uint8Array, edit: (held: SharedDoc) => void): Promise<void>
  /** Nothing of this room waits any more to be sent from this phone without the app being open. */
  forget(secret: Uint8Array): Promise<void>
}

export interface LeftRoom {
  /** `isHeard`: the relay has nothing of the conversation any more, and keeps this farewell. None is checked yet. */
  status: View<{ isHeard: boolean; farewells: Farewell[] }>
  close(): void
}

export interface SharedRoom {
  /** What was said when the room ended, not yet checked; null as long as the relay doesn't say that it ended. */
  farewells: View<Farewell[] | null>
  status: View<SyncStatus['relay']>
  /** Does the relay hold all that stands here? Null until the room is open; known without a network as well. */
  isAllSent(): boolean | null
  /** Has this device durably merged all that stands here now? */
  hasReceived(device: DeviceId): boolean
  onReceipts(listen: () => void): () => void
  /** Sends at once what waits to be merged with the next key presses. */
  hurry(): void
  /** Who shows the talk just now (SPEC P-48, P-49); kept nowhere. */
  presence: {
    /** To whoever shows the talk too; null: this device shows it no more, and sees nobody. */
    show(card: string | null): void
    /** What this device shows; '' for nothing that has a name, null while it isn't seen. */
    cardOf(device: DeviceId): string | null
    subscribe(listen: () => void): () => void
  }
  /** With the person who holds one of these devices. `former`: secrets that one of them may not have left yet. */
  handover(
    others: readonly DeviceId[],
    bytesPerCode: number,
    former: readonly Uint8Array[],
  ): Promise<Handover | null>
  close(): Promise<void>
}
