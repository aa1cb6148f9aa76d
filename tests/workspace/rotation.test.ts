import { expect, test } from 'vitest'
import { identityOf } from '../../src/composition/identity.ts'
import { secrets } from '../../src/composition/secrets.ts'
import { createDeviceKeys, type DeviceKeys } from '../../src/crypto/deviceKeys.ts'
import { signStatement } from '../../src/crypto/statements.ts'
import { readNotebookEntry } from '../../src/document/notebookDoc.ts'
import { readSeeds } from '../../src/document/notebookSeeds.ts'
import { readPapers } from '../../src/document/ownDevices.ts'
import { addDevice } from '../../src/document/participants.ts'
import { putRemoval, putRotation, readRotations } from '../../src/document/rotations.ts'
import { stateOf } from '../../src/document/sharedDoc.ts'
import type { Device } from '../../src/domain/conversation.ts'
import type { ConversationId } from '../../src/domain/ids.ts'
import { valueIn } from '../crypto/known.ts'
import { link } from './link.ts'
import { tamper } from './tamper.ts'
import { type Between, joined, moment, type Phone, phone, until } from './twoDevices.ts'
import { confirm, question, writePlan } from './wholeTalk.ts'

interface Three {
  between: Between
  maja: Phone
  tablet: Phone
  jonas: Phone
  id: ConversationId
}

/** Maja's phone and tablet, and Jonas's phone, all in one conversation. */
async function three(): Promise<Three> {
  const two = await joined()
  const tablet = await phone(two.between)
  await link(two.maja, tablet)
  await until(() => two.jonas.view(two.id).others[0]!.devices.length === 3)
  await until(() => tablet.view(two.id).me)
  return { ...two, tablet }
}

const entryOn = (device: Phone, id: ConversationId) => readNotebookEntry(device.disk.read('notebook'), id)!
const epochOn = (device: Phone, id: ConversationId) => entryOn(device, id).rotated?.epoch ?? 0
const areAlike = (one: Phone, other: Phone, id: ConversationId) =>
  String(entryOn(one, id).secret) === String(entryOn(other, id).secret)
const list = (device: Phone) => {
  const view = device.workspace.ownDevices.view.get()
  if (view.state !== 'ready') throw new Error(view.state)
  return view
}
const remove = async (on: Phone, device: Phone) =>
  valueIn(await on.workspace.ownDevices.remove(device.keys.id))

/** Both write, both read, and what the relay holds in the given rooms knows nothing of it. */
async function expectTheyGoOn(one: Phone, other: Phone, id: ConversationId): Promise<void> {
  one.session(id).text({ bin: 'ours', note: question }).set('videre herfra')
  await until(() => other.view(id).conversation.notes[question] === 'videre herfra')
  other.session(id).text({ bin: 'ours', note: question }).set('og tilbage igen')
  await until(() => one.view(id).conversation.notes[question] === 'og tilbage igen')
}

const holds = ({ between }: Three, secret: Uint8Array, text: string) => {
  const doc = between.rooms.held(secret)
  return doc !== null && Buffer.from(stateOf(doc)).includes(text)
}

test('P-108, P-109: whoever takes a phone off the list goes on with the other person without a break, and the phone reads nothing any more', async () => {
  const all = await three()
  const { between, maja, tablet, jonas, id } = all
  const before = entryOn(maja, id).secret!
  const seed = readSeeds(maja.disk.read('notebook'))[0]!
  const oldNotebook = await secrets.seeds.notebookSecret(
    (await identityOf(tablet.keys).unseal(seed.sealedFor.get(tablet.keys.id)!))!,
  )
  await remove(maja, tablet)
  await until(() => epochOn(maja, id) === 1 && epochOn(jonas, id) === 1)
  expect(areAlike(maja, jonas, id)).toBe(true)
  await until(() => tablet.view(id).isTakenOff)
  await expectTheyGoOn(maja, jonas, id)
  maja.session(id).text({ bin: 'mine', node: question }).set('kun for mig, efter')
  await moment(200)
  expect(tablet.view(id).conversation.notes[question]).toBeUndefined()
  expect(tablet.view(id).mine.notes[question]).toBeUndefined()
  // Also for an app that doesn't keep away by itself.
  for (const secret of [before, oldNotebook]) {
    expect(between.rooms.held(secret)).not.toBeNull()
    for (const text of ['videre herfra', 'og tilbage igen', 'efter'])
      expect(holds(all, secret, text)).toBe(false)
  }
  const left = Buffer.from(stateOf(between.rooms.held(oldNotebook)!))
  expect(left.includes(Buffer.from(entryOn(maja, id).secret!))).toBe(false)
  await until(() => list(maja).leaving.length === 0)
})

test('P-108: the other person is told once, quietly, that a phone was removed, on each of their phones', async () => {
  const { between, maja, tablet, jonas, id } = await three()
  const spare = await phone(between)
  await link(jonas, spare)
  await until(() => spare.view(id).others[0]!.devices.length === 3)
  for (const news of jonas.view(id).deviceNews) jonas.session(id).settleDevice(news, 'seen')
  await remove(maja, tablet)
  const told = (on: Phone) => on.view(id).deviceNews.filter(news => news.kind === 'removed')
  for (const one of [jonas, spare]) await until(() => told(one).length === 1)
  expect(told(jonas)[0]).toMatchObject({ of: maja.view(id).me.id, device: { id: tablet.keys.id } })
  expect(told(maja)).toEqual([])
  jonas.session(id).settleDevice(told(jonas)[0]!, 'seen')
  for (const one of [jonas, spare]) await until(() => told(one).length === 0)
  // It counts as removed all the same.
  await until(() => epochOn(jonas, id) === 1)
  await expectTheyGoOn(maja, jonas, id)
})

test('P-108: the person’s other phones follow through the notebook', async () => {
  const all = await three()
  const { between, maja, tablet, jonas, id } = all
  const computer = await phone(between)
  await link(maja, computer)
  await until(() => computer.view(id).me && list(tablet).devices.length === 3)
  await remove(maja, tablet)
  await until(() => epochOn(computer, id) === 1 && areAlike(computer, jonas, id))
  await expectTheyGoOn(computer, jonas, id)
  await until(() => maja.view(id).conversation.notes[question] === 'og tilbage igen')
  await until(() => list(computer).devices.length === 2)
})

test('P-108: without a network a phone is marked at once, and leaves as soon as there is one', async () => {
  const { between, maja, tablet, jonas, id } = await three()
  between.goOffline()
  await remove(maja, tablet)
  await moment(100)
  expect(list(maja).devices).toHaveLength(1)
  expect(list(maja).leaving.map(one => one.id)).toEqual([tablet.keys.id])
  expect(epochOn(maja, id)).toBe(0)
  between.goOffline(false)
  await until(() => epochOn(maja, id) === 1 && areAlike(maja, jonas, id))
  await until(() => list(maja).leaving.length === 0)
  await expectTheyGoOn(maja, jonas, id)
})

test('P-108: the old recovery code brings nothing new, and the app knows that there is none that does', async () => {
  const { between, maja, tablet, id } = await three()
  const code = valueIn(await maja.workspace.ownDevices.recoveryCode())
  await until(() => list(maja).hasCode)
  await remove(maja, tablet)
  await until(() => epochOn(maja, id) === 1)
  await until(() => !list(maja).hasCode && list(maja).isCodeOld)
  maja.session(id).text({ bin: 'mine', node: question }).set('efter koden')
  const found = await phone(between)
  const pending = valueIn(await found.workspace.invitations.preview(code))
  if (pending.kind === 'recovery-code') valueIn(await pending.bringBack())
  await moment(300)
  expect(found.disk.read('notebook').getText(`prep/${id}/${question}`).toString()).toBe('')
  const again = valueIn(await maja.workspace.ownDevices.recoveryCode())
  expect(again).not.toBe(code)
  await until(() => list(maja).hasCode && !list(maja).isCodeOld)
})

test('P-109: whoever lost their phone before it could follow finds the new secret with the code on paper', async () => {
  const { between, maja, tablet, jonas, id } = await three()
  const code = valueIn(await jonas.workspace.ownDevices.recoveryCode())
  await until(() => maja.view(id).others[0]!.devices.length === 2)
  await until(() => list(jonas).relay.state === 'safe')
  await jonas.stop()
  await remove(maja, tablet)
  await until(() => epochOn(maja, id) === 1)
  const found = await phone(between)
  const pending = valueIn(await found.workspace.invitations.preview(code))
  if (pending.kind === 'recovery-code') valueIn(await pending.bringBack())
  await until(() => found.view(id).me && areAlike(found, maja, id))
  await expectTheyGoOn(maja, found, id)
})

test('P-109: two that take off a phone at the same time end with one secret that neither of the phones knows', async () => {
  const { between, maja, tablet, jonas, id } = await three()
  const spare = await phone(between)
  await link(jonas, spare)
  await until(() => maja.view(id).others[0]!.devices.length === 3)
  await until(() => spare.view(id).me)
  between.goOffline()
  await Promise.all([remove(maja, tablet), remove(jonas, spare)])
  between.goOffline(false)
  const isKept = (one: Phone, from: Phone) =>
    entryOn(one, id).rotated?.keptFrom.includes(from.keys.id) === true
  await until(() => isKept(maja, tablet) && isKept(jonas, spare) && areAlike(maja, jonas, id))
  const { epoch } = entryOn(maja, id).rotated!
  const final = readRotations(between.rooms.at(entryOn(maja, id).secret!)!, epoch).find(one => one.isFinal)!
  for (const gone of [tablet, spare]) expect(final.boxes.has(gone.keys.public.signKey)).toBe(false)
  await expectTheyGoOn(maja, jonas, id)
})

test('P-108, P-109: a power cut at any moment only delays it', async () => {
  for (let cutAt = 1; cutAt <= 9; cutAt++) {
    const { maja, tablet, jonas, id } = await three()
    let written = 0
    const cut = new Promise<void>(now => {
      maja.disk.onWritten = () => {
        if (++written === cutAt) now()
      }
      setTimeout(now, 1000)
    })
    await remove(maja, tablet)
    await cut
    maja.disk.onWritten = () => {}
    const again = await maja.crash()
    await until(() => epochOn(again, id) >= 1 && areAlike(again, jonas, id))
    await until(() => list(again).leaving.length === 0)
    await expectTheyGoOn(again, jonas, id)
    await Promise.all([again, tablet, jonas].map(one => one.stop()))
  }
}, 120_000)

/** What somebody writes into the conversation, as if it were a rotation that leads into a room of theirs. */
async function offerFalsely(
  { jonas, id }: Three,
  by: DeviceKeys,
  to: Phone,
  how: { epoch?: number; conversation?: ConversationId; as?: string } = {},
): Promise<void> {
  const { epoch = 1, conversation = id, as = by.public.signKey } = how
  const boxes = new Map([
    [to.keys.public.signKey, await secrets.sealTo(to.keys.public, new Uint8Array(32).fill(6))],
  ])
  const signature = await signStatement(by, 'rotation', { conversation, epoch, isFinal: true, boxes })
  await tamper(jonas, id, doc => putRotation(doc, { epoch: 1, by: as, isFinal: true, boxes, signature }))
}

test('P-109: nobody follows a rotation of a stranger, under another’s key, or of another conversation or time', async () => {
  const all = await three()
  const { maja, jonas, id } = all
  const stranger = await createDeviceKeys()
  await offerFalsely(all, stranger, maja)
  await offerFalsely(all, stranger, maja, { as: jonas.keys.public.signKey })
  await offerFalsely(all, jonas.keys, maja, { conversation: 'another' as ConversationId })
  await offerFalsely(all, jonas.keys, maja, { epoch: 2 })
  await moment(200)
  expect(epochOn(maja, id)).toBe(0)
  // And a true one is followed: the door isn't merely shut.
  await offerFalsely(all, jonas.keys, maja)
  await until(() => epochOn(maja, id) === 1)
})

test('P-108, P-109: a removed phone changes nothing any more: no secret, no further phone; what it confirmed stays', async () => {
  const all = await three()
  const { maja, tablet, jonas, id } = all
  await writePlan(all)
  await until(() => tablet.view(id).plan.hash === jonas.view(id).plan.hash)
  await confirm(tablet, id)
  await confirm(jonas, id)
  await until(() => jonas.view(id).plan.sealed)
  await remove(maja, tablet)
  await until(() => epochOn(jonas, id) === 1)
  const { identity, third } = { identity: identityOf(tablet.keys), third: await createDeviceKeys() }
  const who = maja.view(id).me.id
  const added = { conversation: id, participant: who, device: third.public }
  const endorsement = await identity.sign('endorsement', added)
  const boxes = new Map([
    [jonas.keys.public.signKey, await secrets.sealTo(jonas.keys.public, new Uint8Array(32).fill(6))],
  ])
  const rotation = { epoch: 2, isFinal: true, boxes }
  const signature = await identity.sign('rotation', { conversation: id, ...rotation })
  // Somebody who is still in the room lets it speak there.
  await tamper(jonas, id, doc => {
    addDevice(doc, who, third.public, endorsement)
    putRotation(doc, { ...rotation, by: tablet.keys.public.signKey, signature })
  })
  await until(() => jonas.view(id).deviceNews.some(news => news.kind === 'unknown'))
  await moment(100)
  expect(epochOn(jonas, id)).toBe(1)
  expect(jonas.view(id).plan.sealed).not.toBeNull()
})

test('P-108: whoever was away is asked neither about a phone that the removed one had vouched for, nor about the old code on paper', async () => {
  const { between, maja, jonas, id } = await joined()
  between.rooms.setAway(jonas.keys.id, true)
  const [tablet, computer] = [await phone(between), await phone(between)]
  for (const added of [tablet, computer]) await link(maja, added)
  await until(() => maja.view(id).me.devices.length === 4)
  const of = maja.view(id).me.id
  const vouchedByTablet = async (device: Device, on: Phone) => {
    const added = { conversation: id, participant: of, device }
    const endorsement = await identityOf(tablet.keys).sign('endorsement', added)
    await tamper(on, id, doc => addDevice(doc, of, device, endorsement))
  }
  await vouchedByTablet(computer.keys.public, maja)
  const [paper] = readPapers(maja.disk.read('notebook'))
  await remove(maja, tablet)
  await until(() => epochOn(maja, id) === 1 && epochOn(computer, id) === 1)
  // Into the room that it still knows, where Jonas reads first.
  await vouchedByTablet(paper!.keys.public, tablet)
  between.rooms.setAway(jonas.keys.id, false)
  await until(() => epochOn(jonas, id) === 1)
  await expectTheyGoOn(computer, jonas, id)
  expect(jonas.view(id).deviceNews.filter(({ kind }) => kind === 'unknown')).toEqual([])
  expect(jonas.view(id).others[0]!.devices.map(one => one.id)).toContain(computer.keys.id)
})

test('P-108: nobody takes off another’s phone, and a removal that nobody signed is none', async () => {
  const all = await three()
  const { maja, jonas, tablet, id } = all
  const who = maja.view(id).me.id
  const signKey = tablet.keys.public.signKey
  const signature = await identityOf(jonas.keys).sign('removal', {
    conversation: id,
    participant: who,
    signKey,
  })
  for (const by of [jonas, maja])
    await tamper(jonas, id, doc =>
      putRemoval(doc, { of: who, signKey, by: by.keys.public.signKey, signature }),
    )
  await moment(150)
  const pins = [...jonas.disk.read('notebook').getMap('devices').values()]
  expect(pins.map(pin => (pin as { how: string }).how)).not.toContain('removed')
})
