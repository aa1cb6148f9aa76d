import { isFieldOpen } from './access.ts'
import { fieldsIn, standingAgreements } from './agreements.ts'
import { groupName, partsFor } from './content.ts'
import type { Agreement, Conversation, Edition, People } from './conversation.ts'
import type { NodeId } from './ids.ts'
import { byCodeUnits, byOrder } from './order.ts'
import type { Pack } from './pack.ts'
import { presentIn } from './participants.ts'
import { headingOf, type Plan, type PlanAgreement, serializePlan } from './planFormat.ts'
import type { PlanField, PlanSchema } from './planSchema.ts'
import { canonicalName, canonicalText } from './planText.ts'

interface PlanSource {
  conversation: Conversation
  pack: Pack
  editionHash: string
}

/** `plan/1`: the same plan gives the same text on every phone, however and in whatever order it was written. */
export const canonicalPlan = (source: PlanSource): string => serializePlan(planOf(source))

/** `edition/1`: the workplace's own wordings, questions, focus, addresses and, where it has any, settings. */
export function canonicalEdition({
  rewordings,
  added,
  focus,
  documents,
  excerpts,
  settings,
}: Edition): string {
  const set = Object.entries(settings).sort(([one], [other]) => byCodeUnits(one, other))
  return JSON.stringify({
    format: 'edition/1',
    rewordings: pairs(rewordings),
    added: added
      .map(({ id, parent, text }) => [id, parent, canonicalText(text)])
      .sort(([one = ''], [other = '']) => byCodeUnits(one, other)),
    focus: canonicalText(focus),
    documents: pairs(documents),
    ...(excerpts ? { excerpts: pairs(excerpts) } : {}),
    ...(set.length > 0 ? { settings: set } : {}),
  })
}

/** As it stands, before it is text. */
export function planOf({ conversation, pack, editionHash }: PlanSource): Plan {
  const people = [...presentIn(conversation)].sort(byId)
  const { setting, planExtra } = conversation
  return {
    conversation: conversation.id,
    pack: conversation.pack,
    edition: editionHash,
    participants: people.map(({ id, role, name }) => ({ id, role, name: canonicalName(name) })),
    setting: { date: setting.date, axes: filled(pack.variants, ({ id }) => setting.axes[id]) },
    agreements: pack.plan ? agreementsOf(conversation, pack.plan, pack) : [],
    extra: {
      ...filled(openFields(pack, conversation), ({ id, note }) =>
        canonicalText((note ? conversation.notes[note] : planExtra[id]) ?? ''),
      ),
      ...ownHeadings(conversation.edition, pack),
    },
  }
}

/** What was written where nobody asks for it any more stays out of what is sealed (R-LUN-07). */
const openFields = (pack: Pack, conversation: Conversation) =>
  (pack.plan?.extra ?? []).filter(({ id }) => isFieldOpen(pack, conversation, id))

/** R-KS-14: what the workplace calls a group is sealed with it; the edition's words may change later. */
function ownHeadings(edition: Edition, pack: Pack): Record<string, string> {
  const groups = (pack.plan?.groups ?? []).filter(({ named }) => named !== undefined)
  const names = groups.map(group => [group, canonicalName(groupName(group, pack, edition).native)] as const)
  return Object.fromEntries(
    names.filter(([{ native }, name]) => name !== native).map(([{ id }, name]) => [headingOf(id), name]),
  )
}

/** Only what the form has a place for: whatever else a document carries would be sealed unseen. */
function agreementsOf(conversation: Conversation, plan: PlanSchema, pack: Pack): PlanAgreement[] {
  const everybody = new Set<string>(presentIn(conversation).map(({ id }) => id))
  const namable = (field: PlanField) => (field.type === 'parts' ? partsFor(field, pack) : everybody)
  return standingAgreements(conversation)
    .filter(({ group }) => plan.groups.some(({ id }) => id === group))
    .sort(byOrder)
    .map(({ id, group, values }) => ({
      id,
      group,
      values: filled(sealedFields(plan, group), field => canonicalValue(values[field.id], namable(field))),
    }))
}

/** A result has its time after the sealing: it is not of what was sealed. */
const sealedFields = (plan: PlanSchema, group: NodeId) =>
  fieldsIn(plan, group).filter(({ required }) => required !== 'followup')

function canonicalValue(
  value: Agreement['values'][string],
  namable: ReadonlySet<string>,
): string | People | undefined {
  if (value === undefined) return undefined
  if (typeof value === 'string') return canonicalText(value)
  const participants = [...new Set(value.participants)].filter(id => namable.has(id)).sort(byCodeUnits)
  const others = canonicalName(value.others)
  return participants.length > 0 || others !== '' ? { participants, others } : undefined
}

const byId = (one: { id: string }, other: { id: string }) => byCodeUnits(one.id, other.id)

/** A field that was emptied again is the same as one never touched. */
function filled<Field extends { id: string }, Value>(
  fields: Field[],
  read: (field: Field) => Value | undefined,
) {
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
