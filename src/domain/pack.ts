import type { NodeId, PackId } from './ids.ts'
import type { Manner } from './manner.ts'
import type { PlanSchema } from './planSchema.ts'
import type { Cond, Rule } from './ruleShape.ts'

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
