import { expect, test } from 'vitest'
import type { AgreementId } from '../../../src/domain/ids.ts'
import { parseCanonicalPlan } from '../../../src/domain/parsePlan.ts'
import { canonicalPlan } from '../../../src/domain/plan.ts'
import { followUpsOf } from '../../../src/features/followup/followUps.ts'
import { agreement, albertslund, conversation, whole } from '../../domain/yearlyTalk.ts'

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
  expect(days[0]?.agreement?.people.map(({ field }) => field.id)).toEqual(['hvem', 'ansvar'])
  expect(days[1]?.agreement).toBeNull()
})
