import { expect, test } from 'vitest'
import type { AgreementId, PackId } from '../../../src/domain/ids.ts'
import { parseCanonicalPlan } from '../../../src/domain/parsePlan.ts'
import { canonicalPlan } from '../../../src/domain/plan.ts'
import { followUpRows } from '../../../src/features/followup/followUpRows.ts'
import { followUpsOf } from '../../../src/features/followup/followUps.ts'
import { agreement, albertslund, conversation, whole } from '../../domain/yearlyTalk.ts'
import { readPack } from '../../packs/readPack.ts'
import { formExample } from '../../snapshot/formExamples.ts'

test('the sealed plan’s days come in their order, its own among them, and what has no day comes last', () => {
  const of = conversation({
    agreements: [
      agreement({ ...whole, opfoelgning: '2027-08-27' }, { id: 'late' as AgreementId }),
      agreement({ hvad: 'Uden dag' }, { id: 'open' as AgreementId }),
      agreement({ ...whole, opfoelgning: '2027-02-26' }, { id: 'soon' as AgreementId }),
    ],
    planExtra: { opfoelgningsdato: '2027-05-28' },
  })
  const plan = parseCanonicalPlan(canonicalPlan({ conversation: of, pack: albertslund, editionHash: 'e' }))
  if (!plan.ok) throw new Error(plan.failure)
  const days = followUpsOf(plan.value, albertslund)
  expect(days.map(({ key }) => key)).toEqual(['soon', 'opfoelgningsdato', 'late', 'open'])
  // How it goes is asked of all that was agreed, and under whose heading.
  expect(days[0]?.agreement?.group).toBe('albertslund.opgaver')
  expect(days[0]?.agreement?.rest.map(({ field }) => field.id)).toEqual(['hvornaar', 'hvem', 'ansvar'])
  expect(days[1]?.agreement).toBeNull()
})

const order = ['day', 'words', 'none']
test('a day on which somebody signed is nothing to look at again, and a time in words stands as it was said', async () => {
  const ks = await readPack('ks' as PackId)
  const of = formExample(ks)
  const plan = parseCanonicalPlan(canonicalPlan({ conversation: of, pack: ks, editionHash: 'e' }))
  if (!plan.ok) throw new Error(plan.failure)
  const days = followUpsOf(plan.value, ks)
  expect(days.filter(({ agreement }) => agreement === null).map(({ key }) => key)).toEqual([
    'oppfolgingssamtale',
  ])
  const said = days.flatMap(({ agreement }) => (agreement ? [[agreement.what, agreement.when]] : []))
  expect(said).toContainEqual(['Bli trygg på offentlige anskaffelser.', 'Innen 30. juni'])
  expect(said).toContainEqual(['Holde kurset i august.', ''])
  // After the days, and before what has no time at all.
  const times = days.map(({ day, agreement }) => (day ? 'day' : agreement?.when ? 'words' : 'none'))
  expect(times).toEqual([...times].sort((one, other) => order.indexOf(one) - order.indexOf(other)))
  expect(new Set(times)).toEqual(new Set(order))
})

test.each<[string, string[]]>([
  ['ks', ['hvem', 'hva']],
  ['lunner', ['maaling', 'medarbeider', 'leder']],
  ['goteborg', ['forutsattningar', 'aktivitet', 'ansvarig']],
  ['kungsbacka', ['aktivitet', 'ansvarig']],
])('in %s what was agreed comes up whole: how, by whom, and how it is seen', async (id, told) => {
  const pack = await readPack(id as PackId)
  const plan = parseCanonicalPlan(canonicalPlan({ conversation: formExample(pack), pack, editionHash: 'e' }))
  if (!plan.ok) throw new Error(plan.failure)
  const fields = followUpsOf(plan.value, pack).flatMap(({ agreement }) => agreement?.rest ?? [])
  expect(new Set(fields.map(({ field }) => field.id))).toEqual(new Set(told))
})

test('R-GBG-14: a form’s three reasons to look at the plan again are rows, in its order', async () => {
  const goteborg = await readPack('goteborg' as PackId)
  expect(followUpRows(goteborg).map(({ id }) => id)).toEqual([
    'goteborg.follow.continuous',
    'goteborg.follow.assessment',
    'goteborg.follow.next',
  ])
  expect(followUpRows(albertslund)).toEqual([])
})
