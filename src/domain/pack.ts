import type { Station } from './conversation.ts'
import type { NodeId, PackId } from './ids.ts'

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
  settings: { id: string; type: string; default: unknown }[]
  audience: { who: Cond; level: Level; tag: Tag }[]
  cadence: { perYear: number | null; extraTalks: 'none' | 'if-needed' }
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
  constants: { [name: string]: number | string[] }
}

export type LText = { native: string; en: string }
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
  options: { id: string; native: string; en: string; available: boolean }[]
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
  groups: {
    id: NodeId
    native: string
    en: string
    field: NodeId
    min: number
    max: number | null
    types?: string[]
  }[]
  /** In the order of the form. A column may hold several fields (`person+date` on paper is one column of two). */
  columns: { id: string; native: string; en: string; fields: PlanField[] }[]
  minEntries: number
  mutual: boolean
  sourceLinks: 'module-conclusion' | 'goal-or-criterion' | null
  signoff: { who: Role; needs: ('signature' | 'date' | 'confirmation' | 'name')[] }[]
  extra: (PlanField & { before?: 'next-conversation' })[]
  writer: 'both' | 'leader-decides' | 'not-stated'
}

export interface PlanField {
  id: string
  native: string
  en: string
  type: 'text' | 'when' | 'people' | 'date'
  required: 'always' | 'followup' | 'never'
}

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

export interface LinkedConversation {
  id: string
  native: string
  relation: 'separate' | 'adjacent' | 'included' | 'complement'
  attendees: { role: Role; right: boolean; when?: Cond }[]
  minutes: 'none' | 'on-request' | 'always'
  carries?: string[]
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
  requireFields: { list: string[]; on: 'save' | 'conclude' }
  confirmBy: { roles: Role[]; on: 'setting' | 'plan' }
  limit: { path: string; min?: number; max?: number }
  durationRange: { minMinutes: number; maxMinutes: number }
  window: { from: string; to: string }
  /** A date field, or the next conversation, lies at most so many months after this conversation. */
  createFollowUp: { field: string; maxMonths: number }
  filingTask: { task: string; place: string; by: Role }
  remind: { text: NodeId; at: Station; to: Role[] }
  /** What content.ts and record.ts go by when they choose what is shown, to whom, and what is filed. */
  obligation: { node: string; level: Level }
  showOnlyIf: { node: string; cond: Cond }
  preserveIntent: { node: string }
  visibleTo: { selector: string; roles: (Role | 'author')[] }
  excludeFromExport: { selector: string }
  carryOver: { selector: string; to: string }
  /** What the parser holds the pack itself to. */
  sameContent: { axis: string }
  noInput: { selector: string }
}
