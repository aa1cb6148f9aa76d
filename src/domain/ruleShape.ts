import type { Station } from './conversation.ts'
import type { NodeId } from './ids.ts'
import type { Level, LText, Role, Tag } from './pack.ts'

export type Cond =
  | true
  | { eq: [string, unknown] }
  | { in: [string, unknown[]] }
  | { gt: [string, number] }
  | { lte: [string, number] }
  | { all: Cond[] }
  | { any: Cond[] }
  | { not: Cond }

export interface Rule {
  id: string
  /** Linked conversations that it holds in, `main` for the yearly one; without it the rule holds in that one alone. */
  in?: string[]
  tag: Tag
  strength: 'enforce' | 'remind'
  when: Cond
  effect: Effect
  text: LText
}

/** Exactly one key, from the closed list below; the parser refuses any other. */
export type Effect = { [Name in keyof Effects]?: Effects[Name] }

/**
 * All that a rule can bring about. A `node` is an id with `*` where it may vary (selector.ts); a `selector` may also
 * name content that is no node: `preparation`, `picks`, `plan`, `previous-plan`.
 */
export interface Effects {
  /** What rules.ts looks for, and reports as findings. */
  requireBefore: { field: string; step: string }
  /** `together`: only once one of them is filled. */
  requireFields: { list: string[]; on: 'save' | 'conclude'; together?: boolean }
  confirmBy: { roles: Role[]; on: 'setting' | 'time' | 'added-questions' | 'plan' }
  limit: { path: string; min?: number; max?: number }
  durationRange: { minMinutes: number; maxMinutes: number }
  window: { from: string; to: string }
  /** A date field, or the next conversation, lies at most so many months after this conversation. */
  createFollowUp: { field: string; maxMonths: number }
  /** From the day on which the issues were sent, or else from today, if they were sent now. */
  minNotice: { months?: number; days?: number; from: 'issues-sent' }
  /** What has its time only after the plan was sealed. */
  lock: { field: string; until: 'sealed' }
  /** Once somebody of that role has ticked `ask`, the field has to be filled; before that it isn't open. */
  minutesOnRequest: { by: Role; ask: NodeId; field: string }
  /** From the sealing on, a row to tick whenever the plan was looked at. */
  followUpHook: { node: NodeId }
  filingTask: { task: string; place: string; by: Role }
  /** `writing`: wherever something is typed that others will read. */
  remind: { text: NodeId; at: Station | 'writing'; to: Role[] }
  /** What content.ts, parts.ts, access.ts and record.ts go by: what is shown, to whom, and what is filed. */
  obligation: { node: string; level: Level }
  showOnlyIf: { node: string; cond: Cond }
  preserveIntent: { node: string }
  visibleTo: { selector: string; roles: (Role | 'author')[] }
  excludeFromExport: { selector: string }
  /** `to`: a step of the flow, or a node that it is shown with. */
  carryOver: { selector: string; to: string }
  attendee: { conversation: string; role: Role; addedBy: Role; isRefusable: boolean }
  statsOnly: { role: Role; fields: ('employees' | 'held')[] }
  /** What the parser holds the pack itself to. */
  sameContent: { axis: string }
  noInput: { selector: string }
  noTrace: { selector: string }
  emptyIsComplete: { selector: string }
  separateRecord: { conversation: string }
}
