import { expect, test, vi } from 'vitest'
import { createDeviceKeys } from '../../src/crypto/deviceKeys.ts'
import { signStatement } from '../../src/crypto/statements.ts'
import { addDevice, bringAlong } from '../../src/document/participants.ts'
import { putReplacement } from '../../src/document/replacements.ts'
import type { NodeId, ParticipantId } from '../../src/domain/ids.ts'
import { valueIn } from '../crypto/known.ts'
import { answerAgain, askIn, asking, decide, words, wordsAsked } from './comeBack.ts'
import { linkTalk, ofForm } from './linkedTalk.ts'
import { tamper } from './tamper.ts'
import { Between, joined, moment, type Phone, until } from './twoDevices.ts'
import { confirm } from './wholeTalk.ts'

// Also a form that isn't offered yet.
vi.mock('../../src/packs/catalogue.ts', () => ({
  catalogue: [{ id: 'lunner', organisation: 'lunner', name: {} }],
}))

const note = 'lunner.m12.q1' as NodeId
const rolesOn = (phone: Phone, id: Parameters<Phone['view']>[0]) =>
  phone.view(id).conversation.participants.map(({ role, devices }) => [role, devices.length])

async function payTalk() {
  const two = await joined(new Between(), ofForm('lunner'))
  const pay = await linkTalk(two.maja, two.jonas, two.id, 'lunner.m12')
  return { ...two, pay }
}

/** Jonas names Kari, invites her, and says yes to her words. */
async function three() {
  const talk = await payTalk()
  const { between, maja, jonas, pay } = talk
  maja.session(pay).text({ bin: 'ours', note }).set('Trinn femten')
  await until(() => jonas.view(pay).conversation.notes[note])
  const kari = (await jonas.session(pay).bringAttendee('Kari Moen'))!
  // At once, as the screen does it.
  const link = await askIn(jonas, pay, kari)
  const rep = await answerAgain({ between, helper: jonas, id: pay, link })
  expect(words(rep, pay)).toEqual(wordsAsked(jonas, pay))
  await decide(jonas, pay, true)
  await until(() => rep.view(pay).conversation.notes[note] === 'Trinn femten')
  await until(() => asking(jonas, pay).state === 'done')
  await until(() => rolesOn(maja, pay).every(([, devices]) => devices === 1))
  return { ...talk, rep, kari }
}

/** The pay conversation from its beginning to the last yes. */
async function sealPay({
  maja,
  jonas,
  pay,
}: Pick<Awaited<ReturnType<typeof payTalk>>, 'maja' | 'jonas' | 'pay'>) {
  maja.session(pay).confirmSetting()
  jonas.session(pay).confirmSetting()
  await until(() => maja.view(pay).station === 'talk')
  maja.session(pay).startTalk()
  maja.session(pay).endTalk()
  maja.session(pay).setPlanField('plassering', 'Trinn 15')
  for (const phone of [maja, jonas]) await until(() => phone.view(pay).station === 'seal')
  await until(() => jonas.view(pay).plan.hash === maja.view(pay).plan.hash)
  await confirm(maja, pay)
  await confirm(jonas, pay)
}

test('R-LUN-06: the employee brings a union representative, who takes part as a third, in this conversation only', async () => {
  const { maja, jonas, rep, pay, id } = await three()
  for (const phone of [maja, jonas, rep])
    expect(rolesOn(phone, pay)).toEqual([
      ['leader', 1],
      ['employee', 1],
      ['unionRep', 1],
    ])
  expect(rep.view(pay).me).toMatchObject({ role: 'unionRep', name: 'Kari Moen' })
  expect(maja.view(pay).deviceNews).toEqual([])
  rep
    .session(pay)
    .text({ bin: 'ours', note: 'lunner.m12.q2' as NodeId })
    .set('Sett fra laget')
  for (const phone of [maja, jonas])
    await until(() => phone.view(pay).conversation.notes['lunner.m12.q2' as NodeId] === 'Sett fra laget')
  expect([...rep.summaries.keys()]).toEqual([pay])
  await until(() => rep.session(id).view.get().state === 'missing')
})

test('R-LUN-06: the leader cannot bring anybody, nor the employee to the yearly conversation', async () => {
  const { maja, jonas, id, pay } = await payTalk()
  expect(await maja.session(pay).bringAttendee('Kari')).toBeNull()
  expect(await jonas.session(id).bringAttendee('Kari')).toBeNull()
  expect(await jonas.session(pay).bringAttendee('Kari')).not.toBeNull()
  expect(await jonas.session(pay).bringAttendee('Ola')).toBeNull()
})

test('P-127, R-LUN-06: somebody whom a changed app of the leader’s adds takes part on no phone, not even by another role', async () => {
  const { maja, jonas, pay } = await payTalk()
  const spy = 'spy' as ParticipantId
  const keys = await createDeviceKeys()
  const attendee = { conversation: pay, participant: spy, role: 'unionRep' }
  const signature = await signStatement(maja.keys, 'attendee', attendee)
  const added = { conversation: pay, participant: spy, device: keys.public }
  const endorsement = await signStatement(maja.keys, 'endorsement', added)
  await tamper(maja, pay, doc => {
    bringAlong(doc, { id: spy, role: 'unionRep', name: 'Spion' }, signature)
    addDevice(doc, spy, keys.public, endorsement)
    doc.getMap('participants').set(`${maja.view(pay).me.id}/role`, 'employee')
  })
  await moment(200)
  for (const phone of [maja, jonas])
    expect(rolesOn(phone, pay)).toEqual([
      ['leader', 1],
      ['employee', 1],
    ])
})

test('R-LUN-05, R-LUN-06: the two confirm what they wrote; the representative has nothing to confirm, and sees it', async () => {
  const { maja, jonas, rep, pay } = await three()
  await sealPay({ maja, jonas, pay })
  for (const phone of [maja, jonas, rep]) await until(() => phone.view(pay).plan.sealed !== null)
  expect(
    rep
      .view(pay)
      .plan.sealed?.confirmations.map(({ name }) => name)
      .sort(),
  ).toEqual(['Jonas', 'Maja'])
  expect(JSON.parse(rep.view(pay).plan.sealed!.canonical).participants).toHaveLength(3)

  const next = valueIn(await maja.workspace.createConversation({ ...ofForm('lunner'), after: pay }))
  await until(() => maja.view(next))
  await moment(200)
  expect(rep.view(pay).invitedTo).toBeNull()
  expect(maja.view(next).conversation.previous).toBeNull()
})

test('P-127: a representative whose app was changed can take nobody’s confirmation away, nor end the talk, nor say a phone is lost', async () => {
  const { maja, jonas, rep, pay } = await three()
  await sealPay({ maja, jonas, pay })
  for (const phone of [maja, jonas]) await until(() => phone.view(pay).plan.sealed !== null)
  const { hash } = maja.view(pay).plan.sealed!
  await tamper(rep, pay, doc => {
    for (const name of ['confirmations', 'sealed'])
      for (const key of [...doc.getMap(name).keys()]) doc.getMap(name).delete(key)
    doc.getMap('participants').set(`${jonas.view(pay).me.id}/role`, 'unionRep')
  })
  await rep.workspace.endConversation(pay)
  await moment(300)
  for (const phone of [maja, jonas]) {
    expect(phone.view(pay).plan.sealed?.hash).toBe(hash)
    expect(phone.view(pay).ended).toBeNull()
    expect(phone.view(pay).me.role).toBe(phone === maja ? 'leader' : 'employee')
  }
}, 60_000)

test('P-127: a representative whose app was changed stays who they are, whatever they write down of who is who', async () => {
  const { maja, jonas, rep, kari, pay } = await three()
  await sealPay({ maja, jonas, pay })
  for (const phone of [maja, jonas]) await until(() => phone.view(pay).plan.sealed !== null)
  const before = [maja, jonas].map(phone => rolesOn(phone, pay))
  const { hash } = maja.view(pay).plan.sealed!
  const said = await Promise.all(
    [maja, jonas].map(async phone => {
      const { signKey } = phone.keys.public
      const of = phone.view(pay).me.id
      const replaced = { conversation: pay, participant: of, signKey, epoch: 0 }
      const signature = await signStatement(rep.keys, 'replacement', replaced)
      return { of, signKey, by: rep.keys.public.signKey, epoch: 0, signature }
    }),
  )
  await tamper(rep, pay, doc => {
    doc.getMap('meta').set('createdBy', kari)
    doc.getMap('participants').set(`${kari}/role`, 'employee')
    for (const one of said) putReplacement(doc, one)
  })
  await moment(200)
  const names = jonas.view(pay).others.map(({ id, role, devices }) => [id, role, devices.map(one => one.id)])
  expect(names).toEqual([
    [maja.view(pay).me.id, 'leader', [maja.keys.id]],
    [kari, 'unionRep', [rep.keys.id]],
  ])
  await rep.workspace.endConversation(pay)
  await moment(300)
  for (const phone of [maja, jonas]) {
    expect(phone.view(pay)).toMatchObject({ ended: null, replacedBy: null, deviceNews: [] })
    expect(phone.view(pay).plan.sealed?.hash).toBe(hash)
    expect(phone.view(pay).plan.confirmedBy).toHaveLength(2)
  }
  expect([maja, jonas].map(phone => rolesOn(phone, pay))).toEqual(before)
}, 60_000)

test('R-LUN-07: minutes that nobody asks for any more are not in what the two confirm', async () => {
  const { maja, jonas, pay } = await payTalk()
  const ask = 'lunner.m12.minutes' as NodeId
  const hash = () => maja.view(pay).plan.hash
  await until(hash)
  const without = hash()
  jonas.session(pay).toggleCheck(ask)
  await until(() => maja.view(pay).conversation.checks[ask])
  maja.session(pay).setPlanField('referat', 'Vi snakket om lønn.')
  await until(() => jonas.view(pay).conversation.planExtra.referat)
  // What was hashed before may stand for a moment.
  await until(() => hash() && hash() !== without)
  jonas.session(pay).toggleCheck(ask)
  await until(() => !maja.view(pay).conversation.checks[ask])
  await until(() => hash() === without)
})
