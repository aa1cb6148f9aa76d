import type { AgreementId, ConversationId, DeviceId, MarkId, NodeId, ParticipantId } from '../domain/ids.ts'

/** Raised when older apps would misread what is written; they then open the document read-only. */
export const schemaVersion = 2
/** Version 2 has groups; where two talk nothing in it is new, and an older app may write on. */
export const schemaOfTwo = 1

export const metaMap = 'meta'

/**
 * The names of all typed texts. They are top-level and never change: nested texts that two devices
 * create under one key lose one side, top-level ones merge.
 */
export const textNames = {
  name: (participant: ParticipantId) => `name/${participant}`,
  place: 'place',
  focus: 'focus',
  note: (node: NodeId) => `note/${node}`,
  wording: (question: NodeId) => `wording/${question}`,
  added: (question: NodeId) => `added/${question}`,
  excerpt: (document: NodeId) => `excerpt/${document}`,
  /** One that came of a mark has the mark's own text. */
  shared: (id: string) => (id.startsWith('mark.') ? `mark/${id.slice(5)}` : `shared/${id}`),
  mark: (mark: MarkId) => `mark/${mark}`,
  agreement: (agreement: AgreementId, field: string) => `agreement/${agreement}/${field}`,
  others: (agreement: AgreementId, field: string) => `agreement/${agreement}/${field}/others`,
  outcome: (agreement: AgreementId, field: string) => `outcome/${agreement}/${field}`,
  plan: (field: string) => `plan/${field}`,
  /** In the notebook, like the next two. */
  device: (device: DeviceId) => `device/${device}`,
  preparation: (conversation: ConversationId, node: NodeId) => `prep/${conversation}/${node}`,
  ownMark: (conversation: ConversationId, mark: MarkId) => `prep/${conversation}/mark/${mark}`,
} as const
