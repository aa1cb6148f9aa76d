import {
  type Conversation,
  type Outcome,
  type OutcomeStatus,
  outcomeStatuses,
} from '../domain/conversation.ts'
import type { AgreementId } from '../domain/ids.ts'
import { emptyRecord, idOf, isoDateOf, property, rowsUnder, stringOf, textsUnder } from './parse.ts'
import { change, type SharedDoc } from './sharedDoc.ts'

// followup: status/<agreement>, next = an ISO date · outcome/<agreement>/<field> are texts
const followUp = (doc: SharedDoc) => doc.getMap<unknown>('followup')

export function setOutcome(doc: SharedDoc, agreement: AgreementId, status: OutcomeStatus): void {
  change(doc, () => followUp(doc).set(`status/${agreement}`, status))
}

/** '' takes the day back. */
export function setNextFollowUp(doc: SharedDoc, date: string): void {
  change(doc, () => (isoDateOf(date) ? followUp(doc).set('next', date) : followUp(doc).delete('next')))
}

export const readNextFollowUp = (doc: SharedDoc): string => isoDateOf(followUp(doc).get('next')) ?? ''

/** Of every agreement that somebody said something about. */
export function readOutcomes(doc: SharedDoc): Conversation['outcomes'] {
  const outcomes = emptyRecord<AgreementId, Outcome>()
  const outcomeOf = (id: string): Outcome | null => {
    const agreement = idOf<AgreementId>(id)
    if (!agreement) return null
    const there = outcomes[agreement] ?? { status: 'open', told: emptyRecord<string, string>() }
    outcomes[agreement] = there
    return there
  }
  for (const { id, value } of rowsUnder(followUp(doc), 'status')) {
    const status = statusOf(value)
    const outcome = status && outcomeOf(id)
    if (outcome) outcome.status = status
  }
  for (const { path, text } of textsUnder(doc, 'outcome')) {
    const [agreement, field] = path
    const outcome = agreement && field && path.length === 2 && text ? outcomeOf(agreement) : null
    if (outcome && field) outcome.told[field] = text
  }
  return outcomes
}

/** One that was stored as a plain value. */
export function readOutcome(value: unknown): Outcome | null {
  const status = statusOf(property(value, 'status'))
  if (!status) return null
  const told = emptyRecord<string, string>()
  const texts = property(value, 'told')
  for (const [field, written] of Object.entries(typeof texts === 'object' && texts !== null ? texts : {})) {
    const text = stringOf(written)
    if (text) told[field] = text
  }
  return { status, told }
}

const statusOf = (value: unknown): OutcomeStatus | null =>
  outcomeStatuses.find(known => known === value) ?? null
