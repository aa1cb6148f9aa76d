import type { NodeId } from './ids.ts'
import type { Kind, LText, Role } from './pack.ts'

/** The plan as a form has it on paper: its tables, fields and who signs. */
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
  /** What the paper calls the part below its tables. */
  extraHeading?: LText
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
