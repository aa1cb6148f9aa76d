import type { Places } from './board.ts'
import type { AgreementId, ConversationId, DeviceId, NodeId, PackId, ParticipantId, PlanHash } from './ids.ts'
import type { Mark } from './marks.ts'
import type { Signing } from './signing.ts'

/** The path that every conversation walks, in order. */
export const stations = ['invite', 'prepare', 'talk', 'agree', 'seal', 'file', 'followup'] as const
export type Station = (typeof stations)[number]

/** *Ours*: what all participants share, as plain data read from the shared document. */
export interface Conversation {
  id: ConversationId
  schema: number
  pack: { id: PackId; version: string }
  createdBy: ParticipantId
  /** A linked conversation of the pack, held for itself; null for the yearly one. */
  part: string | null
  /** In the order in which they were added; any number. */
  participants: Participant[]
  /** One leader and several employees; null where two talk. */
  group: Group | null
  setting: Setting
  /** Who has confirmed the present variant and setting; a change of an axis empties it but for its author. */
  settingConfirmedBy: ParticipantId[]
  /** Who has confirmed the present day and time; a change empties it but for its author. */
  timeConfirmedBy: ParticipantId[]
  /** How often the day was put off to a later one. */
  postponedCount: number
  /** Which parts of the form were taken in or left out; what isn't named is as the pack has it. */
  chosenParts: Partial<Record<NodeId, boolean>>
  /** The day on which the employee was sent what will be talked about, and the workplace's questions among it. */
  issues: { sentOn: string; added: NodeId[] } | null
  edition: Edition
  picks: PickState[]
  /** Who has said "we told each other in person"; counts when all have. */
  toldInPerson: ParticipantId[]
  /** Keywords that were opened during the talk. */
  keywordsUsed: NodeId[]
  /** Where the pieces lie, in a variant that is laid out. */
  board: Places
  /** Joint ticks by check node. */
  checks: Partial<Record<NodeId, ParticipantId[]>>
  talk: { startedAt: string | null; endedAt: string | null }
  /** Order keys of the legs that somebody moved; absent while the way is as proposed. */
  way?: Partial<Record<NodeId, string>>
  /** Joint notes that hold text, by note node. */
  notes: Partial<Record<NodeId, string>>
  /** What somebody moved from *mine* to *ours*. */
  shared: SharedNote[]
  /** But for those that were taken away. */
  marks: Mark[]
  /** Ordered by (order, id); removed ones included, see `removed`. */
  agreements: Agreement[]
  /** The plan's own fields by id (`opfoelgningsdato`). */
  planExtra: Partial<Record<string, string>>
  /** How what was agreed turned out, told when the plan is looked at again; the sealed plan stays as it is. */
  outcomes: Partial<Record<AgreementId, Outcome>>
  /** When the plan is looked at the next time, once it was looked at: an ISO date, or '' while open. */
  nextFollowUp: string
  /** What was agreed in the talk before this one. */
  previous: PreviousPlan | null
  /** The talk after this one, once somebody has made it. */
  next: NextTalk | null
  /** Talks that the form links to this one, each a conversation of its own; in an order that every phone shares. */
  linked: LinkedTalk[]
  confirmations: Confirmation[]
  /** Canonical plans that somebody confirmed, write-once under their hash. */
  sealed: Partial<Record<PlanHash, string>>
  /** Ticked tasks such as filing, by the task's id. */
  tasksDone: Partial<Record<string, { by: ParticipantId; at: string }>>
}

export interface Group {
  /** Who made it and signs who belongs to it. */
  leader: ParticipantId
  /** Who was asked or was in it, and isn't any more: no participants, but what they wrote and signed stays. */
  left: Participant[]
}

/** Those whose conversation it is. */
export type PartyRole = 'leader' | 'employee'

export interface Participant {
  id: ParticipantId
  /** Whoever isn't one of the two was brought along by one of them, where the form says so. */
  role: PartyRole | 'unionRep'
  name: string
  /** Empty until the person has answered the invitation. */
  devices: Device[]
}

/** Public keys as base64url of the raw P-256 point. */
export interface Device {
  id: DeviceId
  signKey: string
  sealKey: string
}

export interface Setting {
  /** Chosen option by axis of the pack (`layout: 'skema'`, `setting: 'walkntalk'`). */
  axes: Partial<Record<string, string>>
  /** ISO date `2026-11-26`, or '' while open. */
  date: string
  /** `10:00`, or '' while open. */
  time: string
  /** 0 while nobody has chosen a length. */
  durationMinutes: number
  place: string
}

export interface Edition {
  /** A workplace's wording by question; its intent stays the pack's. */
  rewordings: Partial<Record<NodeId, string>>
  added: { id: NodeId; parent: NodeId; text: string }[]
  /** The leadership group's focus this year, shown to the employee if the leader writes it. */
  focus: string
  /** Addresses of reference documents, by document node. */
  documents: Partial<Record<NodeId, string>>
  /** What matters in them, to be read without a network; absent where nobody wrote any. */
  excerpts?: Partial<Record<NodeId, string>>
  /** What the workplace has set of what the pack leaves open, by the setting's id. */
  settings: Partial<Record<string, string | string[]>>
  /** Parts that were moved forward: each stands before the other that is named here. */
  moved: Partial<Record<NodeId, NodeId>>
}

/** An edition as one workplace gives it to the next. */
export interface SharedEdition {
  rewordings: { question: NodeId; wording: string }[]
  added: { parent: NodeId; text: string }[]
  focus: string
  documents: { document: NodeId; address: string }[]
  excerpts: { document: NodeId; text: string }[]
  settings: { setting: string; value: string | string[] }[]
}

export interface PickState {
  by: ParticipantId
  /** SHA-256, 64 hex digits. */
  commitment: string
  /** Present once opened; `isTrue` says whether it matches the commitment. */
  opened: { keywords: NodeId[]; isTrue: boolean } | null
  /** The commitment was replaced after the other's had been seen. */
  isChangedLate: boolean
}

export interface SharedNote {
  id: string
  node: NodeId
  by: ParticipantId
  text: string
}

export interface Agreement {
  id: AgreementId
  group: NodeId
  order: string
  startedBy: ParticipantId
  lastEditBy: ParticipantId
  /** By the pack's field id; a field never touched is absent. Texts and dates are strings, people their own shape. */
  values: Partial<Record<string, string | People>>
  /** `isContested`: somebody changed it after, or while, it was removed; it is shown and waits for a choice. */
  removed: { by: ParticipantId; isContested: boolean } | null
}

export interface People {
  participants: ParticipantId[]
  /** Names of others, as typed. */
  others: string
}

export const outcomeStatuses = ['open', 'done', 'changed'] as const
export type OutcomeStatus = (typeof outcomeStatuses)[number]

export interface Outcome {
  /** `changed`: it became something else. */
  status: OutcomeStatus
  /** What people wrote about it, by the field that the pack's plan has for it, or `result`. */
  told: Partial<Record<string, string>>
  /** The ISO date on which somebody last said something, by their phone's calendar; absent where nobody noted it. */
  on?: string
}

export interface PreviousPlan {
  conversation: ConversationId
  /** The canonical plan as it was sealed. */
  canonical: string
}

export interface NextTalk {
  conversation: ConversationId
  by: ParticipantId
  /** Its invitation. */
  link: string
  /** Milliseconds since 1970: nobody answers it later. Null where an older app made it. */
  until: number | null
}

export interface LinkedTalk extends NextTalk {
  /** Which of the form's linked conversations it is. */
  part: string
}

/** Nobody confirms so often: what claims more is damaged or made up. */
export const maxRound = 1_000_000

export interface Confirmation {
  hash: PlanHash
  by: ParticipantId
  device: DeviceId
  /** One more than its person's last: which of two plans they confirmed later, without a clock. */
  round: number
  /** ISO instant by the confirming phone's clock: shown, never used for order. */
  at: string
  /** How they put their name to it, where the form asks for that. */
  signing?: Signing
  /** ECDSA P-256 over purpose, role, hash and all of the above; base64url. */
  signature: string
}

/** *Mine*: the part of a person's notebook that belongs to one conversation. */
export interface Preparation {
  /** Private notes by question or prep node, with the marks that became one. */
  notes: Partial<Record<NodeId, string>>
  /** 0 to the pack's number; sealed once `isCommitted`. */
  picks: NodeId[]
  isCommitted: boolean
  /** Own ticks by check node. */
  checks: NodeId[]
}
