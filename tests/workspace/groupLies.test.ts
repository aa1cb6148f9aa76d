import { expect, test } from 'vitest'
import { secrets } from '../../src/composition/secrets.ts'
import { createDeviceKeys } from '../../src/crypto/deviceKeys.ts'
import { signStatement } from '../../src/crypto/statements.ts'
import { addDevice } from '../../src/document/participants.ts'
import { putReplacement } from '../../src/document/replacements.ts'
import { putRotation } from '../../src/document/rotations.ts'
import { change } from '../../src/document/sharedDoc.ts'
import type { ConversationId, ParticipantId } from '../../src/domain/ids.ts'
import { answerAgain, askIn, decide } from './comeBack.ts'
import { entryOn, epochOn, gathered, group, join, noteOn, write } from './gathered.ts'
import { tamper } from './tamper.ts'
import { moment, type Phone, until } from './twoDevices.ts'
import { question } from './wholeTalk.ts'

// What a member whose app was changed writes into a group's conversation.

async function sayReplaced(by: Phone, whose: Phone, id: ConversationId): Promise<void> {
  const { signKey } = whose.keys.public
  const of = whose.view(id).me.id
  const signature = await signStatement(by.keys, 'replacement', {
    conversation: id,
    participant: of,
    signKey,
    epoch: 0,
  })
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

test('A phone of somebody who doesn’t take part is a question to nobody', async () => {
  const { maja, jonas, sara, id } = await gathered()
  const [spy, tablet] = [await createDeviceKeys(), await createDeviceKeys()]
  await tamper(jonas, id, doc => {
    addDevice(doc, 'spy' as ParticipantId, spy.public)
    addDevice(doc, jonas.view(id).me.id, tablet.public)
  })
  for (const at of [maja, sara]) {
    await until(() => at.view(id).deviceNews.length > 0)
    await moment(100)
    expect(at.view(id).deviceNews.map(({ kind, of }) => [kind, of])).toEqual([
      ['unknown', jonas.view(id).me.id],
    ])
  }
}, 60_000)

test('P-104: however many phones a member names as their own, twenty are known: what is sealed to everybody’s can be read', async () => {
  const talk = await group()
  const { maja, id, ids } = talk
  const jonas = await join(talk, 'Jonas')
  const made = Array.from({ length: 25 }, async () => {
    const device = (await createDeviceKeys()).public
    const added = { conversation: id, participant: ids.Jonas, device }
    return { device, endorsement: await signStatement(jonas.keys, 'endorsement', added) }
  })
  const phones = await Promise.all(made)
  await tamper(jonas, id, doc =>
    change(doc, () => {
      for (const { device, endorsement } of phones) addDevice(doc, ids.Jonas, device, endorsement)
    }),
  )
  const known = () => maja.view(id).others.find(one => one.id === ids.Jonas)!.devices.length
  await until(() => known() >= 20)
  await moment(200)
  expect(known()).toBe(20)
}, 60_000)

test('P-109: whom a member’s rotation leaves out is told who went on without them, and comes in again through the leader with all that stands on the phone', async () => {
  const { between, maja, jonas, sara, ali, id, ids } = await gathered()
  sara.session(id).text({ bin: 'mine', node: question }).set('kun Sara')
  const boxes = new Map<string, Uint8Array>()
  for (const at of [maja, jonas, ali])
    boxes.set(at.keys.public.signKey, await secrets.sealTo(at.keys.public, new Uint8Array(32).fill(9)))
  const rotation = { epoch: 1, isFinal: true, boxes }
  const signature = await signStatement(jonas.keys, 'rotation', { conversation: id, ...rotation })
  await tamper(jonas, id, doc => putRotation(doc, { ...rotation, by: jonas.keys.public.signKey, signature }))
  await until(() => [maja, jonas, ali].every(at => epochOn(at, id) === 1))
  await until(() => sara.view(id).replacedBy === ids.Jonas)
  write(sara, id, 'skrevet alene')
  await until(() => noteOn(sara, id) === 'skrevet alene')
  await answerAgain({ between, helper: maja, id, link: await askIn(maja, id, ids.Sara) }, sara)
  await decide(maja, id, true)
  await until(() => noteOn(maja, id) === 'skrevet alene' && noteOn(ali, id) === 'skrevet alene')
  expect(sara.view(id).replacedBy).toBeNull()
  expect(sara.view(id).mine.notes[question]).toBe('kun Sara')
}, 60_000)
