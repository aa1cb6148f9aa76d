/** Branded strings, so that a participant can't be passed where an agreement is meant. */
type Branded<Name extends string> = string & { readonly __brand: Name }

export type ConversationId = Branded<'ConversationId'>
export type ParticipantId = Branded<'ParticipantId'>
/** Somebody on a leader's own list. */
export type PersonId = Branded<'PersonId'>
export type DeviceId = Branded<'DeviceId'>
export type AgreementId = Branded<'AgreementId'>
export type MarkId = Branded<'MarkId'>
export type PackId = Branded<'PackId'>
/** The id of any part of a pack (`form.part.q1`), or of a question that a workplace added (`added.<id>`). */
export type NodeId = Branded<'NodeId'>
/** SHA-256 of a canonical plan, 64 lower-case hex digits. */
export type PlanHash = Branded<'PlanHash'>
