import type { AgreementId } from '../../domain/ids.ts'

/** Where something that stands in the way can be mended. */
export type Place =
  | { at: 'agreement'; agreement: AgreementId }
  /** An element's id on the list of agreements. */
  | { at: 'here'; id: string }
  /** It is said, not written: the talk itself. */
  | { at: 'talk' }

/** Where the leader says who writes. */
export const placeOfWriter = 'plan-writer'
export const placeOfGroup = (group: string) => `plan-group-${group}`
export const placeOfField = (field: string) => `plan-field-${field}`
export const placeOfClosing = (node: string) => `plan-closing-${node}`
export const placeOfAreas = (node: string) => `plan-areas-${node}`
