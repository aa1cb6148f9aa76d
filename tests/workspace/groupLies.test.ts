import { expect, test } from 'vitest'
import { createDeviceKeys } from '../../src/crypto/deviceKeys.ts'
import { endorseDevice } from '../../src/crypto/endorseDevice.ts'
import { signReplacement } from '../../src/crypto/rotation.ts'
import { addDevice } from '../../src/document/participants.ts'
import { putReplacement } from '../../src/document/replacements.ts'
import { change } from '../../src/document/sharedDoc.ts'
import type { ConversationId } from '../../src/domain/ids.ts'
import { entryOn, epochOn, gathered, group, join } from './gathered.ts'
import { tamper } from './tamper.ts'
import { moment, type Phone, until } from './twoDevices.ts'

// What a member whose app was changed writes into a group's conversation.

async function sayReplaced(by: Phone, whose: Phone, id: ConversationId): Promise<void> {
  const { signKey } = whose.keys.public
  const of = whose.view(id).me.id
  const signature = await signReplacement(by.keys, { conversation: id, participant: of, signKey, epoch: 0 })
  await tamper(by, id, doc =>
    putReplacement(doc, { of, signKey, by: by.keys.public.signKey, epoch: 0, signature }),
  )
}

test('P-124: a member can’t say that another member’s phone was replaced; the leader can', async () => {
  const { maja, jonas, sara, id } = await gathered()
  await sayReplaced(jonas, sara, id)
  await moment(200)
  expect(sara.view(id).replacedBy).toBeNull()
  expect(entryOn(sara, id).replaced).toBeNull()
  await sayReplaced(maja, sara, id)
  await until(() => sara.view(id).replacedBy === maja.view(id).me.id)
}, 60_000)

test('P-124: a member who lets the leader in again is believed on the leader’s old phone', async () => {
  const { maja, jonas, id } = await gathered()
  await sayReplaced(jonas, maja, id)
  await until(() => maja.view(id).replacedBy === jonas.view(id).me.id)
}, 60_000)

test('P-140: a member takes nobody who is in out of sight, neither by writing over the leader’s signature nor by striking out a role', async () => {
  const { jonas, phones, id, ids } = await gathered()
  const people = (at: Phone) =>
    at.view(id).conversation.participants.map(({ name, role, devices }) => [name, role, devices.length])
  const before = phones.map(people)
  await tamper(jonas, id, doc => {
    const rows = doc.getMap('participants')
    rows.set(`${ids.Sara}/brought`, 'AAAA')
    rows.delete(`${ids.Ali}/role`)
    rows.delete(`${ids.Ali}/brought`)
  })
  await moment(200)
  expect(phones.map(people)).toEqual(before)
  for (const at of phones) expect(at.view(id).plan.hash).toBe(phones[0]!.view(id).plan.hash)
}, 60_000)

test('P-122, P-109: a member who names two hundred phones of their own shuts nobody out: others come in, and whoever leaves is left behind', async () => {
  const talk = await group()
  const { maja, id, ids } = talk
  const jonas = await join(talk, 'Jonas')
  const sara = await join(talk, 'Sara')
  const made = Array.from({ length: 205 }, async () => {
    const device = (await createDeviceKeys()).public
    const added = { conversation: id, participant: ids.Jonas, device }
    return { device, endorsement: await endorseDevice(jonas.keys, added) }
  })
  const phones = await Promise.all(made)
  await tamper(jonas, id, doc =>
    change(doc, () => {
      for (const { device, endorsement } of phones) addDevice(doc, ids.Jonas, device, endorsement)
    }),
  )
  const known = (at: Phone) => at.view(id).others.find(one => one.id === ids.Jonas)!.devices.length
  await until(() => known(maja) > 10 && known(sara) === known(maja))
  const ali = await join(talk, 'Ali')
  await (await sara.session(id).group()).leave()
  await until(() => [maja, ali].every(at => epochOn(at, id) === 1))
}, 120_000)
