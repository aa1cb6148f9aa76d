import type { Conversation } from '../domain/conversation.ts'
import type { ParticipantId } from '../domain/ids.ts'
import type { Pack } from '../domain/pack.ts'
import type { Plan } from '../domain/planFormat.ts'
import type { PlanField } from '../domain/planSchema.ts'
import type { SignatureStroke, Signing } from '../domain/signing.ts'

/** One plan as it is read: names, dates and the form's own words, for the picture and its text twin alike. */
export interface SnapshotContent {
  organisation: string
  title: string
  subtitle: string
  facts: LabelledText[]
  /** Does each column stand beside the other, or all below each other in one? */
  isSideBySide: boolean
  tables: TableContent[]
  /** Of what stands below the tables, or ''. */
  extraHeading: string
  extras: ExtraContent[]
  /** What a sheet that was made later says instead of names: that it wasn't sealed, and what it belongs to. */
  addition: string | null
  confirmations: ConfirmationContent[]
  hash: string
  checkCode: string
  locale: Pack['locale']
}

export interface LabelledText {
  label: string
  text: string
}

export interface TableContent {
  heading: string
  subheading: string
  groupHeading: string
  /** What fills the first column down all rows, where the paper has such a one. */
  lead: { heading: string; question: string; text: string } | null
  groups: GroupContent[]
  /** What is ticked or written just below it. */
  below: ExtraContent[]
}

export interface GroupContent {
  heading: string
  /** Name of a drawing. */
  icon: string | null
  /** The columns' headings, also where nothing was agreed. */
  columns: string[]
  /** Lines that the paper offers. */
  rows: number
  isNumbered: boolean
  agreements: ColumnContent[][]
}

export type ExtraContent = LabelledText & { type: PlanField['type']; isNote: boolean }

/** A column of the form: its cue, and under it what was agreed, by field. */
export interface ColumnContent {
  cue: string
  fields: (LabelledText & { type: PlanField['type'] })[]
  /** Filled in when the plan is looked at again, and blank until then. */
  isLater: boolean
}

/** Where somebody said yes, or signed: a line with their name or hand on it. */
export interface ConfirmationContent {
  name: string
  /** The form's own word for the line, or ''. */
  line: string
  /** What stands on the line in handwriting, unless the finger drew it. */
  hand: string
  strokes: SignatureStroke[]
  /** When, and how. */
  label: string
}

export interface SnapshotSource {
  plan: Plan
  pack: Pack
  confirmations: Confirmed[]
  hash: string
  checkCode: string
  /** For a sheet beside the sealed plan: what became of it until that day. */
  results?: Results | null
}

export interface Results {
  outcomes: Conversation['outcomes']
  /** ISO date. */
  until: string
}

export interface Confirmed {
  by: ParticipantId
  at: string
  signing?: Signing
}
