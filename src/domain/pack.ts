import type { Station } from './conversation.ts'
import type { NodeId, PackId } from './ids.ts'
import type { Manner } from './manner.ts'

/** A municipality's form as data. The engine reads these shapes and knows no municipality by name. */
export interface Pack {
  id: PackId
  version: string
  locale: 'nb' | 'sv' | 'da'
  country: 'NO' | 'SE' | 'DK'
  organisation: string
  name: { native: string; abbr?: string; en: string }
  provenance: {
    title: string
    dates: { kind: string; value: string }[]
    responsible?: string
    contact?: string
  }
  purpose: LText[]
  /** What a workplace may set. A `default` of null is *not stated*: the app invents none. */
  settings: PackSetting[]
  audience: { who: Cond; level: Level; tag: Tag }[]
  /** `within`: is a year the calendar's, or twelve months from one conversation to the next (the default)? */
  cadence: { perYear: number | null; extraTalks: 'none' | 'if-needed'; within?: 'calendar-year' }
  window: { from?: string; to: string; strength: 'warn' } | null
  duration: { minMinutes: number; maxMinutes: number; strength: 'warn' } | null
  notice: {
    minMonths?: number
    minDays?: number
    strength: 'enforce' | 'warn'
    from: 'issues-sent' | 'invited'
  } | null
  place: { text: LText | null; options?: string[] }
  roles: { role: Role; native: string; en: string }[]
  variants: VariantAxis[]
  /** Ordered content tree: children follow their parent and name it. */
  nodes: PackNode[]
  keywordSets: KeywordSet[]
  plan: PlanSchema | null
  flow: Step[]
  rules: Rule[]
  documents: RefDoc[]
  filing: FilingItem[]
  links: LinkedConversation[]
  counts: { name: string; pattern: string; count: number }[]
  constants: { [name: string]: SettingValue }
}

export type LText = { native: string; en: string }
export type PackSetting = LText & { id: string; default: SettingValue } & (
    | { type: 'text' | 'number' | 'list' }
    | { type: 'choice'; options: (LText & { id: string })[] }
  )
export type SettingValue = string | number | boolean | (string | number)[] | null
export type Role = 'employee' | 'leader' | 'both' | 'unionRep' | 'group' | 'management'
/** S stated in the source, I interpreted, D our design. */
export type Tag = 'S' | 'I' | 'D'
export type Level = 'mandatory' | 'should' | 'optional' | 'forbidden'
export type Documented = 'shared' | 'optional' | 'private-prep' | 'never' | 'n/a'
export type Input =
  | 'none'
  | 'text'
  | 'list'
  | 'choice'
  | 'date'
  | 'signature'
  | 'tick'
  | 'keywords'
  | 'agreements'
export type Kind =
  | 'module'
  | 'section'
  | 'topic'
  | 'question'
  | 'sub'
  | 'example'
  | 'info'
  | 'prep'
  | 'check'
  | 'keyword'
  | 'value'
  | 'note'
  | 'field'
  | 'doc'
  | 'ui'

export interface PackNode {
  id: NodeId
  kind: Kind
  parent?: NodeId
  /** The exact label of the source, where it has one. */
  label?: string
  /** The product's own wording; keywords and labels may equal the label. */
  wording: LText
  /** What it is after; stays visible when a workplace rewords it. */
  intent: LText
  answeredBy: Role[]
  documented: Documented
  obligation: { level: Level; when?: Cond; otherwise?: Level }
  input: Input
  docs?: NodeId[]
  visibleIf?: Cond
  movable?: boolean
  /** For `check` and `prep`: the step of the flow where it belongs. */
  step?: string
  /** Name of a drawing in ui/icons, for sections. */
  icon?: string
}

export interface VariantAxis {
  id: string
  native: string
  en: string
  /** `manner`: so they meet, if they choose it. `board`: the same form, laid out as pieces. `party`: so many take part; that is chosen where a talk is made, once. */
  options: {
    id: string
    native: string
    en: string
    available: boolean
    manner?: Manner
    board?: boolean
    party?: 'individual' | 'group'
  }[]
  decidedBy: Role
  before: string
  default?: string
}

export interface KeywordSet {
  id: string
  keywords: NodeId[]
  pick: { per: Role[]; exactly: number; discloseBefore: string }
}

export interface PlanSchema {
  /** Heading of the plan, and a second line under it on the snapshot. */
  title: LText
  subtitle?: LText
  groupHeading?: LText
  groups: PlanGroup[]
  /** In the order of the form. A column may hold several fields (`person+date` on paper is one column of two). */
  columns: PlanColumn[]
  /** A paper of several tables, or with columns side by side; without it the columns stand below each other in one. */
  tables?: PlanTable[]
  minEntries: number
  mutual: boolean
  sourceLinks: 'module-conclusion' | 'goal-or-criterion' | null
  signoff: { who: Role; needs: SignPart[]; may?: SignPart[] }[]
  extra: PlanExtra[]
  writer: 'both' | 'leader-decides' | 'not-stated'
}
export type SignPart = 'signature' | 'date' | 'confirmation' | 'name'

export interface PlanGroup extends LText {
  id: NodeId
  field: NodeId
  min: number
  max: number | null
  /** Its name is what these nodes say, in the workplace's own words (KS' four values). */
  named?: NodeId[]
  /** Lines that the paper offers; not a limit. */
  rows?: number
  isNumbered?: boolean
}

/** One table of the paper. Its groups stand in the first column, under their heading; without one they head it. */
export interface PlanTable {
  heading?: LText
  subheading?: LText
  groupHeading?: LText
  /** The question that the paper prints in the first column. */
  asks?: NodeId
  groups: NodeId[]
}

export interface PlanColumn extends LText {
  id: string
  fields: PlanField[]
  /** The only groups that have this column; all have it where nothing stands here. */
  groups?: NodeId[]
}

/**
 * `before`: the day when the two look at the plan again. `group`: where on the form it stands, if not after the plan.
 * `note`: it says what stands in the joint note of this node, which so becomes part of the record.
 */
export type PlanExtra = PlanField & { before?: 'next-conversation'; group?: NodeId; note?: NodeId }

/**
 * `list` is a text of lines, `tick` holds `yes`, `choice` an option's id, `parts` the parts of the form that it comes
 * from. `followup` has its time after the plan was sealed; `together` is asked for once one of its kind is filled.
 */
export type PlanField = LText & {
  id: string
  required: 'always' | 'together' | 'followup' | 'never'
  /** Suggestions to tap, as nodes of the pack. */
  examples?: NodeId[]
} & (
    | { type: 'text' | 'when' | 'people' | 'date' | 'list' | 'tick' }
    | { type: 'choice'; options: (LText & { id: string })[] }
    | { type: 'parts'; of: Kind; or?: (LText & { id: string })[] }
  )

export interface Step {
  id: string
  phase:
    | 'workplace'
    | 'preparation'
    | 'invitation'
    | 'conversation'
    | 'conclusion'
    | 'documentation'
    | 'followup'
  by: Role[]
  native: string
  en: string
  blocking: boolean
  checks: NodeId[]
}

/** A conversation beside the yearly one, with a document and a record of its own (parts.ts). */
export interface LinkedConversation {
  id: string
  native: string
  en: string
  relation: 'separate' | 'adjacent' | 'included' | 'complement'
  /** Selectors of what is talked about there, and not in the yearly one; empty where its form isn't in this pack. */
  content: string[]
  plan: PlanSchema | null
  attendees: { role: Role; right: boolean; when?: Cond }[]
  minutes: 'none' | 'on-request' | 'always'
  /** `plan`: what was agreed in the yearly one is shown there; else what of it is shown in the yearly one. */
  carries?: string[]
  /** What the form says of it, where it is begun. */
  about?: NodeId[]
}
export interface FilingItem {
  what: LText
  selector: string
  place: string | null
  access: Role[]
  byWhom?: Role
  tag: Tag
}
export interface RefDoc {
  id: NodeId
  native: string
  en: string
  use: 'read' | 'bring' | 'basis' | 'consult'
  by: Role[]
  /** Where it lies, in the source's own words. */
  place?: string
  url?: string
}

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
