import { type Confirmation, type Conversation, maxRound } from '../domain/conversation.ts'
import type { DeviceId, ParticipantId, PlanHash } from '../domain/ids.ts'
import { parseSigning, serializeSigning } from '../domain/signing.ts'
import { textNames } from './names.ts'
import {
  countOf,
  emptyRecord,
  hashOf,
  idOf,
  isoDateOf,
  isoInstantOf,
  objectOf,
  property,
  type Read,
  wordsOf,
} from './parse.ts'
import { recordAt, rowsAt, rowsOf, textRecordAt } from './rows.ts'
import { change, type SharedDoc } from './sharedDoc.ts'
import { replaceText, type TextHandle, textHandle } from './textHandle.ts'

// plan: <field> = a date, other values are texts · confirmations: <hash>/<participant>/<device> = { round, at, signature }, with signing = text where the form asks for it
// sealed: <hash> = canonical plan · tasks: <task> or <task>/<participant> = { by, at }
const planFields = (doc: SharedDoc) => doc.getMap<unknown>('plan')
const confirmations = (doc: SharedDoc) => doc.getMap<unknown>('confirmations')
const sealedPlans = (doc: SharedDoc) => doc.getMap<unknown>('sealed')
const tasks = (doc: SharedDoc) => doc.getMap<unknown>('tasks')

/** A date is chosen as a whole, so the last choice counts; anything else is typed and merges. */
export function setPlanField(doc: SharedDoc, field: string, value: string): void {
  const isDate = isoDateOf(value) !== null
  change(doc, () => {
    if (isDate) planFields(doc).set(field, value)
    else planFields(doc).delete(field)
    replaceText(doc.getText(textNames.plan(field)), isDate ? '' : value)
  })
}

/** For a field of the plan that two people may type in at once. */
export const planText = (doc: SharedDoc, field: string): TextHandle =>
  textHandle(doc, textNames.plan(field), () => {
    if (planFields(doc).has(field)) planFields(doc).delete(field)
  })

/** The canonical plan is written once under its hash: a later edit can't change what somebody confirmed. */
export function addConfirmation(doc: SharedDoc, confirmation: Confirmation, canonical: string): void {
  const { hash } = confirmation
  change(doc, () => {
    if (!sealedPlans(doc).has(hash)) sealedPlans(doc).set(hash, canonical)
    const { key, value } = confirmationRow(confirmation)
    confirmations(doc).set(key, value)
  })
}

/** A row, in whichever document it stands. */
export const confirmationRow = ({ hash, by, device, round, at, signature, signing }: Confirmation) => ({
  key: `${hash}/${by}/${device}`,
  value: { round, at, signature, ...(signing ? { signing: serializeSigning(signing) } : {}) },
})

/** Only for bytes whose hash was checked: puts right what somebody wrote over them. */
export function restoreSealed(doc: SharedDoc, hash: PlanHash, canonical: string): void {
  if (sealedPlans(doc).get(hash) !== canonical) change(doc, () => sealedPlans(doc).set(hash, canonical))
}

/** Ticking again takes the tick back. */
export function tickTask(
  doc: SharedDoc,
  me: ParticipantId,
  { task, at }: { task: string; at: string },
): void {
  change(doc, () => (tasks(doc).has(task) ? tasks(doc).delete(task) : tasks(doc).set(task, { by: me, at })))
}

export const readPlanExtra = (doc: SharedDoc): Conversation['planExtra'] =>
  Object.assign(textRecordAt(doc, 'plan'), recordAt(planFields(doc), [idOf], isoDateOf))

export const readConfirmations = (doc: SharedDoc): Confirmation[] =>
  rowsAt(confirmations(doc), [hashOf<PlanHash>, idOf<ParticipantId>, idOf<DeviceId>], confirmationOf).map(
    ({ path: [hash, by, device], value }) => ({ hash, by, device, ...value }),
  )

/** A row's value, in whichever document it stands. */
export const confirmationOf: Read<Omit<Confirmation, 'hash' | 'by' | 'device'>> = value => {
  const said = saidOf(value)
  const written = property(value, 'signing')
  const signing = written === undefined ? undefined : parseSigning(written)
  if (!said || said.round > maxRound || signing === null) return null
  return signing ? { ...said, signing } : said
}

const saidOf = objectOf({ round: countOf, at: isoInstantOf, signature: wordsOf })

/** Not yet checked against their hashes: who can hash does that before showing one. */
export const readSealed = (doc: SharedDoc): Conversation['sealed'] =>
  recordAt(sealedPlans(doc), [hashOf<PlanHash>], wordsOf)

export function readTasksDone(doc: SharedDoc): Conversation['tasksDone'] {
  const done = emptyRecord<string, { by: ParticipantId; at: string }>()
  for (const { path, value } of rowsOf(tasks(doc))) {
    const tick = tickOf(value)
    // A second part says whose: of a group each member has a tick.
    if (path[0] && path.length <= 2 && tick) done[path.join('/')] = tick
  }
  return done
}

const tickOf = objectOf({ by: idOf<ParticipantId>, at: isoInstantOf })
