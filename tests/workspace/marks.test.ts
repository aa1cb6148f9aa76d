import { expect, test } from 'vitest'
import { addMark } from '../../src/document/marks.ts'
import { newDoc } from '../../src/document/sharedDoc.ts'
import type { MarkId, NodeId, PackId } from '../../src/domain/ids.ts'
import { benchOf } from '../../src/workspace/view/bench.ts'
import { twoPhones } from '../document/twoPhones.ts'
import { Between, joined, start, until } from './twoDevices.ts'
import { question } from './wholeTalk.ts'

const other = 'albertslund.opgaver.q1' as NodeId
const group = 'albertslund.adfaerd' as NodeId

test('Marks of both stand in the order in which they were made, each in its bin, and mine on my phone alone', async () => {
  const { maja, jonas, id } = await joined()
  const hers = maja.session(id)
  const first = hers.addMark(question, 'mine')
  hers.text({ bin: 'mine', mark: first }).set('lønnen')
  const second = hers.addMark(other)
  await until(() => maja.view(id).bench.length === 2)
  expect(maja.view(id).bench).toMatchObject([
    { id: first, bin: 'mine', node: question, fate: 'open' },
    { id: second, bin: 'ours', node: other, fate: 'open' },
  ])
  await until(() => jonas.view(id).bench.length === 1)
  expect(jonas.view(id).bench[0]).toMatchObject({ id: second, by: maja.view(id).me.id })
})

test('One’s own mark becomes one’s own note, and is shared by an act of its own', async () => {
  const { maja, jonas, id } = await joined()
  const his = jonas.session(id)
  const mark = his.addMark(question, 'mine')
  his.text({ bin: 'mine', mark }).set('mere tid til demens')
  his.noteMark(mark)
  await until(() => jonas.view(id).mine.notes[question] === 'mere tid til demens')
  his.shareMark(mark)
  await until(() => maja.view(id).bench.length === 1)
  expect(maja.view(id).bench[0]).toMatchObject({ fate: 'note', text: 'mere tid til demens' })
  expect(jonas.view(id).bench).toMatchObject([{ id: mark, bin: 'ours' }])
  expect(Object.values(maja.view(id).conversation.notes).join()).toContain('mere tid til demens')
})

test('Whoever adds an agreement, with or without a mark, is led to one that is there', async () => {
  const { maja, id } = await joined()
  const session = maja.session(id)
  for (const mark of [undefined, session.addMark(question)]) {
    const agreement = session.addAgreement(group, mark)
    expect(maja.view(id).conversation.agreements.map(({ id }) => id)).toContain(agreement)
  }
})

test('Filled on one phone and taken away on the other, offline, a mark is one clear thing on both afterwards', async () => {
  const between = new Between()
  const { maja, jonas, id } = await joined(between)
  const mark = maja.session(id).addMark(question)
  maja.session(id).text({ bin: 'ours', mark }).set('natholdet')
  await until(() => jonas.view(id).bench[0]?.text === 'natholdet')
  between.goOffline()
  maja.session(id).removeMark(mark)
  const agreement = jonas.session(id).addAgreement(group, mark)
  await until(() => maja.view(id).bench[0]?.fate === 'nothing')
  between.goOffline(false)
  for (const phone of [maja, jonas]) {
    await until(() => phone.view(id).bench[0]?.fate === 'agreement')
    expect(phone.view(id).conversation.agreements).toMatchObject([
      { id: agreement, group, values: { hvad: 'natholdet' } },
    ])
  }
})

test('Two phones that make an agreement of one mark, offline, have made one', async () => {
  const between = new Between()
  const { maja, jonas, id } = await joined(between)
  const mark = maja.session(id).addMark(question)
  maja.session(id).text({ bin: 'ours', mark }).set('natholdet')
  await until(() => jonas.view(id).bench[0]?.text === 'natholdet')
  between.goOffline()
  const agreement = maja.session(id).addAgreement(group, mark)
  expect(jonas.session(id).addAgreement(group, mark)).toBe(agreement)
  jonas.session(id).togglePerson(agreement, 'hvem', jonas.view(id).me.id)
  between.goOffline(false)
  await until(() => maja.view(id).conversation.agreements[0]?.values.hvem)
  expect(maja.view(id).conversation.agreements).toMatchObject([{ values: { hvad: 'natholdet' } }])
  expect(maja.view(id).conversation.agreements).toHaveLength(1)
})

test('A mark of one’s own that becomes an agreement is everybody’s from then on', async () => {
  const { maja, jonas, id } = await joined()
  const mark = jonas.session(id).addMark(question, 'mine')
  jonas.session(id).text({ bin: 'mine', mark }).set('et kursus')
  jonas.session(id).addAgreement(group, mark)
  await until(() => maja.view(id).conversation.agreements[0]?.values.hvad === 'et kursus')
  await until(() => jonas.view(id).bench[0]?.fate === 'agreement')
  expect(jonas.view(id).bench).toMatchObject([{ bin: 'ours' }])
})

test('R-GBG-02: what must never be written down can’t be marked, nor does a mark at it show that another phone made', async () => {
  const of = { ...start, pack: 'goteborg' as PackId, setting: { ...start.setting, axes: {} } }
  const { maja, id } = await joined(new Between(), of)
  const never = maja.view(id).pack.nodes.find(({ documented }) => documented === 'never')
  for (const bin of ['mine', 'ours'] as const)
    expect(() => maja.session(id).addMark(never!.id, bin)).toThrow('never')

  const { hers } = twoPhones()
  addMark(hers, maja.view(id).me.id, { id: 'm' as MarkId, node: never!.id, text: 'x' })
  const { pack, conversation } = maja.view(id)
  expect(benchOf({ doc: hers, notebook: newDoc(), pack, conversation })).toEqual([])
})
