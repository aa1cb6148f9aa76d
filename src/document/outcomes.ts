import {
  type Conversation,
  type Outcome,
  type OutcomeStatus,
  outcomeStatuses,
} from '../domain/conversation.ts'
import type { AgreementId } from '../domain/ids.ts'
import { textNames } from './names.ts'
import { emptyRecord, idOf, isoDateOf, property, rowsUnder, stringOf, textsUnder } from './parse.ts'
import { change, type SharedDoc } from './sharedDoc.ts'
import { type TextHandle, textHandle } from './textHandle.ts'

// followup: status/<agreement>, on/<agreement> and next = ISO dates · outcome/<agreement>/<field> are texts
const followUp = (doc: SharedDoc) => doc.getMap<unknown>('followup')

/** R-GBG-08: whatever is said is dated; `today` is an ISO date. */
export function setOutcome(
  doc: SharedDoc,
  agreement: AgreementId,
  status: OutcomeStatus,
  today?: string,
): void {
  change(doc, () => {
    followUp(doc).set(`status/${agreement}`, status)
    noteDay(doc, agreement, today)
  })
}

export const outcomeText = (
  doc: SharedDoc,
  agreement: AgreementId,
  field: string,
  today: () => string,
): TextHandle => textHandle(doc, textNames.outcome(agreement, field), () => noteDay(doc, agreement, today()))

function noteDay(doc: SharedDoc, agreement: AgreementId, day: string | undefined): void {
  const key = `on/${agreement}`
  if (isoDateOf(day) && followUp(doc).get(key) !== day) followUp(doc).set(key, day)
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
  for (const { id, value } of rowsUnder(followUp(doc), 'on')) {
    const agreement = idOf<AgreementId>(id)
    const outcome = agreement && outcomes[agreement]
    const day = isoDateOf(value)
    if (outcome && day) outcome.on = day
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
  const on = isoDateOf(property(value, 'on'))
  return { status, told, ...(on ? { on } : {}) }
}

const statusOf = (value: unknown): OutcomeStatus | null =>
  outcomeStatuses.find(known => known === value) ?? null
