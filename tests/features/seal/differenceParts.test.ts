import { expect, test } from 'vitest'
import type { Conversation } from '../../../src/domain/conversation.ts'
import type { AgreementId } from '../../../src/domain/ids.ts'
import { planOf as planIn } from '../../../src/domain/plan.ts'
import { comparePlans } from '../../../src/domain/planDifference.ts'
import { differenceParts } from '../../../src/features/seal/differenceParts.ts'
import { seal } from '../../../src/i18n/da/seal.ts'
import { formats } from '../../../src/i18n/format.ts'
import { agreement, albertslund, conversation, jonas, maja, node, whole } from '../../domain/yearlyTalk.ts'

const planOf = (of: Conversation, editionHash = 'e') =>
  planIn({ conversation: of, pack: albertslund, editionHash })

function partsBetween(before: Conversation, after: Conversation, editionAfter = 'e') {
  const reading = { pack: albertslund, words: seal.changes, formats: formats('da'), language: 'da' } as const
  const differences = comparePlans(planOf(before), planOf(after, editionAfter))
  return differenceParts(differences, { conversation: after, ...reading })
}

const sealed = conversation({ agreements: [agreement(whole)], planExtra: { opfoelgningsdato: '2027-05-28' } })

test('a changed field is shown with the form’s label, what it was and what it is, under the agreement’s words', () => {
  const changed = agreement({ ...whole, ansvar: { participants: [jonas], others: '' } })
  const [part, ...rest] = partsBetween(sealed, { ...sealed, agreements: [changed] })
  expect(rest).toEqual([])
  expect(part?.heading).toBe('Aftale')
  expect(part?.name).toBe(whole.hvad)
  expect(part?.rows).toEqual([{ key: 'ansvar', label: 'Hvem har ansvar', before: 'maja', after: 'jonas' }])
})

test('a new agreement and a removed one are named as such, in the order of the form', () => {
  const added = agreement(whole, { id: 'a2' as AgreementId, group: node('struktur') })
  const parts = partsBetween(sealed, { ...sealed, agreements: [added] })
  expect(parts.map(({ heading }) => heading)).toEqual(['Fjernet aftale', 'Ny aftale'])
  expect(parts[1]?.rows.map(({ label }) => label)).toEqual([
    'Står under',
    'Hvad',
    'Hvornår',
    'Hvem deltager',
    'Hvem har ansvar',
    'Hvornår følges der op?',
  ])
  expect(parts[1]?.rows.every(({ before, after }) => before === '' && after !== '')).toBe(true)
})

test('days are read as days, options by their name, and a hash is never shown', () => {
  const after = conversation({
    ...sealed,
    setting: { ...sealed.setting, axes: { ...sealed.setting.axes, setting: 'seated' } },
    planExtra: {},
  })
  const [whole] = partsBetween(sealed, after, 'f'.repeat(64))
  const byKey = Object.fromEntries(whole?.rows.map(row => [row.key, row]) ?? [])
  expect(byKey.opfoelgningsdato).toMatchObject({ before: '28.\u00a0maj 2027', after: 'ingenting' })
  expect(byKey['setting.setting']?.before).not.toBe('walkntalk')
  expect(JSON.stringify(byKey.edition)).not.toContain('ffff')
})

test('people bear the form’s word for their role', () => {
  const renamed = sealed.participants.map(one => (one.id === maja ? { ...one, name: 'Maja Lund' } : one))
  const [whole] = partsBetween(sealed, { ...sealed, participants: renamed })
  expect(whole?.rows[0]?.after).toMatch(/^Maja Lund \((?!leader)/)
})
