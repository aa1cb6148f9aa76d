import { expect, test } from 'vitest'
import { readConversation, seedConversation } from '../../src/document/conversationDoc.ts'
import { addDevice, setName } from '../../src/document/participants.ts'
import { commitPicks, openPicks, sayToldInPerson, withdrawPicks } from '../../src/document/picks.ts'
import { addConfirmation, setPlanField, tickTask } from '../../src/document/plan.ts'
import { changeSetting, confirmSetting } from '../../src/document/setting.ts'
import { newDoc, onChange } from '../../src/document/sharedDoc.ts'
import type { DeviceId, PlanHash } from '../../src/domain/ids.ts'
import { jonas, maja, nodeId, read, seed, twoPhones } from './twoPhones.ts'

const commitment = 'a'.repeat(64)
const salt = new Uint8Array(32).fill(7)

test('A document that nobody has seeded reads as empty', () => {
  expect(readConversation(newDoc(), () => true)).toEqual({ ok: false, failure: 'empty' })
})

test('The other phone reads what the creator seeded, once', () => {
  const { his } = twoPhones()
  const conversation = read(his)
  expect(conversation.participants).toEqual(seed.participants)
  expect(conversation.setting).toEqual(seed.setting)
  expect(conversation.settingConfirmedBy).toEqual([maja])
  expect(conversation.schema).toBe(1)
})

test('Seeding a document that already holds a conversation is refused', () => {
  const { his } = twoPhones()
  expect(() => seedConversation(his, seed)).toThrow()
})

test('A command is one transaction', () => {
  const { hers } = twoPhones()
  let changes = 0
  onChange(hers, () => changes++)
  changeSetting(hers, maja, { axes: { layout: 'puslespil' }, date: '2026-11-30', place: 'Skoven' })
  expect(changes).toBe(1)
})

test('Changing an axis asks everybody else to confirm again', () => {
  const { hers, his, meet } = twoPhones()
  confirmSetting(his, jonas)
  meet()
  expect(read(hers).settingConfirmedBy).toEqual([jonas, maja])
  changeSetting(his, jonas, { axes: { layout: 'puslespil' } })
  meet()
  expect(read(hers).settingConfirmedBy).toEqual([jonas])
  expect(read(hers).setting.axes).toEqual({ layout: 'puslespil', setting: 'walkntalk' })
})

test('Changing the date leaves the confirmations as they are', () => {
  const { hers } = twoPhones()
  confirmSetting(hers, jonas)
  changeSetting(hers, maja, { date: '2026-12-01', axes: { layout: 'skema' } })
  expect(read(hers).settingConfirmedBy).toEqual([jonas, maja])
})

test('A confirmation given while the other changes an axis does not count for the change', () => {
  const { hers, his, meet } = twoPhones()
  changeSetting(hers, maja, { axes: { setting: 'seated' } })
  confirmSetting(his, jonas)
  meet()
  expect(read(his).settingConfirmedBy).toEqual([maja])
})

test('When both change different axes at the same time nobody has confirmed the outcome', () => {
  const { hers, his, meet } = twoPhones()
  changeSetting(hers, maja, { axes: { setting: 'seated' } })
  changeSetting(his, jonas, { axes: { layout: 'puslespil' } })
  meet()
  expect(read(hers).setting.axes).toEqual({ layout: 'puslespil', setting: 'seated' })
  expect(read(hers).settingConfirmedBy).toEqual([])
  expect(read(his)).toEqual(read(hers))
})

test('Names and places merge character by character', () => {
  const { hers, his, meet } = twoPhones()
  setName(hers, jonas, 'Jonas Holm')
  setName(his, jonas, 'Hr. Jonas')
  changeSetting(hers, maja, { place: 'Ved Søen' })
  changeSetting(his, jonas, { place: 'Søen, kl. 10' })
  meet()
  expect(read(hers).participants[1]?.name).toBe('Hr. Jonas Holm')
  expect(read(his).setting.place).toBe('Ved Søen, kl. 10')
})

test('Devices that two people add at the same time both stay', () => {
  const { hers, his, meet } = twoPhones()
  const device = (id: string) => ({ id: id as DeviceId, signKey: `sign-${id}`, sealKey: `seal-${id}` })
  addDevice(hers, maja, device('a'))
  addDevice(his, jonas, device('b'))
  addDevice(his, jonas, device('c'))
  meet()
  const [leader, employee] = read(hers).participants
  expect(leader?.devices).toEqual([device('a')])
  expect(employee?.devices).toEqual([device('b'), device('c')])
})

test('Picks are committed, opened, and marked once they were changed late', () => {
  const { hers, his, meet } = twoPhones()
  const keywords = [nodeId('k1'), nodeId('k2'), nodeId('k3')]
  commitPicks(hers, maja, { commitment, isLate: false })
  commitPicks(his, jonas, { commitment, isLate: false })
  openPicks(hers, maja, { keywords, salt })
  meet()
  expect(read(his).picks).toEqual([
    { by: jonas, commitment, opened: null, isChangedLate: false },
    { by: maja, commitment, opened: { keywords, isTrue: true }, isChangedLate: false },
  ])
  withdrawPicks(hers, maja, { isLate: true })
  expect(read(hers).picks.map(pick => pick.by)).toEqual([jonas])
  commitPicks(hers, maja, { commitment: 'b'.repeat(64), isLate: false })
  expect(read(hers).picks[1]).toEqual({
    by: maja,
    commitment: 'b'.repeat(64),
    opened: null,
    isChangedLate: true,
  })
})

test('Opened picks that do not match their commitment are shown as untrue', () => {
  const { hers } = twoPhones()
  commitPicks(hers, maja, { commitment, isLate: false })
  openPicks(hers, maja, { keywords: [nodeId('k1')], salt })
  const result = readConversation(hers, pick => pick.commitment !== commitment)
  expect(result.ok && result.value.conversation.picks[0]?.opened?.isTrue).toBe(false)
})

test('Both can say at the same time that they told each other in person', () => {
  const { hers, his, meet } = twoPhones()
  sayToldInPerson(hers, maja)
  sayToldInPerson(his, jonas)
  meet()
  expect(read(hers).toldInPerson).toEqual([jonas, maja])
})

test('Of two dates chosen for the plan at the same time one counts, on both phones', () => {
  const { hers, his, meet } = twoPhones()
  setPlanField(hers, 'next', '2027-02-01')
  setPlanField(his, 'next', '2027-03-01')
  meet()
  expect(['2027-02-01', '2027-03-01']).toContain(read(hers).planExtra.next)
  expect(read(his).planExtra).toEqual(read(hers).planExtra)
})

test('Words typed into the plan at the same time merge, and an emptied field is absent', () => {
  const { hers, his, meet } = twoPhones()
  setPlanField(hers, 'place', 'Hagen')
  meet()
  setPlanField(hers, 'place', 'Hagen i Lunner')
  setPlanField(his, 'place', 'I Hagen')
  meet()
  expect(read(his).planExtra.place).toBe('I Hagen i Lunner')
  setPlanField(his, 'place', '')
  expect(read(his).planExtra).toEqual({})
})

test('Two confirmations of one plan stand beside each other, and its bytes are written once', () => {
  const { hers, his, meet } = twoPhones()
  const hash = 'c'.repeat(64) as PlanHash
  const confirmation = {
    hash,
    device: 'd' as DeviceId,
    round: 1,
    at: '2026-11-26T10:00:00.000Z',
    signature: 'sig',
  }
  addConfirmation(hers, { ...confirmation, by: maja }, 'the plan')
  meet()
  addConfirmation(his, { ...confirmation, by: jonas }, 'something else')
  meet()
  expect(read(hers).sealed).toEqual({ [hash]: 'the plan' })
  expect(read(hers).confirmations.map(one => one.by)).toEqual([jonas, maja])
})

test('A task is ticked and unticked', () => {
  const { hers } = twoPhones()
  const at = '2026-11-26T12:00:00.000Z'
  tickTask(hers, maja, { task: 'filed', at })
  expect(read(hers).tasksDone).toEqual({ filed: { by: maja, at } })
  tickTask(hers, maja, { task: 'filed', at })
  expect(read(hers).tasksDone).toEqual({})
})
