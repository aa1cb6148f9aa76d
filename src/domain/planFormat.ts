import type { Participant, People } from './conversation.ts'
import type { AgreementId, ConversationId, NodeId, PackId } from './ids.ts'
import { byCodeUnits } from './order.ts'

/** What is confirmed, signed and filed: all of *the record*, and nothing of *ours* or *mine*. */
export interface Plan {
  conversation: ConversationId
  pack: { id: PackId; version: string }
  /** SHA-256 of the workplace's edition, hex: which wording of the questions led here. */
  edition: string
  participants: Pick<Participant, 'id' | 'role' | 'name'>[]
  setting: { date: string; axes: Partial<Record<string, string>> }
  /** In the order of the plan; fields without content are absent. */
  agreements: PlanAgreement[]
  extra: Partial<Record<string, string>>
}

export interface PlanAgreement {
  id: AgreementId
  group: NodeId
  values: Partial<Record<string, string | People>>
}

/** Keys in a fixed order; what isn't named here can't get in. */
export function serializePlan({
  conversation,
  pack,
  edition,
  participants,
  setting,
  agreements,
  extra,
}: Plan): string {
  return JSON.stringify({
    format: 'plan/1',
    conversation,
    pack: { id: pack.id, version: pack.version },
    edition,
    participants: participants.map(({ id, role, name }) => ({ id, role, name })),
    setting: { date: setting.date, axes: sorted(setting.axes) },
    agreements: agreements.map(({ id, group, values }) => ({
      id,
      group,
      values: sorted(values, inFixedOrder),
    })),
    extra: sorted(extra),
  })
}

/** Where a plan keeps a group's own name, among its other fields. */
export const headingOf = (group: NodeId): string => `heading.${group}`

/** By the plan's own participants, so that a sealed plan keeps the names that were signed. */
export function namesOf(people: People, participants: Plan['participants']): string[] {
  const names = people.participants.map(id => participants.find(one => one.id === id)?.name ?? id)
  return people.others === '' ? names : [...names, people.others]
}

function sorted<Value>(record: Partial<Record<string, Value>>, map = (value: Value): unknown => value) {
  const entries = Object.entries(record) as [string, Value][]
  return Object.fromEntries(
    entries.sort(([a], [b]) => byCodeUnits(a, b)).map(([key, value]) => [key, map(value)]),
  )
}

const inFixedOrder = (value: string | People) =>
  typeof value === 'string' ? value : { participants: value.participants, others: value.others }
