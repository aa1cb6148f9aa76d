import { createHash } from 'node:crypto'
import { addAgreement, setField, togglePart, togglePerson } from '../../src/document/agreements.ts'
import { readConversation, seedConversation } from '../../src/document/conversationDoc.ts'
import { textNames } from '../../src/document/names.ts'
import { addConfirmation, setPlanField } from '../../src/document/plan.ts'
import { applyState, newDoc, type SharedDoc, stateOf } from '../../src/document/sharedDoc.ts'
import { replaceText } from '../../src/document/textHandle.ts'
import type { Conversation } from '../../src/domain/conversation.ts'
import type { Finding } from '../../src/domain/findings.ts'
import type {
  AgreementId,
  ConversationId,
  DeviceId,
  NodeId,
  PackId,
  ParticipantId,
  PersonId,
  PlanHash,
} from '../../src/domain/ids.ts'
import type { Pack } from '../../src/domain/pack.ts'
import { formOf } from '../../src/domain/parts.ts'
import { type PersonFacts, type Standing, standingOf } from '../../src/domain/people.ts'
import { canonicalPlan } from '../../src/domain/plan.ts'
import { blockersOf, evaluateRules } from '../../src/domain/rules.ts'
import type { Situation } from '../../src/domain/situation.ts'
import type { ConversationSummary } from '../../src/domain/summary.ts'

export const maja = 'maja' as ParticipantId
export const jonas = 'jonas' as ParticipantId
export const today = '2027-02-01'

type Values = Record<string, string | ParticipantId[] | NodeId[]>

interface Held {
  part?: string
  date?: string
  axes?: Conversation['setting']['axes']
  /** Who is led beside Jonas. */
  members?: ParticipantId[]
}

/** Maja, who leads, and Jonas hold a talk by this form on two real documents; each test changes what it is about. */
export function holdTalk(pack: Pack, { part, date = '2027-03-10', axes = {}, members = [] }: Held = {}) {
  const hers = newDoc()
  const his = newDoc()
  seedConversation(hers, {
    id: 'talk' as ConversationId,
    pack: { id: pack.id as PackId, version: pack.version },
    createdBy: maja,
    ...(part === undefined ? {} : { part }),
    participants: [
      { id: maja, role: 'leader', name: 'Maja', devices: [] },
      ...[jonas, ...members].map(id => ({ id, role: 'employee' as const, name: id, devices: [] })),
    ],
    setting: { axes, date, time: '10:00', durationMinutes: 75, place: '' },
  })
  let count = 0
  const talk = { hers, his, meet, read, situation, findings, found, blocks, write, agree, confirm }
  meet()
  return talk

  function meet(): void {
    applyState(his, stateOf(hers), 'sync')
    applyState(hers, stateOf(his), 'sync')
  }

  function read(doc: SharedDoc = hers): Conversation {
    const result = readConversation(doc, () => true)
    if (!result.ok) throw new Error(result.failure)
    return result.value.conversation
  }

  /** What a phone that reads the document goes by; the plan's confirmations count for the very bytes they name. */
  function situation(more: Partial<Situation> = {}, doc: SharedDoc = hers): Situation {
    const conversation = more.conversation ?? read(doc)
    const confirmed = conversation.confirmations
    const whole: Situation = {
      pack,
      conversation,
      me: doc === his ? jonas : maja,
      mine: { checks: [] },
      plan: { confirmedBy: [], isSealed: false },
      now: { date: today },
      ...more,
    }
    const form = formOf(whole)
    const hash = hashOf(canonicalPlan({ conversation, pack: form, editionHash: '' }))
    const hashes = [...new Set(confirmed.map(one => one.hash))]
    const everybody = conversation.participants.map(({ id }) => id)
    const sayYes = (to: string) => confirmed.filter(one => one.hash === to).map(({ by }) => by)
    const isSealed = hashes.some(one => everybody.every(id => sayYes(one).includes(id)))
    return { ...whole, pack: form, plan: more.plan ?? { confirmedBy: sayYes(hash), isSealed } }
  }

  function findings(more: Partial<Situation> = {}, doc: SharedDoc = hers): Finding[] {
    return evaluateRules(situation(more, doc))
  }

  /** What one rule of section 7, with its parts a, b, …, found. */
  function found(rule: string, more: Partial<Situation> = {}, doc: SharedDoc = hers) {
    return findings(more, doc)
      .filter(({ ruleId }) => ruleId.replace(/(\d)[a-z]$/, '$1') === rule)
      .map(({ gate, what }) => ({ gate, ...what }))
  }

  function blocks(gate: 'talk' | 'conclude' | 'file', more: Partial<Situation> = {}): string[] {
    return blockersOf(findings(more), gate).map(({ ruleId }) => ruleId)
  }

  /** Types a joint note, or a field of the plan. */
  function write(where: { note: NodeId } | { field: string }, text: string, doc: SharedDoc = hers): void {
    if ('field' in where) setPlanField(doc, where.field, text)
    else doc.transact(() => replaceText(doc.getText(textNames.note(where.note)), text))
  }

  function agree(
    group: NodeId,
    values: Values,
    doc: SharedDoc = hers,
    by = doc === his ? jonas : maja,
  ): AgreementId {
    const id = `a${count++}` as AgreementId
    addAgreement(doc, by, { id, group })
    for (const [field, value] of Object.entries(values)) {
      if (typeof value === 'string') setField(doc, by, { agreement: id, field, value })
      else if (field === 'fra')
        for (const each of value) togglePart(doc, by, { agreement: id, field, part: each as NodeId })
      else
        for (const each of value)
          togglePerson(doc, by, { agreement: id, field, person: each as ParticipantId })
    }
    return id
  }

  /** Says yes to the plan as it stands; the bytes are real, the signature isn't what these tests are about. */
  function confirm(...people: ParticipantId[]): PlanHash {
    const { pack: form, conversation } = situation()
    const canonical = canonicalPlan({ conversation, pack: form, editionHash: '' })
    const hash = hashOf(canonical)
    for (const by of people) {
      const device = `${by}-phone` as DeviceId
      addConfirmation(
        hers,
        { hash, by, device, round: 1, at: '2027-03-10T11:00:00Z', signature: 's' },
        canonical,
      )
    }
    meet()
    return hash
  }
}

export type HeldTalk = ReturnType<typeof holdTalk>
const hashOf = (text: string) => createHash('sha256').update(text).digest('hex') as PlanHash

/** Where somebody stands on the leader's list who was last talked with on that day. */
export function standing(pack: Pack, facts: PersonFacts, lastHeld: string | null, on: string): Standing {
  const talk = { id: 'last', date: lastHeld ?? '', station: 'followup' } as unknown as ConversationSummary
  const talks = lastHeld === null ? [] : [talk]
  const person = {
    id: 'p' as PersonId,
    name: 'Jonas',
    form: pack.id,
    facts,
    talks: talks.map(({ id }) => id),
  }
  return standingOf(person, pack, talks, on)
}
