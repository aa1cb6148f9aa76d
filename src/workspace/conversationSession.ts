import type { TextHandle } from '../document/textHandle.ts'
import type { Device, OutcomeStatus, Setting, SharedEdition } from '../domain/conversation.ts'
import type { AgreementId, MarkId, NodeId, ParticipantId, PlanHash } from '../domain/ids.ts'
import type { Result } from '../domain/result.ts'
import type { Signing } from '../domain/signing.ts'
import type { Employee, EmployeeFact } from '../domain/situation.ts'
import type { View } from '../domain/view.ts'
import type { Companion, ConversationState, DeviceNews, InvitationFailure, StorageTrouble } from './views.ts'

/** One open conversation. Commands change one document in one transaction and return at once; views tell the rest. */
export interface ConversationSession extends Commands, Inviting, ActsWithKeys {
  view: View<ConversationState>
  close(): void
  /** A text that people type; edits merge character by character. */
  text(place: TextPlace): TextHandle
  /** Who else shows it just now; empty unless this device says of itself what it shows. In no document, on no disk. */
  company: View<readonly Companion[]>
  /** To be called with every card; null when the screen is left, isn't looked at, or its person doesn't want to be seen. */
  showCard(card: string | null): void
  /** The pages of the sealed plan's picture that this device keeps; empty when it keeps none yet. */
  keptPictures(hash: PlanHash): Promise<Blob[]>
  keepPictures(hash: PlanHash, pages: Blob[]): Promise<Result<void, StorageTrouble>>
  /** Four places in the list of words to say aloud: the same on all phones that know the same devices, and `added`. */
  keyWordPlaces(added?: Device): Promise<number[]>
}

/** What changes one document and needs nothing else. */
export interface Commands extends Arranging, Editing, Preparing, Talking, Marking, Planning {
  /** The person's answer to a piece of `deviceNews`; an accepted device speaks for its participant from now on. */
  settleDevice(news: DeviceNews, as: 'accepted' | 'declined' | 'seen'): void
}

interface Arranging {
  changeSetting(change: Partial<Setting>): void
  confirmSetting(): void
  /** Takes a part of the form in, or leaves it out; the others are asked to say yes again. */
  choosePart(part: NodeId, isIn: boolean): void
  /** Past the part that stands before it. */
  movePartForward(part: NodeId): void
  /** Into the leader's own list; what follows from it for the parts of the form, the others get. */
  tellOfEmployee(facts: Pick<Employee, EmployeeFact>): void
  /** From today on the employee knows what will be talked about; once more, it counts from then. */
  sendIssues(): void
}

/** The workplace's own edition. */
interface Editing {
  reword(question: NodeId, wording: string): void
  restoreWording(question: NodeId): void
  addQuestion(parent: NodeId): NodeId
  removeQuestion(question: NodeId): void
  setDocumentAddress(document: NodeId, address: string): void
  takeEdition(taken: SharedEdition): void
  /** What the pack leaves open; '' leaves it open again. */
  setEditionSetting(setting: string, value: string): void
}

interface Preparing {
  togglePick(keyword: NodeId): 'picked' | 'put-back' | 'full'
  swapPick(giveUp: NodeId, take: NodeId): void
  confirmToldInPerson(): void
  toggleCheck(node: NodeId): void
  /** Moves a copy of a private note to *ours*: an act of its own. */
  shareNote(node: NodeId): void
}

interface Talking {
  startTalk(): void
  endTalk(): void
  /** It wasn't held on the day agreed on; nobody is asked again whether that suits them. */
  holdOn(day: string): void
  bringUpKeyword(keyword: NodeId): void
  /** From the pile, face down. */
  drawQuestion(question: NodeId): void
  turnQuestion(question: NodeId): void
  /** On the path, behind another question or, with null, before all of them. */
  layQuestion(question: NodeId, after: NodeId | null): void
  /** Beside a question; it counts as brought up. */
  layStone(keyword: NodeId, question: NodeId): void
  putAside(piece: NodeId): void
  /** Into the pile or the bag. */
  takeBack(piece: NodeId): void
  /** To a place among the legs of the way, counted from 0. */
  moveLeg(leg: NodeId, to: number): void
}

export interface Marking {
  /** Not at what must never be written down. */
  addMark(node: NodeId, bin?: 'mine' | 'ours'): MarkId
  /** Says that it is dealt with, or that it isn't after all. */
  toggleMark(mark: MarkId): void
  /** Nothing comes of it; it can be brought back. */
  removeMark(mark: MarkId): void
  /** It waits again. */
  restoreMark(mark: MarkId): void
  /** A private note of a mark of one's own; else a joint one where the form has a place for it, or a shared one. */
  noteMark(mark: MarkId): void
  /** Moves a copy of one's own mark to *ours*: an act of its own. */
  shareMark(mark: MarkId): void
}

/** The plan, how it was filed, and what became of it. */
interface Planning {
  /** A mark of one's own is shared by it. */
  addAgreement(group: NodeId, fromMark?: MarkId): AgreementId
  setField(agreement: AgreementId, field: string, value: string): void
  togglePerson(agreement: AgreementId, field: string, person: ParticipantId): void
  togglePart(agreement: AgreementId, field: string, part: NodeId): void
  removeAgreement(agreement: AgreementId): void
  /** Also settles "removed by X, changed by Y" by keeping it. */
  keepAgreement(agreement: AgreementId): void
  setPlanField(field: string, value: string): void
  tickTask(task: string): void
  setOutcome(agreement: AgreementId, status: OutcomeStatus): void
  /** An ISO date; '' takes it back. */
  setNextFollowUp(date: string): void
}

/** Two halves of joining without a network; with one, the invitation's link is enough. */
export interface Inviting {
  /** Codes to show one after the other for joining without a network (often just one). */
  codesToInvite(): Promise<string[]>
  /** The invited device's codes to show back. */
  codesToAnswer(): Promise<string[]>
  /** The inviter's half: takes what the other phone shows. */
  acceptAnswer(text: string): Promise<Result<{ kind: 'joined'; name: string } | MoreCodes, InvitationFailure>>
  renewInvitation(): Promise<void>
  /** As long as the conversation is `returning`, or of a group's member: takes what the other phone shows after its yes. */
  takeAdmission(text: string): Promise<Result<{ kind: 'joined' } | MoreCodes, InvitationFailure>>
}

/** What needs this device's keys, or its room on the relay. */
export interface ActsWithKeys {
  sealPicks(): Promise<void>
  /** Take one's sealed picks back to choose anew; afterwards it may be marked as changed late. */
  reopenPicks(): void
  /** With what the form asks of somebody who signs it (domain/signing.ts). */
  confirmPlan(signing?: Signing): Promise<Result<void, ConfirmFailure>>
  /** Names whom the form lets this person bring along; `readmission` then invites them. Null where there is nobody to bring. */
  bringAttendee(name: string): Promise<ParticipantId | null>
  /** The acts of a group's conversation; its `view.group` tells how far they are. */
  group(): Promise<GroupActs>
  /** For somebody who lost the device they took part with, or was brought along and has none yet. */
  readmission(): Promise<Readmission>
  /** Side by side without a network; null while nobody has joined, and in a tab that follows another. */
  handover(bytesPerCode: number): Promise<Handover | null>
}

/** `view.readmission` tells how far it is. */
export interface Readmission {
  /** A new invitation; an earlier one is closed. */
  begin(of: ParticipantId): Promise<void>
  offerCodes(): Promise<string[]>
  takeAnswer(text: string): Promise<Result<{ kind: 'asked' } | MoreCodes, InvitationFailure>>
  /** The words are the same on both, or they aren't; a no before anybody answered closes the invitation. */
  decide(isThem: boolean): Promise<void>
  /** What the device that was let in needs, with the whole conversation: for when there is no network. */
  admissionCodes(): Promise<string[]>
}

/** Each member has an invitation of their own. All but the last are the leader's. */
export interface GroupActs {
  codesToInvite(who: ParticipantId): Promise<string[]>
  acceptAnswer(
    who: ParticipantId,
    text: string,
  ): Promise<Result<{ kind: 'joined'; name: string } | MoreCodes, InvitationFailure>>
  /** The third half, where there is no network: the member's phone takes it by `takeAdmission`. */
  admissionCodes(who: ParticipantId): Promise<string[]>
  renewInvitation(who: ParticipantId): Promise<void>
  /** One more, at any time; null where that can't be now. */
  invite(name: string): Promise<ParticipantId | null>
  /** From now on nothing new reaches them; an invitation that nobody answered is taken back. */
  takeOut(who: ParticipantId): Promise<void>
  leave(): Promise<void>
}

/** What one phone has and the other lacks, from screen to screen or as a file; to be closed when it is over. */
export interface Handover {
  view: View<HandoverView>
  /** One scanned code, or a text with all of them; `taken` when all that it brought is saved here. */
  take(text: string): Promise<Result<{ kind: 'taken' } | MoreCodes, HandoverFailure>>
  /** After a trouble. */
  retry(): void
  close(): void
}

/** Two phones side by side: what this one shows, and what is true about both. */
export interface HandoverView {
  /** To show one after the other, round and round; null while they are being made. */
  codes: string[] | null
  /** Why there is nothing to show. */
  trouble: 'storage' | 'too-large' | null
  /** What the other phone showed is saved on this one. */
  hasTaken: boolean
  /** By its own word, the other phone holds all that stands here. */
  theyHaveAll: boolean
  /** The other phone should see this one's codes once more: it lacks something, or can't know that this has all. */
  isOwed: boolean
}

export type HandoverFailure =
  /** Cut or altered. */
  | 'damaged'
  /** Nothing that one phone hands over to another. */
  | 'unknown'
  /** Of another conversation. */
  | 'foreign'
  | 'newer-version'
  /** Made by this phone. */
  | 'own'
  | 'storage'

/** A code of several was read; go on scanning. */
export interface MoreCodes {
  kind: 'more-codes'
  have: number
  of: number
}

/** `too-long`: more than one value can carry; texts by themselves may be of any length. */
export type ConfirmFailure = 'not-ready' | 'too-long' | 'no-key'

export type TextPlace =
  | { bin: 'mine'; node: NodeId }
  | { bin: 'mine'; mark: MarkId }
  | { bin: 'ours'; note: NodeId }
  /** A joint text that goes out with the invitation. */
  | { bin: 'ours'; told: NodeId }
  | { bin: 'ours'; sharedNote: string }
  | { bin: 'ours'; mark: MarkId }
  | { bin: 'ours'; wording: NodeId }
  | { bin: 'ours'; addedQuestion: NodeId }
  | { bin: 'ours'; excerpt: NodeId }
  | { bin: 'ours'; focus: true }
  | { bin: 'ours'; place: true }
  | { bin: 'record'; agreement: AgreementId; field: string }
  | { bin: 'record'; agreement: AgreementId; others: string }
  | { bin: 'record'; outcome: AgreementId; field: string }
  | { bin: 'record'; planField: string }

export type { TextHandle }
