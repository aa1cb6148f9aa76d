import { expect, test } from 'vitest'
import type { NodeId } from '../../src/domain/ids.ts'
import { Between, joined, start, until } from './twoDevices.ts'

test('Keys in the plan read nothing anew before a pause, and none of their letters is lost', async () => {
  const { maja, jonas, id } = await joined(new Between(), start)
  const agreement = maja.session(id).addAgreement('albertslund.opgaver' as NodeId)
  await until(() => maja.view(id).conversation.agreements.length === 1)
  const what = maja.session(id).text({ bin: 'record', agreement, field: 'hvad' })
  const before = maja.view(id).conversation

  for (const letter of 'To formiddage') what.set(what.get() + letter)

  expect(what.get()).toBe('To formiddage')
  expect(maja.view(id).conversation).toBe(before)
  const written = (phone: typeof maja) => phone.view(id).conversation.agreements[0]?.values.hvad
  await until(() => written(maja) === 'To formiddage' && written(jonas) === 'To formiddage')
})
