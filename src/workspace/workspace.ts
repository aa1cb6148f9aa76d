import type { Setting } from '../domain/conversation.ts'
import type { ConversationId, NodeId, PackId } from '../domain/ids.ts'
import type { Pack } from '../domain/pack.ts'
import type { Result } from '../domain/result.ts'
import type { ConversationSummary } from '../domain/summary.ts'
import type { View } from '../domain/view.ts'
import type { OfferedForm } from '../packs/catalogue.ts'
import type { ConversationSession, MoreCodes } from './conversationSession.ts'
import type { OwnDevices, PendingLink, PendingRecovery } from './deviceViews.ts'
import type { People } from './notebook/people.ts'
import type { Backups, Departure, Keeping } from './safekeeping.ts'
import type { InvitationFailure, InvitationPreview, StorageTrouble } from './views.ts'

/** The one door from screens to machinery: commands in, views out. */
export interface Workspace extends OwnWorkspace {
  trial: Trial
}

/** A talk with somebody invented: in memory alone, in no list and no backup, gone when it is ended or the app closes. */
export interface Trial {
  /** The one that runs already, where there is one. Rejects where its form can't be had. */
  begin(story: TrialStory): Promise<ConversationId>
  /** Leave its screens first. */
  end(): Promise<void>
}

export interface TrialStory {
  language: string
  me: string
  colleague: string
  place: string
  note: string
  /** Before the name of what is drawn, and instead of whose form it is. */
  mark: string
  instead: string
}

/** The person's own conversations. */
export interface OwnWorkspace {
  packs(): readonly OfferedForm[]
  loadPack(id: PackId): Promise<Pack>
  createConversation(start: NewConversation): Promise<Result<ConversationId, StorageTrouble>>
  /** Holds the documents open until `close`; opening twice shares one session. */
  openConversation(id: ConversationId): ConversationSession
  /** On this device alone. Of a conversation that was ended for all, the others hear that it's gone here too. */
  deleteConversation(id: ConversationId): Promise<void>
  /** For all: gone here at once, at the relay as soon as there is a network, on the others' phones when they say so. */
  endConversation(id: ConversationId): Promise<Result<void, StorageTrouble>>
  /** Where ended conversations are gone already, and where not yet. */
  departures: View<Departure[]>
  forgetDeparture(id: ConversationId): void
  /** What the newest group talk with the same people came to about a question; null where nothing was written. */
  groupNotes(conversation: ConversationId, question: NodeId): Promise<GroupNotes | null>
  /** The newest plan that this person sealed as an employee with the same form; null where none is here. */
  ownPlanFor(conversation: ConversationId): Promise<ConversationSummary | null>
  /** An act of its own: whoever they talk with there may read it from now on, and what was said about it since. */
  bringPlan(from: ConversationId, into: ConversationId): Promise<void>
  invitations: Invitations
  /** Where everything stands, read anew each time; asks nobody. */
  keeping(): Promise<Keeping>
  /** The same promise each time. */
  backups(): Promise<Backups>
  ownDevices: OwnDevices
  people: People
  /** The name this device's person last used, to be offered again. */
  myName(): Promise<string>
  /** The form of the last talk that was made here; null where there is none, or it isn't offered. */
  lastForm(): Promise<PackId | null>
}

/** R-KBA-12: a copy of what is the group's; nothing of it is in the individual talk until somebody takes it there. */
export interface GroupNotes {
  /** The day of the group's talk: ISO date, or '' while open. */
  day: string
  notes: { question: NodeId; text: string }[]
}

export interface NewConversation {
  pack: PackId
  me: { name: string; role: 'leader' | 'employee' }
  /** Of a leader several employees: then it is a group's. */
  others: { name: string; role: 'leader' | 'employee' }[]
  setting: Setting
  /**
   * The last talk: its sealed plan is carried in, and its phones see the invitation, but nothing of it where this one
   * is with somebody else.
   */
  after?: ConversationId
  /** One that the form links to that talk, instead of the next one. */
  part?: string
  /** What the form asks of whoever makes it, and they have ticked; on their own list. */
  confirmed?: readonly NodeId[]
}

export interface Invitations {
  /** Reads a link, a pasted text or a scanned code; stores nothing. */
  preview(
    text: string,
  ): Promise<
    Result<KnownInvitation | PendingInvitation | PendingLink | PendingRecovery | MoreCodes, InvitationFailure>
  >
}

/** One that was answered or made here: its conversation is on this device already. */
export interface KnownInvitation {
  kind: 'known-invitation'
  conversation: ConversationId
  isMadeByMe: boolean
}

export interface PendingInvitation {
  kind: 'invitation'
  /** Read from the other phone's screen: the answer goes back as codes too. */
  isSideBySide: boolean
  preview: InvitationPreview
  /** Stores the conversation and answers with this device's keys, now or when there is a network. */
  accept(myName: string): Promise<Result<ConversationId, InvitationFailure>>
}
