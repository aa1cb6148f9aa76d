import type { PartyRole } from './conversation.ts'
import type { AgreementId, MarkId, NodeId, ParticipantId } from './ids.ts'
import type { LText } from './pack.ts'

/** Where on the path a finding stands in the way (`gate`), or is worth a word (`remind`). */
export type Gate = 'prepare' | 'talk' | 'agreement' | 'conclude' | 'file' | 'followup'

/** What the rules engine found. `enforce` blocks its gate; `remind` never blocks. Screens choose the words. */
export interface Finding {
  ruleId: string
  strength: 'enforce' | 'remind'
  gate: Gate
  what: Subject
  /** The pack's own sentence for it, native and English. */
  text: LText
}

/** What one effect found; its rule adds the rest. */
export type Found = Pick<Finding, 'gate' | 'what'>

export type Subject =
  | { kind: 'axis-unset'; axis: string }
  | { kind: 'setting-unconfirmed'; by: ParticipantId[] }
  | { kind: 'time-unconfirmed'; by: ParticipantId[] }
  | { kind: 'questions-unaccepted'; questions: NodeId[]; by: ParticipantId[] }
  | { kind: 'keywords-unpicked'; by: ParticipantId[]; exactly: number }
  | { kind: 'keywords-sealed'; by: ParticipantId[] }
  | { kind: 'agreement-incomplete'; agreement: AgreementId; missing: string[] }
  | { kind: 'agreement-contested'; agreement: AgreementId }
  | {
      kind: 'participants-outside'
      role: PartyRole
      min: number
      max: number | null
      count: number
    }
  | { kind: 'plan-empty' }
  | { kind: 'group-empty'; group: NodeId }
  | { kind: 'field-nowhere'; field: string }
  | { kind: 'field-locked'; field: string; agreement: AgreementId }
  | { kind: 'mark-open'; node: NodeId; mark: MarkId }
  | { kind: 'field-missing'; field: string }
  | { kind: 'date-too-late'; field: string; agreement: AgreementId | null; latest: string }
  | { kind: 'over-limit'; group: NodeId; max: number; count: number }
  | { kind: 'unconfirmed'; by: ParticipantId[] }
  | { kind: 'task-open'; task: string; by: ParticipantId[] }
  | { kind: 'outside-duration'; minMinutes: number; maxMinutes: number }
  | { kind: 'outside-window' }
  | { kind: 'notice-too-short'; earliest: string }
  | { kind: 'reminder'; at: string }
