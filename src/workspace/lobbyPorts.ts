import type { Device } from '../domain/conversation.ts'
import type { ConversationId, PackId, ParticipantId } from '../domain/ids.ts'
import type { Result } from '../domain/result.ts'
import type { MoreCodes } from './conversationSession.ts'
import type { InvitationFailure } from './views.ts'

/** What an invitation carries before anybody has joined. */
export interface Offer {
  conversation: ConversationId
  inviter: ParticipantId
  invitee: ParticipantId
  inviterDevice: Device
  packId: PackId
  packVersion: string
  /** State of the conversation's document: names, setting, edition and commitments, for nothing else is in it yet. */
  document: Uint8Array
  expiresAt: number
  /** Into a conversation that goes on already, for somebody who lost the device: the document is a preview alone. */
  isReadmission?: true
}

export interface Answer {
  invitee: ParticipantId
  name: string
  device: Device
}

/** Joining, with a network through the relay's lobby and side by side through codes. */
export interface Lobby {
  newSecret(): Uint8Array
  toLink(secret: Uint8Array): string
  /** A link, a pasted mail, the bare text or one scanned code; several codes make one when all have come. */
  read(text: string): Promise<Result<ReadInvitation, InvitationFailure>>
  /** What the link leads to, as long as nobody has answered. */
  readOffer(secret: Uint8Array): Promise<Result<Offer, InvitationFailure>>

  /** Tells that there may be something new in the lobby, also after every reconnect; the answer stops it. */
  watch(secret: Uint8Array, onNews: () => void): () => void

  // the inviter's side
  /** `taken`: somebody with the link was here first; only a new invitation helps. `answered`: it is closed. */
  publishOffer(
    secret: Uint8Array,
    offer: Offer,
    isWanted?: () => boolean,
  ): Promise<Result<void, 'taken' | 'answered' | 'offline'>>
  readAnswers(secret: Uint8Array): Promise<Result<Answer[], 'offline'>>
  /**
   * Closes the lobby for everybody but this device, and leaves there what it alone can open. `offline`: not now,
   * perhaps later.
   */
  admit(
    secret: Uint8Array,
    answer: Pick<Answer, 'device'> & { sealed?: Uint8Array },
  ): Promise<Result<void, 'answered' | 'offline'>>
  /** For the lobby of an invitation that another one has replaced. */
  closeRenewed(secret: Uint8Array): Promise<Result<void, 'offline'>>
  offerCodes(secret: Uint8Array, offer: Offer): Promise<string[]>
  readAnswerCode(
    secret: Uint8Array,
    offer: Offer,
    text: string,
  ): Promise<Result<{ kind: 'answer'; answer: Answer } | MoreCodes, InvitationFailure>>
  /** The same as `admit`, from screen to screen. */
  admissionCodes(secret: Uint8Array, device: Device, sealed: Uint8Array): Promise<string[]>

  // the invited person's side
  /** Says it once; asking again only looks whether the inviter's phone has seen it. */
  publishAnswer(
    secret: Uint8Array,
    answer: Answer,
    /** As first seen: no other device is believed to be the inviter. */
    inviter: Device,
  ): Promise<Result<{ isAdmitted: boolean; sealed: Uint8Array | null }, AnswerFailure>>
  answerCodes(secret: Uint8Array, answer: Answer): Promise<string[]>
  readAdmissionCode(
    secret: Uint8Array,
    inviter: Device,
    text: string,
  ): Promise<Result<{ kind: 'admission'; sealed: Uint8Array } | MoreCodes, InvitationFailure>>
}

/** `ended`: the lobby has been erased. */
type AnswerFailure = 'answered' | 'renewed' | 'ended' | 'offline'

export type ReadInvitation =
  | { kind: 'link'; secret: Uint8Array }
  | { kind: 'codes'; secret: Uint8Array; offer: Offer }
  | MoreCodes
  | { kind: 'device-link'; secret: Uint8Array }
  | { kind: 'recovery-code'; seed: Uint8Array }

/** Leads a further device of the same person to the notebook, through a short-lived room (sync/linkLobby.ts). */
export interface DeviceLinks {
  newSecret(): Uint8Array
  toLink(secret: Uint8Array): string
  /** Tells that there may be something new, also after every reconnect; the answer stops it. */
  watch(secret: Uint8Array, onNews: () => void): () => void
  /** `seed`: handed over beforehand, where one hand moves from a tab to the app. */
  offer(
    secret: Uint8Array,
    offer: { kind: string; expiresAt: number; seed: Uint8Array | null },
  ): Promise<Result<void, 'offline'>>
  read(secret: Uint8Array): Promise<Result<LinkNews, LinkFailure>>
  /** Says it once; asking again only looks. */
  answer(
    secret: Uint8Array,
    answer: Pick<LinkAnswer, 'kind' | 'takesPart'>,
  ): Promise<Result<LinkNews, LinkFailure | 'answered'>>
  /** `sealed`: the seed for that device; null says no. */
  admit(secret: Uint8Array, answer: LinkAnswer, sealed: Uint8Array | null): Promise<Result<void, 'offline'>>
  /** The new device's last word: it has the notebook, or its person said no. */
  close(secret: Uint8Array, isTaken: boolean): Promise<Result<void, 'offline'>>
  /** Four places (0–255) in a list of words, the same on both devices. */
  words(of: readonly Device[]): Promise<number[]>
  /** Does anything stand in the room of this secret? */
  hasRoom(secret: Uint8Array): Promise<Result<boolean, 'offline'>>
}

export type LinkFailure = 'offline' | 'unknown' | 'newer-version'

export interface LinkNews {
  offer: { device: Device; kind: string; expiresAt: number; seed: Uint8Array | null }
  /** The first, which is the only one that counts. */
  answer: LinkAnswer | null
  /** How many came later: somebody else has seen the code. */
  late: number
  /** Null until the old device has said yes or no; a no is null inside. */
  verdict: { sealed: Uint8Array | null } | null
  /** Null until the new device has said its last word. */
  isTaken: boolean | null
}

export interface LinkAnswer {
  device: Device
  kind: string
  /** `<conversation>/<participant>` */
  takesPart: string[]
  hash: string
}
