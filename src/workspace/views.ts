import type {
  Conversation,
  Device,
  LinkedTalk,
  NextTalk,
  Participant,
  Preparation,
  Setting,
  Station,
} from '../domain/conversation.ts'
import type { Finding } from '../domain/findings.ts'
import type { NodeId, ParticipantId, PlanHash } from '../domain/ids.ts'
import type { BenchMark } from '../domain/marks.ts'
import type { LText, Pack } from '../domain/pack.ts'
import type { ChoosablePart, MovablePart } from '../domain/parts.ts'
import type { WaitsFor } from '../domain/path.ts'
import type { PlanDifference } from '../domain/planDifference.ts'
import type { RelayState } from '../domain/relayState.ts'
import type { Signing } from '../domain/signing.ts'
import type { Employee, EmployeeFact } from '../domain/situation.ts'
import type { StorageTrouble } from '../domain/storageTrouble.ts'
import type { ConversationSummary } from '../domain/summary.ts'
import type { TalkAhead } from '../domain/talkAhead.ts'

export type HomeView =
  | { state: 'loading' }
  | {
      state: 'ready'
      conversations: ConversationSummary[]
      /** `emptied`: there was something, and the browser threw it away. */
      storage: StorageTrouble | 'emptied' | null
      /** A removed conversation's document is still on the disk: another tab holds on to it. */
      isRemovalHeldUp: boolean
    }

export type ConversationState =
  | { state: 'loading' }
  | { state: 'missing' }
  /** Begun on another of the person's devices, and not here yet. */
  | { state: 'arriving' }
  | { state: 'trouble'; trouble: StorageTrouble }
  /** I took part before, on a device that I lost: whoever is there has to let this one in. */
  | { state: 'returning'; view: ReturningView }
  | { state: 'ready'; view: ConversationView }

/** All that a screen of one conversation may know. A new object whenever something in it changed. */
export interface ConversationView {
  conversation: Conversation
  /** The form as this conversation has it. */
  pack: Pack
  /** All of the form: what can be chosen, what is linked, and what an earlier plan was made with. */
  wholeForm: Pack
  /** Which parts the two take in; null where the form has none to choose. */
  parts: PartsView | null
  /** What the two may skip and move, in the order in which it stands; empty where the form has none such. */
  movable: MovablePart[]
  me: Participant
  others: Participant[]
  mine: Preparation
  /** Station that the conversation has reached; earlier ones stay open, later ones are closed. */
  station: Station
  reach: { mine: Station; others: Station }
  /** And how far each one's. */
  each: Partial<Record<ParticipantId, Station>>
  waitsFor: WaitsFor
  /** Somebody else's invitation to the next talk, or to one beside this, which isn't answered yet. */
  invitedTo: NextTalk | LinkedTalk | null
  findings: Finding[]
  /** What was marked, mine and ours in the order in which it was, also what was taken away. */
  bench: BenchMark[]
  picks: PicksView
  plan: PlanView
  sync: SyncStatus
  invitation: InvitationStatus
  /** Null where two talk. */
  group: GroupView | null
  /** Somebody who lost the device is asked in again, on another. */
  readmission: ReadmissionStatus | null
  /** Somebody else let another device of mine in, or went on without mine: this one keeps what it has and gets nothing new. */
  replacedBy: ParticipantId | null
  /** A participant's device said, signed, that the conversation is over; what is here stays until this person deletes it. */
  ended: { by: ParticipantId; at: number } | null
  /** What the person hasn't been told of the devices in this conversation, or should decide; what to decide first. */
  deviceNews: DeviceNews[]
  /** Another of the person's phones took this one off their list: it keeps what it has and gets nothing new. */
  isTakenOff: boolean
  /** Written by a newer app: everything can be read, nothing changed. */
  isReadOnly: boolean
  /** Another tab of this browser writes; this one follows. */
  isFollower: boolean
  /** To try things out in: with somebody invented, kept and sent nowhere. */
  isTrial: boolean
}

/**
 * `unknown`: it claims to be a participant's (also mine), nobody vouches for it, and nothing that it signs counts.
 * `linked`: one of that participant's known devices vouches for it; it counts. `declined`: I said no. `replaced`: another
 * took its place, `removed`: another of that participant's devices took it off; what such a one signed before counts.
 */
export interface DeviceNews {
  kind: 'unknown' | 'linked' | 'declined' | 'replaced' | 'removed'
  of: ParticipantId
  device: Device
}

export interface PartsView {
  choosable: ChoosablePart[]
  /** Asked of whoever knows the employee; nothing is asked of the employee, who would have to ask it of the leader. */
  asked: EmployeeFact[]
  employee: Employee
  /** What follows from it here, and isn't said in the conversation yet. */
  toSay: { part: NodeId; isIn: boolean }[]
}

export interface PicksView {
  /** Words open for everybody to see, by participant, once all commitments were opened. */
  isOpen: boolean
  toldInPerson: boolean
}

export interface PlanView {
  /** Of the plan as it stands now; null until computed. */
  hash: PlanHash | null
  /** 12 characters of Crockford base 32 in three groups of four (`7KD4-R2MX-…`). */
  checkCode: string | null
  /** Who confirmed the plan as it stands now (signature verified). */
  confirmedBy: ParticipantId[]
  /** Their confirmations, one each. */
  confirmations: SealedPlan['confirmations']
  /** The newest plan that everybody confirmed; what the snapshot draws. */
  sealed: SealedPlan | null
  /** Somebody confirmed a plan that differs from the present one, and what differs. */
  outdated: { by: ParticipantId; differences: PlanDifference[] }[]
  /** The present plan differs from the sealed one in these places. */
  changedSinceSeal: PlanDifference[]
}

export interface SealedPlan {
  hash: PlanHash
  checkCode: string
  /** The canonical bytes that were signed, parsed. */
  canonical: string
  confirmations: { by: ParticipantId; name: string; at: string; signing?: Signing }[]
}

/** What is true about the last thing written here; each step is reached only when it is so. */
export interface SyncStatus {
  saved:
    | { state: 'saved'; at: number | null }
    | { state: 'saving' }
    | { state: 'failed'; trouble: StorageTrouble }
  relay: { state: 'not-shared' } | RelayState
  /** Has this participant's device durably merged all that stands here? */
  receivedBy: Partial<Record<ParticipantId, boolean>>
}

/** `isHeldUp`: this phone couldn't tell the relay of it when it last tried, so a new link leads nowhere yet. */
interface OpenInvitation {
  state: 'open'
  link: string
  expiresAt: number
  isHeldUp: boolean
}

export type InvitationStatus =
  /** I invited; nobody has answered yet. */
  | OpenInvitation
  /** `alsoTried`: others who answered the same link later and were turned away. */
  | { state: 'closed'; answeredBy: string; alsoTried: string[] }
  /** I answered; the inviter's phone hasn't seen it yet. */
  | { state: 'waiting-for-inviter'; invitedBy: string }
  /** Somebody else answered before me. */
  | { state: 'refused'; invitedBy: string }
  /** The inviter has made a new invitation meanwhile. */
  | { state: 'renewed'; invitedBy: string }
  /** It has left the relay since I answered: nobody sees that answer there any more. */
  | { state: 'withdrawn'; invitedBy: string }
  | { state: 'joined' }

/** A group's conversation: who is in and who isn't yet. */
export interface GroupView {
  /** I lead it: mine to invite and to take out. */
  isMine: boolean
  /** All but the leader; me among them. */
  members: MemberView[]
  /** I left it (then it's me) or was taken out: what is here stays, and nothing new comes. */
  leftBy: ParticipantId | null
}

export interface MemberView {
  id: ParticipantId
  name: string
  invitation: MemberInvitation
  /** At the leader: others who answered the same invitation later, and were turned away. */
  alsoTried: string[]
}

export type MemberInvitation =
  | { state: 'in' }
  /** Not in yet; the invitation is the leader's, or another of the leader's phones made it. */
  | { state: 'invited' }
  | OpenInvitation
  | { state: 'expired' }
  /** Said yes, and gets in once this phone has a network, or by `admissionCodes`. */
  | { state: 'answered' }

/** At whoever is still there. */
export type ReadmissionStatus = { of: ParticipantId } & (
  | OpenInvitation
  /** Another of this person's phones made the invitation. */
  | { state: 'elsewhere' }
  /** `words`: four places in the list of words, the same on the device that answered. `late`: how many came after it. */
  | { state: 'asked'; words: number[]; late: number }
  | { state: 'refused' }
  /** Said yes to; the device gets what it needs when the old ones are left behind, for which a network is needed. */
  | { state: 'admitted' }
  | { state: 'done' }
)

/** At whoever comes back. `to`: who lets in. */
export type ReturningView =
  | { state: 'waiting'; to: string; words: number[] }
  /** They said no, or made another invitation, or somebody else answered first. */
  | { state: 'closed'; to: string }

/** Somebody else who shows the talk at this moment. */
export interface Companion {
  participant: ParticipantId
  /** What the screen names its cards by; not checked against the form, and '' where there is no such name. */
  card: string
}

/** What an invited person sees before anything is stored. */
export interface InvitationPreview {
  inviter: string
  invitee: string
  myRole: Participant['role']
  packName: { native: string; en: string }
  locale: Pack['locale']
  setting: Setting
  expiresAt: number
  /** What the form calls whoever is brought along; null for one of the two. */
  roleName: LText | null
  /** I took part before, or am brought along later; whoever invites compares four words with me. */
  isReadmission: boolean
  /** I know who invites, by another phone than the one that I scanned. */
  isUnknownPhone: boolean
  /** With whoever invites, as they are called there, I have a talk already that is still to be held. */
  ahead: TalkAhead | null
}

export type InvitationFailure =
  /** Cut or altered: not the length it should be, or its check digits are wrong. */
  | 'damaged'
  /** Readable, but not an invitation of this app, or of another server. */
  | 'foreign'
  | 'expired'
  | 'answered'
  /** The inviter has made a new invitation in its place. */
  | 'renewed'
  | 'newer-version'
  | 'offline'
  /** The room is not at the relay (deleted, or a relay that lost it). */
  | 'unknown'
  | 'own'
  /** This phone takes part already. */
  | 'still-in'
  /** By somebody who is known here, on a phone that nobody known here vouches for. */
  | 'unknown-phone'
  | 'storage'
  /** Without a network where the code is one's own, from paper or another phone: nobody else can help. */
  | 'own-offline'
  /** A recovery code with a wrong character. */
  | 'typo'
  /** A recovery code under which nothing is kept. */
  | 'nothing'
  /** A link to one's other device, after its ten minutes, or used already. */
  | 'link-over'
  /** A link of this device, or of one that belongs to it. */
  | 'link-own'

export type { ConversationSummary, StorageTrouble }
