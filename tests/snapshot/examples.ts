import type { Agreement, Conversation, People } from '../../src/domain/conversation.ts'
import type { AgreementId, ConversationId, NodeId, ParticipantId } from '../../src/domain/ids.ts'
import type { Pack } from '../../src/domain/pack.ts'
import albertslund from '../../src/packs/albertslund.json' with { type: 'json' }
import { parsePack } from '../../src/packs/parsePack.ts'
import { jonas, maja, nothingSaid } from '../domain/nothingSaid.ts'

export const editionHash = 'e'.repeat(64)
export const hash = '7c91b4e2a0d35f68c91e27ab40d6f3852e7b19ca64f0d8359ab27e61c3f4508d'
export const checkCode = '7KD4-R2MX-9QHV'
export { jonas, maja }
export const confirmations = [
  { by: maja, at: '2026-11-26T10:24:00.000Z' },
  { by: jonas, at: '2026-11-26T10:26:00.000Z' },
]

export function formPack(): Pack {
  const parsed = parsePack(albertslund)
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.failure[0]))
  return parsed.value
}

/** The conversation of the mock-ups, with one agreement for each perspective. */
export const examplePlan = (change: Partial<Conversation> = {}): Conversation => ({
  ...nothingSaid(),
  id: 'conversation-1' as ConversationId,
  pack: { id: 'albertslund' as Pack['id'], version: '1' },
  participants: [
    { id: maja, role: 'leader', name: 'Maja Lund Andersen', devices: [] },
    { id: jonas, role: 'employee', name: 'Jonas Holm Kristensen', devices: [] },
  ],
  agreements: [
    agreement('a1', 'adfaerd', 'a', {
      hvad: 'Vi slutter aftenvagten med ti minutters fælles pause, hvor vi deler noget, der lykkedes.',
      hvornaar: 'Fra 1. december',
      hvem: people([], 'Hele holdet'),
      ansvar: people([maja]),
      opfoelgning: '2027-01-29',
    }),
    agreement('a2', 'struktur', 'b', {
      hvad: 'Fast kontakttid med sygeplejen hver tirsdag kl. 8.30, så Jonas ved, hvem han kan spørge.',
      hvornaar: 'Fra uge 50',
      hvem: people([jonas], 'sygeplejerske Lis'),
      ansvar: people([jonas]),
      opfoelgning: '2027-02-26',
    }),
    agreement('a3', 'opgaver', 'c', {
      hvad: 'Jonas følger demenskoordinatoren to formiddage og viser gruppen, hvad han lærte.\nMaja finder vikar.',
      hvornaar: 'Inden 31. januar 2027',
      hvem: people([jonas], 'Lis'),
      ansvar: people([maja]),
      opfoelgning: '2027-02-26',
    }),
  ],
  planExtra: { opfoelgningsdato: '2027-05-28' },
  ...change,
})

export const people = (participants: ParticipantId[], others = ''): People => ({ participants, others })

export const agreement = (
  id: string,
  group: string,
  order: string,
  values: Agreement['values'],
  removed: Agreement['removed'] = null,
): Agreement => ({
  id: id as AgreementId,
  group: `albertslund.${group}` as NodeId,
  order,
  startedBy: maja,
  lastEditBy: jonas,
  values,
  removed,
})

/** A little more than the page holds in a roomy hand. */
export function fullPlan(): Conversation {
  const more = 'Vi begynder kl. 7.30 og slutter 9.15.'
  const agreements = examplePlan().agreements.map(each => ({
    ...each,
    values: { ...each.values, hvad: `${each.values.hvad}\n${more}` },
  }))
  return examplePlan({ agreements })
}

/** Thirty agreements, one of them of 5,000 characters, and a word longer than a line. */
export function longPlan(): Conversation {
  const groups = ['adfaerd', 'struktur', 'opgaver']
  const sentence = 'Vi prøver den nye vagtplan på Ærøvej i otte uger, og Åse skriver ned, hvad der går godt. '
  const agreements = Array.from({ length: 30 }, (_, at) =>
    agreement(`a${at}`, groups[Math.floor(at / 10)] ?? '', String(at).padStart(2, '0'), {
      hvad:
        at === 13
          ? sentence.repeat(60).slice(0, 5000)
          : `${sentence.slice(0, 30 + ((at * 17) % 60))} Punkt ${at + 1}${at === 4 ? ` ${'https://intranet.example/demens/'.repeat(5)}` : ''}`,
      hvornaar: `uge ${at + 1}`,
      hvem: people(at % 2 ? [jonas] : [jonas, maja]),
      ansvar: people([maja]),
      opfoelgning: `2027-0${1 + (at % 9)}-1${at % 10}`,
    }),
  )
  return examplePlan({ agreements })
}
