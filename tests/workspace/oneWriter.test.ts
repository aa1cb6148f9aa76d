import { expect, test } from 'vitest'
import { planWriter } from '../../src/domain/access.ts'
import { fieldsIn, standingAgreements } from '../../src/domain/agreements.ts'
import type { PackId } from '../../src/domain/ids.ts'
import { Between, joined, type Phone, start, until } from './twoDevices.ts'

test('R-KS-09 whoever doesn’t write the plan changes nothing in it, whatever a screen may ask for', async () => {
  const { maja, jonas, id } = await joined(new Between(), { ...start, pack: 'ks' as PackId })
  const { plan } = maja.view(id).pack
  const group = plan!.groups[0]!.id
  const field = fieldsIn(plan!, group).find(({ type }) => type === 'text')!.id
  const rows = (phone: Phone) => standingAgreements(phone.view(id).conversation)

  jonas.session(id).setPlanField(planWriter, 'employee')
  jonas.session(id).addAgreement(group)
  maja.session(id).addAgreement(group)
  expect([...rows(jonas), ...rows(maja)]).toEqual([])

  maja.session(id).setPlanField(planWriter, 'leader')
  await until(() => maja.view(id).conversation.planExtra[planWriter] === 'leader')
  const agreement = maja.session(id).addAgreement(group)
  maja.session(id).text({ bin: 'record', agreement, field }).set('Fast makker')
  await until(() => rows(jonas)[0]?.values[field] === 'Fast makker')

  jonas.session(id).text({ bin: 'record', agreement, field }).set('')
  jonas.session(id).removeAgreement(agreement)
  jonas.session(id).setPlanField(planWriter, 'employee')
  maja.session(id).setPlanField(planWriter, 'employee')
  await until(() => jonas.view(id).conversation.planExtra[planWriter] === 'employee')
  expect(rows(jonas).map(({ values }) => values[field])).toEqual(['Fast makker'])

  jonas.session(id).text({ bin: 'record', agreement, field }).set('Fast makker fra mandag')
  await until(() => rows(maja)[0]?.values[field] === 'Fast makker fra mandag')
})
