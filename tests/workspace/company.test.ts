import { expect, test } from 'vitest'
import { createDeviceKeys } from '../../src/crypto/deviceKeys.ts'
import { readNotebookEntry } from '../../src/document/notebookDoc.ts'
import { addDevice } from '../../src/document/participants.ts'
import { newDoc } from '../../src/document/sharedDoc.ts'
import type { ConversationId, DeviceId } from '../../src/domain/ids.ts'
import { valueIn } from '../crypto/known.ts'
import { link } from './link.ts'
import { tamper } from './tamper.ts'
import { type Between, joined, moment, type Phone, phone, until } from './twoDevices.ts'

const companyOf = (phone: Phone, id: ConversationId) =>
  phone
    .session(id)
    .company.get()
    .map(({ participant, card }) => ({
      who: phone.view(id).others.find(other => other.id === participant)?.name,
      card,
    }))

test('Whoever shows the talk sees who else does, by name and card, and nobody once it is left', async () => {
  const { maja, jonas, id } = await joined()
  maja.session(id).showCard('words')
  await moment()
  expect(companyOf(maja, id)).toEqual([])
  jonas.session(id).showCard('q1')
  await until(() => companyOf(maja, id).length === 1)
  expect(companyOf(maja, id)).toEqual([{ who: 'Jonas Holm', card: 'q1' }])
  expect(companyOf(jonas, id)).toEqual([{ who: 'Maja', card: 'words' }])
  maja.session(id).showCard(null)
  await until(() => companyOf(jonas, id).length === 0)
  expect(companyOf(maja, id)).toEqual([])
})

test('P-49 a person with two phones in the talk is there once', async () => {
  const { between, maja, jonas, id } = await joined()
  const tablet = await phone(between)
  await link(jonas, tablet)
  await until(() => tablet.view(id).invitation.state === 'joined')
  await until(() => maja.view(id).others[0]?.devices.length === 3)
  for (const [here, card] of [
    [maja, 'words'],
    [jonas, ''],
    [tablet, 'q2'],
  ] as const)
    here.session(id).showCard(card)
  await until(() => companyOf(maja, id).length > 0)
  await moment()
  expect(companyOf(maja, id)).toEqual([{ who: 'Jonas Holm', card: 'q2' }])
  // Nobody is company to themselves.
  expect(companyOf(tablet, id)).toEqual([{ who: 'Maja', card: 'words' }])
})

test('P-49 a device that nobody has accepted is nobody', async () => {
  const { between, maja, jonas, id } = await joined()
  const stranger = await createDeviceKeys()
  await tamper(jonas, id, doc => addDevice(doc, jonas.view(id).me.id, stranger.public, null))
  await until(() => maja.view(id).deviceNews[0]?.kind === 'unknown')
  maja.session(id).showCard('words')
  const leave = showAs(between, jonas, id, stranger.id)
  await moment()
  expect(companyOf(maja, id)).toEqual([])
  maja.session(id).settleDevice(maja.view(id).deviceNews[0]!, 'accepted')
  await until(() => companyOf(maja, id).length === 1)
  await leave()
})

test('P-49 a device that was removed is nobody, and the others go on seeing each other', async () => {
  const { between, maja, jonas, id } = await joined()
  const tablet = await phone(between)
  await link(jonas, tablet)
  await until(() => tablet.view(id).invitation.state === 'joined')
  for (const here of [maja, tablet]) here.session(id).showCard('words')
  await until(() => companyOf(maja, id).length === 1)
  valueIn(await jonas.workspace.ownDevices.remove(tablet.keys.id))
  await until(() => tablet.view(id).isTakenOff && companyOf(maja, id).length === 0)
  jonas.session(id).showCard('q1')
  await until(() => companyOf(maja, id)[0]?.card === 'q1')
  jonas.session(id).showCard(null)
  await until(() => maja.view(id).deviceNews.some(({ kind }) => kind === 'removed'))
  // Also should it know the room that the others went on to.
  const leave = showAs(between, jonas, id, tablet.keys.id)
  await moment()
  expect(companyOf(maja, id)).toEqual([])
  await leave()
})

/** A device in the conversation's present room, by no app of ours. */
function showAs(between: Between, { disk }: Phone, id: ConversationId, device: DeviceId) {
  const { secret } = readNotebookEntry(disk.read('notebook'), id) ?? {}
  const kept = {} as Parameters<Phone['machinery']['relay']['share']>[0]['kept']
  const room = between.rooms.share({ doc: newDoc(), kept, secret: secret!, device })
  room.presence.show('q9')
  return () => room.close()
}
