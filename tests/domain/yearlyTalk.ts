import type { Agreement, Conversation } from '../../src/domain/conversation.ts'
import type { Finding } from '../../src/domain/findings.ts'
import type { AgreementId, ConversationId, NodeId, PackId, ParticipantId } from '../../src/domain/ids.ts'
import { evaluateRules } from '../../src/domain/rules.ts'
import type { Situation } from '../../src/domain/situation.ts'
import { readPack } from '../packs/readPack.ts'
import { jonas, maja, nothingSaid } from './nothingSaid.ts'

export const albertslund = await readPack('albertslund' as PackId)
export { jonas, maja }
export const word = (name: string) => `albertslund.kw.${name}` as NodeId
export const node = (name: string) => `albertslund.${name}` as NodeId

const person = (id: ParticipantId, role: 'leader' | 'employee') => ({
  id,
  role,
  name: id,
  devices: [
    { id: `${id}-phone`, signKey: '', sealKey: '' },
  ] as Conversation['participants'][number]['devices'],
})

export const pickOf = (by: ParticipantId, keywords: NodeId[] | null, isTrue = true) => ({
  by,
  commitment: 'c'.repeat(64),
  opened: keywords && { keywords, isTrue },
  isChangedLate: false,
})

export const sixWords = [
  pickOf(maja, [word('mod'), word('naervaer'), word('vores-opgave')]),
  pickOf(jonas, [word('mod'), word('kollegaer'), word('arbejdsglaede')]),
]

export const agreement = (values: Agreement['values'] = {}, more: Partial<Agreement> = {}): Agreement => ({
  id: 'a1' as AgreementId,
  group: node('opgaver'),
  order: 'm',
  startedBy: jonas,
  lastEditBy: jonas,
  values,
  removed: null,
  ...more,
})

export const whole: Agreement['values'] = {
  hvad: 'Jonas følger demenskoordinatoren to formiddage',
  hvornaar: 'Inden 31. januar',
  hvem: { participants: [jonas], others: 'Lis' },
  ansvar: { participants: [maja], others: '' },
  opfoelgning: '2027-02-26',
}

/** Maja and Jonas have prepared everything and stand at the door; each test changes what it is about. */
export const conversation = (more: Partial<Conversation> = {}): Conversation => ({
  ...nothingSaid(),
  id: 'c1' as ConversationId,
  pack: { id: albertslund.id, version: albertslund.version },
  participants: [person(maja, 'leader'), person(jonas, 'employee')],
  picks: sixWords,
  ...more,
})

/** The talk is over and the plan is whole; only the two confirmations are missing. */
export const agreed = (more: Partial<Conversation> = {}) =>
  conversation({
    talk: { startedAt: '2026-11-26T09:00:00Z', endedAt: '2026-11-26T10:15:00Z' },
    keywordsUsed: [word('mod')],
    agreements: [agreement(whole)],
    planExtra: { opfoelgningsdato: '2027-05-28' },
    ...more,
  })

export const situation = (about: Conversation, more: Partial<Situation> = {}): Situation => ({
  pack: albertslund,
  conversation: about,
  me: maja,
  mine: { checks: [] },
  plan: { confirmedBy: [], isSealed: false },
  now: { date: '2026-11-26' },
  ...more,
})

export const findingsIn = (about: Conversation, more: Partial<Situation> = {}): Finding[] =>
  evaluateRules(situation(about, more))

/** What one rule, with its parts a, b, …, found. */
export const foundBy = (rule: string, findings: Finding[]) =>
  findings
    .filter(finding => finding.ruleId.replace(/[a-z]$/, '') === rule)
    .map(({ strength, gate, what }) => ({ strength, gate, ...what }))
