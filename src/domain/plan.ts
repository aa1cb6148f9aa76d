import { standingAgreements } from './agreements.ts'
import type { Agreement, Conversation, Edition, People } from './conversation.ts'
import type { ParticipantId } from './ids.ts'
import type { Pack, PlanSchema } from './pack.ts'
import { type Plan, type PlanAgreement, serializePlan } from './planFormat.ts'
import { byCodeUnits, canonicalName, canonicalText } from './planText.ts'

interface PlanSource {
  conversation: Conversation
  pack: Pack
  editionHash: string
}

/** `plan/1`: the same plan gives the same text on every phone, however and in whatever order it was written. */
export const canonicalPlan = (source: PlanSource): string => serializePlan(planOf(source))

/** `edition/1`: the workplace's own wordings, questions, focus and addresses. */
export function canonicalEdition({ rewordings, added, focus, documents }: Edition): string {
  return JSON.stringify({
    format: 'edition/1',
    rewordings: pairs(rewordings),
    added: added
      .map(({ id, parent, text }) => [id, parent, canonicalText(text)])
      .sort(([one = ''], [other = '']) => byCodeUnits(one, other)),
    focus: canonicalText(focus),
    documents: pairs(documents),
  })
}

/** As it stands, before it is text. */
export function planOf({ conversation, pack, editionHash }: PlanSource): Plan {
  const people = [...conversation.participants].sort(byId)
  const { setting, planExtra } = conversation
  return {
    conversation: conversation.id,
    pack: conversation.pack,
    edition: editionHash,
    participants: people.map(({ id, role, name }) => ({ id, role, name: canonicalName(name) })),
    setting: { date: setting.date, axes: filled(pack.variants, ({ id }) => setting.axes[id]) },
    agreements: pack.plan ? agreementsOf(conversation, pack.plan) : [],
    extra: filled(pack.plan?.extra ?? [], ({ id }) => canonicalText(planExtra[id] ?? '')),
  }
}

/** Only what the form has a place for: whatever else a document carries would be sealed unseen. */
function agreementsOf(conversation: Conversation, { groups, columns }: PlanSchema): PlanAgreement[] {
  const everybody = new Set(conversation.participants.map(({ id }) => id))
  const fields = columns.flatMap(column => column.fields)
  return standingAgreements(conversation)
    .filter(({ group }) => groups.some(({ id }) => id === group))
    .sort((one, other) => byCodeUnits(one.order, other.order) || byId(one, other))
    .map(({ id, group, values }) => ({
      id,
      group,
      values: filled(fields, field => canonicalValue(values[field.id], everybody)),
    }))
}

function canonicalValue(
  value: Agreement['values'][string],
  everybody: Set<ParticipantId>,
): string | People | undefined {
  if (value === undefined) return undefined
  if (typeof value === 'string') return canonicalText(value)
  const participants = [...new Set(value.participants)].filter(id => everybody.has(id)).sort(byCodeUnits)
  const others = canonicalName(value.others)
  return participants.length > 0 || others !== '' ? { participants, others } : undefined
}

const byId = (one: { id: string }, other: { id: string }) => byCodeUnits(one.id, other.id)

/** A field that was emptied again is the same as one never touched. */
function filled<Value>(fields: { id: string }[], read: (field: { id: string }) => Value | undefined) {
  const entries = fields.map(field => [field.id, read(field)] as const)
  return Object.fromEntries(entries.filter(([, value]) => value !== undefined && value !== '')) as Record<
    string,
    Value
  >
}

/** Pairs, not an object: the ids come from the document, and an object keeps numbers and `__proto__` in ways of its own. */
const pairs = (texts: Partial<Record<string, string>>): [string, string][] =>
  Object.entries(texts)
    .map(([id, text = '']): [string, string] => [id, canonicalText(text)])
    .filter(([, text]) => text !== '')
    .sort(([one], [other]) => byCodeUnits(one, other))
