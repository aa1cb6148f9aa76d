import {
  type Conversation,
  type Outcome,
  type OutcomeStatus,
  outcomeStatuses,
} from '../domain/conversation.ts'
import type { AgreementId } from '../domain/ids.ts'
import { textNames } from './names.ts'
import { emptyRecord, idOf, isoDateOf, objectOf, oneOf, recordOf, wordsOf } from './parse.ts'
import { rowsAt, textsUnder } from './rows.ts'
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
  const at = (id: AgreementId): Outcome => {
    const outcome = outcomes[id] ?? { status: 'open', told: emptyRecord<string, string>() }
    outcomes[id] = outcome
    return outcome
  }
  for (const { path, value: status } of rowsAt(followUp(doc), ['status', idOf<AgreementId>], statusOf))
    at(path[1]).status = status
  for (const { path, text } of textsUnder(doc, 'outcome')) {
    const id = idOf<AgreementId>(path[0])
    const field = path.length === 2 ? path[1] : null
    if (id && field && text) at(id).told[field] = text
  }
  for (const { path, value: day } of rowsAt(followUp(doc), ['on', idOf<AgreementId>], isoDateOf)) {
    const outcome = outcomes[path[1]]
    if (outcome) outcome.on = day
  }
  return outcomes
}

/** One that was stored as a plain value. */
export function outcomeOf(value: unknown): Outcome | null {
  const outcome = keptOf(value)
  if (!outcome) return null
  const { on, ...said } = outcome
  return on === null ? said : { ...said, on }
}

const statusOf = oneOf(outcomeStatuses)
const keptOf = objectOf({ status: statusOf }, { told: recordOf(idOf, wordsOf), on: isoDateOf })
