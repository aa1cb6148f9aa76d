import { expect, test } from 'vitest'
import { bringAttendee } from '../../src/crypto/bringAttendee.ts'
import { createDeviceKeys } from '../../src/crypto/deviceKeys.ts'
import { endorseDevice } from '../../src/crypto/endorseDevice.ts'
import { signParting } from '../../src/crypto/partFromGroup.ts'
import { readNotebookEntry } from '../../src/document/notebookDoc.ts'
import { addDevice, bringAlong, putParticipant } from '../../src/document/participants.ts'
import { putParting } from '../../src/document/partings.ts'
import { readPins } from '../../src/document/pinnedDevices.ts'
import { change, stateOf } from '../../src/document/sharedDoc.ts'
import type { ConversationId, NodeId, ParticipantId } from '../../src/domain/ids.ts'
import { valueIn } from '../crypto/known.ts'
import { answerAgain, askIn, decide } from './comeBack.ts'
import { areIn, gathered, group, join, member, memberLink } from './gathered.ts'
import { link } from './link.ts'
import { tamper } from './tamper.ts'
import { type Between, linkOf, moment, type Phone, phone, preview, start, until } from './twoDevices.ts'
import { confirm, herWords, hisWords, pick, question } from './wholeTalk.ts'

const entryOn = (at: Phone, id: ConversationId) => readNotebookEntry(at.disk.read('notebook'), id)!
const epochOn = (at: Phone, id: ConversationId) => entryOn(at, id).rotated?.epoch ?? 0
const noteOn = (at: Phone, id: ConversationId) => at.view(id).conversation.notes[question]
const write = (at: Phone, id: ConversationId, text: string) =>
  at.session(id).text({ bin: 'ours', note: question }).set(text)
const holds = ({ rooms }: Between, secret: Uint8Array, text: string) => {
  const doc = rooms.held(secret)
  return doc !== null && Buffer.from(stateOf(doc)).includes(text)
}
const memberStates = (at: Phone, id: ConversationId) =>
  at.view(id).group!.members.map(({ name, invitation }) => `${name} ${invitation.state}`)

test('P-140, P-141: a leader and three employees are in one conversation, each by an invitation of their own, and each knows whose phones the others’ are', async () => {
  const { maja, phones, id } = await gathered()
  for (const at of phones) {
    expect(memberStates(at, id)).toEqual(['Jonas in', 'Sara in', 'Ali in'])
    expect(at.view(id).deviceNews).toEqual([])
    expect(at.view(id).group!.isMine).toBe(at === maja)
  }
  const words = await Promise.all(phones.map(at => at.session(id).keyWordPlaces()))
  expect(new Set(words.map(String)).size).toBe(1)
  expect(new Set(phones.map(at => String(entryOn(at, id).secret))).size).toBe(1)
  for (const at of phones) {
    write(at, id, `fra ${at.view(id).me.name}`)
    await until(() => phones.every(other => noteOn(other, id) === `fra ${at.view(id).me.name}`))
  }
})

test('P-141: of two who answer the same invitation the second is turned away, and both it and the leader are told', async () => {
  const talk = await group()
  const { maja, id, ids, between } = talk
  const to = await memberLink(talk, ids.Jonas)
  const [jonas, thief] = [await phone(between), await phone(between)]
  const [his, theirs] = [await preview(jonas, to), await preview(thief, to)]
  valueIn(await his.accept('Jonas'))
  await until(() => jonas.view(id).invitation.state === 'joined')
  valueIn(await theirs.accept('Jonas'))
  await until(() => thief.view(id).invitation.state === 'refused')
  await until(() => member(maja, id, ids.Jonas).alsoTried.length === 1)
  expect(entryOn(thief, id).secret).toBeNull()
  expect(areIn(maja, id)).toBe(2)
  // The others’ invitations are as they were.
  await join(talk, 'Sara')
  expect(memberStates(maja, id)).toEqual(['Jonas in', 'Sara in', 'Ali open'])
})

test('P-142: an invitation shows nothing that was written since others joined, and whoever joins later gets all of it', async () => {
  const talk = await group()
  const jonas = await join(talk, 'Jonas')
  const { maja, id, ids } = talk
  const secret = await secretOf(maja, await memberLink(talk, ids.Sara))
  const offered = async () => valueIn(await jonas.machinery.lobby.readOffer(secret)).document
  const isIn = async (text: string) => Buffer.from(await offered()).includes(text)
  maja.session(id).changeSetting({ date: '2026-12-03' })
  await expect.poll(() => isIn('2026-12-03'), { timeout: 8000 }).toBe(true)
  write(maja, id, 'skrevet før Sara kom')
  maja.session(id).changeSetting({ date: '2026-12-04' })
  await until(() => noteOn(jonas, id) === 'skrevet før Sara kom')
  await moment(3500)
  expect(await isIn('skrevet')).toBe(false)
  expect(await isIn('2026-12-04')).toBe(false)
  const sara = await join(talk, 'Sara')
  await until(() => noteOn(sara, id) === 'skrevet før Sara kom')
  expect(sara.view(id).conversation.setting.date).toBe('2026-12-04')
})

test('P-143: somebody who hasn’t been let in yet prepares already, and it is theirs when they are', async () => {
  const talk = await group()
  const { id, between, ids } = talk
  const jonas = await phone(between)
  const pending = await preview(jonas, await memberLink(talk, ids.Jonas))
  await talk.maja.stop()
  valueIn(await pending.accept('Jonas'))
  await until(() => jonas.view(id).invitation.state === 'waiting-for-inviter')
  jonas.session(id).text({ bin: 'mine', node: question }).set('kun for mig')
  await pick(jonas.session(id), hisWords)
  const maja = await talk.maja.crash()
  await until(() => maja.view(id).picks.isReady.others[ids.Jonas] === true)
  expect(jonas.view(id).mine.notes[question]).toBe('kun for mig')
})

test('P-140: whoever the leader hasn’t signed for is shown to nobody, whatever a member writes into the conversation', async () => {
  const { maja, jonas, sara, id } = await gathered()
  const keys = await createDeviceKeys()
  const mallory = 'mallory' as ParticipantId
  const claim = { conversation: id, participant: mallory, role: 'employee' } as const
  const endorsed = { conversation: id, participant: mallory, device: keys.public }
  await tamper(jonas, id, async doc => {
    bringAlong(doc, { id: mallory, role: 'employee', name: 'Mallory' }, 'x')
  })
  const byJonas = await bringAttendee(jonas.keys, claim)
  const endorsement = await endorseDevice(jonas.keys, endorsed)
  await tamper(jonas, id, doc => {
    bringAlong(doc, { id: mallory, role: 'employee', name: 'Mallory' }, byJonas)
    addDevice(doc, mallory, keys.public, endorsement)
    const second = { id: 'boss' as ParticipantId, role: 'leader', name: 'Boss', devices: [] } as const
    change(doc, () => putParticipant(doc, { ...second, devices: [] }, 'zz'))
    doc.getMap('meta').set('createdBy', mallory)
    doc.getMap('meta').delete('group')
  })
  await moment(300)
  for (const at of [maja, jonas, sara]) {
    expect(at.view(id).others.map(({ name }) => name)).not.toContain('Mallory')
    expect(at.view(id).others.map(({ name }) => name)).not.toContain('Boss')
    expect(at.view(id).conversation.group).toMatchObject({ leader: maja.view(id).me.id })
  }
})

test('Three picks each open when all have committed to theirs, not before', async () => {
  const { maja, jonas, sara, ali, phones, id } = await gathered()
  await pick(maja.session(id), herWords)
  await pick(jonas.session(id), hisWords)
  await pick(sara.session(id), herWords)
  await until(() => Object.values(ali.view(id).picks.isReady.others).every(Boolean))
  expect(phones.some(at => at.view(id).picks.isOpen)).toBe(false)
  await pick(ali.session(id), hisWords)
  await until(() => phones.every(at => at.view(id).picks.isOpen))
  expect(ali.view(id).conversation.picks.every(({ opened }) => opened?.isTrue)).toBe(true)
})

test('P-144, P-145: whoever leaves reads nothing from then on, the others go on, also one who was offline meanwhile, and the plan is sealed by those who are in', async () => {
  const { maja, jonas, sara, ali, id, between, ids } = await gathered()
  const before = entryOn(maja, id).secret!
  write(jonas, id, 'før Sara gik')
  await until(() => noteOn(ali, id) === 'før Sara gik' && noteOn(sara, id) === 'før Sara gik')
  between.rooms.setAway(ali.keys.id, true)
  await (await sara.session(id).group()).leave()
  await until(() => sara.view(id).group!.leftBy === ids.Sara)
  await until(() => epochOn(maja, id) === 1 && epochOn(jonas, id) === 1)
  expect(sara.view(id).isReadOnly).toBe(true)
  expect(epochOn(sara, id)).toBe(0)

  write(ali, id, 'skrevet uden net')
  write(jonas, id, 'kun os tre')
  await until(() => noteOn(maja, id) === 'kun os tre')
  expect(holds(between, entryOn(maja, id).secret!, 'kun os tre')).toBe(true)
  expect(memberStates(maja, id)).toEqual(['Jonas in', 'Ali in'])
  between.rooms.setAway(ali.keys.id, false)
  await until(() => epochOn(ali, id) === 1)
  await until(() => noteOn(maja, id)?.includes('uden') && noteOn(ali, id) === noteOn(maja, id))
  await moment(100)
  expect(noteOn(sara, id)).toBe('før Sara gik')
  expect(sara.view(id).conversation.id).toBe(id)
  // Also for an app that doesn't keep away by itself.
  expect(between.rooms.held(before)).not.toBeNull()
  expect(holds(between, before, 'kun os tre')).toBe(false)

  await writeGroupPlan([maja, jonas, ali], id)
  for (const at of [maja, jonas, ali]) await confirm(at, id)
  await until(() => [maja, jonas, ali].every(at => at.view(id).plan.sealed))
  const codes = [maja, jonas, ali].map(at => at.view(id).plan.sealed!.checkCode)
  expect(new Set(codes).size).toBe(1)
  expect(maja.view(id).plan.sealed!.confirmations).toHaveLength(3)
})

test('P-144: whoever the leader takes out reads it and nothing after; a plan that they confirmed stays sealed', async () => {
  const { maja, jonas, sara, ali, id, ids } = await gathered()
  const all = [maja, jonas, sara, ali]
  await writeGroupPlan(all, id)
  for (const at of all) await confirm(at, id)
  await until(() => all.every(at => at.view(id).plan.sealed))
  const { hash } = maja.view(id).plan.sealed!
  await (await maja.session(id).group()).takeOut(ids.Jonas)
  await until(() => jonas.view(id).group!.leftBy === maja.view(id).me.id)
  await until(() => [maja, sara, ali].every(at => epochOn(at, id) === 1))
  for (const at of all) {
    expect(at.view(id).plan.sealed!.hash).toBe(hash)
    expect(at.view(id).plan.sealed!.confirmations).toHaveLength(4)
  }
  expect(maja.view(id).conversation.group!.left.map(({ name }) => name)).toEqual(['Jonas'])
  maja.session(id).setPlanField('opfoelgningsdato', '2027-04-01')
  await until(() => ali.view(id).conversation.planExtra.opfoelgningsdato === '2027-04-01')
  expect(jonas.view(id).conversation.planExtra.opfoelgningsdato).toBe('2027-03-01')
})

test('P-144: nobody but the leader and they themselves can say that somebody has left', async () => {
  const { maja, jonas, sara, id, ids } = await gathered()
  const signature = await signParting(jonas.keys, { conversation: id, participant: ids.Sara })
  await tamper(jonas, id, doc => {
    putParting(doc, { of: ids.Sara, by: jonas.keys.public.signKey, signature })
    putParting(doc, { of: ids.Ali, by: maja.keys.public.signKey, signature })
  })
  await moment(300)
  for (const at of [maja, jonas, sara]) expect(areIn(at, id)).toBe(4)
  expect(epochOn(maja, id)).toBe(0)
})

test('P-146: an invitation that nobody answers is taken back, holds nothing up, and opens nothing later', async () => {
  const talk = await group()
  const jonas = await join(talk, 'Jonas')
  const sara = await join(talk, 'Sara')
  const { maja, id, ids, between } = talk
  const to = await memberLink(talk, ids.Ali)
  await pick(maja.session(id), herWords)
  await pick(jonas.session(id), hisWords)
  await pick(sara.session(id), hisWords)
  await moment(200)
  expect(maja.view(id).picks.isOpen).toBe(false)
  await (await maja.session(id).group()).takeOut(ids.Ali)
  await until(() => [maja, jonas, sara].every(at => at.view(id).picks.isOpen))
  expect(epochOn(maja, id)).toBe(0)
  const ali = await phone(between)
  await expect
    .poll(() => ali.workspace.invitations.preview(to), { timeout: 4000 })
    .toEqual({ ok: false, failure: 'renewed' })
})

test('One more is invited when the others talk already, and gets everything', async () => {
  const talk = await gathered()
  const { maja, jonas, phones, id, between } = talk
  await writeGroupPlan(phones, id)
  write(jonas, id, 'skrevet før')
  const who = (await (await maja.session(id).group()).invite('Mia'))!
  await until(() => member(jonas, id, who).invitation.state === 'invited')
  expect(maja.view(id).station).toBe('seal')
  const mia = await phone(between)
  valueIn(await (await preview(mia, await memberLink(talk, who))).accept('Mia'))
  await until(() => [mia, ...phones].every(at => areIn(at, id) === 5))
  await until(() => noteOn(mia, id) === 'skrevet før')
  await until(() => mia.view(id).picks.isOpen)
  expect([mia, ...phones].flatMap(at => at.view(id).deviceNews)).toEqual([])
  const hash = () => new Set([mia, ...phones].map(at => at.view(id).plan.hash))
  await until(() => hash().size === 1)
})

test('P-145: somebody who comes in while another leaves goes on with the others', async () => {
  const talk = await group()
  const jonas = await join(talk, 'Jonas')
  const sara = await join(talk, 'Sara')
  const { maja, id, between, ids } = talk
  const ali = await phone(between)
  const pending = await preview(ali, await memberLink(talk, ids.Ali))
  await (await sara.session(id).group()).leave()
  valueIn(await pending.accept('Ali'))
  await until(() => [maja, jonas, ali].every(at => epochOn(at, id) === 1))
  write(ali, id, 'nu er jeg med')
  await until(() => noteOn(jonas, id) === 'nu er jeg med')
  expect(noteOn(sara, id)).toBeUndefined()
})

test('P-104, P-140: a member’s second phone is theirs to the others, and leaves with them', async () => {
  const { maja, jonas, sara, id, between, ids } = await gathered()
  const tablet = await phone(between)
  await link(jonas, tablet)
  await until(() => tablet.view(id).me.id === ids.Jonas)
  const devices = (at: Phone) => at.view(id).others.find(one => one.id === ids.Jonas)?.devices.length
  await until(() => devices(maja)! >= 2 && devices(sara) === devices(maja))
  expect(sara.view(id).deviceNews.map(({ kind }) => kind)).not.toContain('unknown')
  write(tablet, id, 'fra min tablet')
  await until(() => noteOn(sara, id) === 'fra min tablet')
  await (await tablet.session(id).group()).leave()
  await until(() => jonas.view(id).group!.leftBy === ids.Jonas && tablet.view(id).group!.leftBy === ids.Jonas)
  await until(() => epochOn(maja, id) === 1 && epochOn(sara, id) === 1)
  write(maja, id, 'uden Jonas')
  await until(() => noteOn(sara, id) === 'uden Jonas')
  await moment(200)
  expect([noteOn(jonas, id), noteOn(tablet, id)]).toEqual(['fra min tablet', 'fra min tablet'])
})

test('P-141: side by side without a network three codes let a member in, and what was shared is there', async () => {
  const talk = await group()
  const jonas = await join(talk, 'Jonas')
  const { maja, id, between, ids } = talk
  write(jonas, id, 'skrevet før')
  await until(() => noteOn(maja, id) === 'skrevet før')
  const sara = await phone(between)
  between.goOffline()
  const acts = await maja.session(id).group()
  const shown = await take(await acts.codesToInvite(ids.Sara), code =>
    sara.workspace.invitations.preview(code),
  )
  if (shown.kind !== 'invitation') throw new Error(shown.kind)
  valueIn(await shown.accept('Sara'))
  await until(() => sara.view(id).me)
  const answer = await sara.session(id).codesToAnswer()
  expect(await take(answer, code => acts.acceptAnswer(ids.Sara, code))).toEqual({
    kind: 'joined',
    name: 'Sara',
  })
  await take(await acts.admissionCodes(ids.Sara), code => sara.session(id).takeAdmission(code))
  await until(() => sara.view(id).invitation.state === 'joined' && noteOn(sara, id) === 'skrevet før')
  between.goOffline(false)
  await until(() => areIn(jonas, id) === 3 && areIn(sara, id) === 3)
  write(sara, id, 'og nu med net')
  await until(() => noteOn(jonas, id) === 'og nu med net')
  expect(jonas.view(id).deviceNews).toEqual([])
})

test('P-145: where the leader stays away the others shut out who left after ten minutes, and the leader follows', async () => {
  const { maja, jonas, sara, ali, id, between } = await gathered()
  between.rooms.setAway(maja.keys.id, true)
  await (await sara.session(id).group()).leave()
  await until(() => jonas.view(id).group!.members.length === 2)
  await moment(300)
  expect([epochOn(jonas, id), epochOn(ali, id)]).toEqual([0, 0])
  for (const at of [jonas, ali]) at.clock.now = new Date(at.clock.now.getTime() + 11 * 60_000)
  write(jonas, id, 'vi venter ikke')
  await until(() => epochOn(jonas, id) === 1 && epochOn(ali, id) === 1)
  write(ali, id, 'kun vi tre')
  await until(() => noteOn(jonas, id) === 'kun vi tre')
  between.rooms.setAway(maja.keys.id, false)
  await until(() => epochOn(maja, id) === 1 && noteOn(maja, id) === 'kun vi tre')
  expect(noteOn(sara, id)).not.toBe('kun vi tre')
})

test('P-141: an answer to another’s invitation, a damaged one, and what was sealed to another device let nobody in', async () => {
  const talk = await group()
  const { maja, id, ids, between } = talk
  await join(talk, 'Ali')
  between.goOffline()
  const acts = await maja.session(id).group()
  const [jonas, sara] = [await phone(between), await phone(between)]
  for (const [at, who] of [
    [jonas, ids.Jonas],
    [sara, ids.Sara],
  ] as const) {
    const shown = await take(await acts.codesToInvite(who), code => at.workspace.invitations.preview(code))
    if (shown.kind !== 'invitation') throw new Error(shown.kind)
    valueIn(await shown.accept('somebody'))
    await until(() => at.view(id).me.id === who)
  }
  const answer = await jonas.session(id).codesToAnswer()
  expect(await last(answer, code => acts.acceptAnswer(ids.Sara, code))).toEqual({
    ok: false,
    failure: 'foreign',
  })
  const cut = answer.map(code => `${code.slice(0, -4)}AAAA`)
  expect(await last(cut, code => acts.acceptAnswer(ids.Jonas, code))).toMatchObject({ ok: false })
  expect(memberStates(maja, id)).toEqual(['Jonas open', 'Sara open', 'Ali in'])

  await take(answer, code => acts.acceptAnswer(ids.Jonas, code))
  const again = await sara.session(id).codesToAnswer()
  expect(await last(again, code => acts.acceptAnswer(ids.Jonas, code))).toEqual({
    ok: false,
    failure: 'answered',
  })
  const admission = await acts.admissionCodes(ids.Jonas)
  expect(await last(admission, code => sara.session(id).takeAdmission(code))).toMatchObject({ ok: false })
  expect(entryOn(sara, id).secret).toBeNull()
  await take(admission, code => jonas.session(id).takeAdmission(code))
  await until(() => jonas.view(id).invitation.state === 'joined')
})

test('P-123, P-140: a member who lost the phone comes back through the leader, and the others neither ask nor go on sealing to the lost one', async () => {
  const { maja, jonas, sara, ali, id, between, ids } = await gathered()
  const lost = jonas.keys.public.signKey
  await jonas.stop()
  const to = await askIn(maja, id, ids.Jonas)
  const found = await answerAgain({ between, helper: maja, id, link: to })
  await decide(maja, id, true)
  await until(() => found.view(id).me.id === ids.Jonas)
  await until(() => [maja, sara, ali, found].every(at => epochOn(at, id) === 1))
  await (await sara.session(id).group()).leave()
  await until(() => [maja, ali, found].every(at => epochOn(at, id) === 2))
  write(found, id, 'tilbage igen')
  await until(() => noteOn(ali, id) === 'tilbage igen')
  expect(ali.view(id).deviceNews.filter(({ kind }) => kind === 'unknown')).toEqual([])
  const pins = readPins(ali.disk.read('notebook'), id).filter(({ of }) => of === ids.Jonas)
  expect(pins.map(({ device, how }) => [device.signKey === lost, how]).sort()).toEqual([
    [false, 'endorsed'],
    [true, 'removed'],
  ])
})

test('P-147: a member asks for a talk of their own: the leader alone learns of it, and the others can open nothing of it', async () => {
  const { maja, jonas, sara, id, between } = await gathered()
  const before = stateOf(docOf(jonas, id))
  const own = valueIn(
    await jonas.workspace.createConversation({
      ...start,
      me: { name: 'Jonas', role: 'employee' },
      others: [{ name: 'Maja', role: 'leader' }],
      after: id,
    }),
  )
  await until(() => jonas.view(own).invitation.state === 'open')
  valueIn(await (await preview(maja, await linkOf(jonas, own))).accept('Maja'))
  await until(() => maja.view(own).invitation.state === 'joined')
  jonas.session(own).text({ bin: 'ours', note: question }).set('kun os to')
  await until(() => noteOn(maja, own) === 'kun os to')
  expect(String(stateOf(docOf(jonas, id)))).toBe(String(before))
  expect(sara.view(id).conversation.next).toBeNull()
  expect(readNotebookEntry(sara.disk.read('notebook'), own)).toBeNull()
  expect(holds(between, entryOn(sara, id).secret!, 'kun os to')).toBe(false)
  expect(maja.view(own).conversation.group).toBeNull()
})

const docOf = (at: Phone, id: ConversationId) => at.disk.read(`conversation-${id}`)

async function secretOf(at: Phone, to: string): Promise<Uint8Array> {
  const read = valueIn(await at.machinery.lobby.read(to))
  if (read.kind !== 'link') throw new Error(read.kind)
  return read.secret
}

/** What the last code comes to. */
async function last<Outcome>(
  codes: string[],
  by: (code: string) => Promise<Outcome>,
): Promise<Outcome | null> {
  let outcome: Outcome | null = null
  for (const code of codes) outcome = await by(code)
  return outcome
}

async function take<Taken extends { kind: string }>(
  codes: string[],
  by: (code: string) => Promise<{ ok: true; value: Taken } | { ok: false; failure: unknown }>,
): Promise<Taken> {
  for (const code of codes) {
    const taken = valueIn(await by(code))
    if (taken.kind !== 'more-codes') return taken
  }
  throw new Error('More codes are needed')
}

/** Everything that stands before concluding is done; the plan waits for its confirmations. */
async function writeGroupPlan(phones: Phone[], id: ConversationId): Promise<void> {
  const [maja] = phones as [Phone, ...Phone[]]
  for (const at of phones) {
    await pick(at.session(id), herWords)
    if (at !== maja) at.session(id).confirmSetting()
  }
  await until(() => phones.every(at => at.view(id).picks.isOpen))
  const session = maja.session(id)
  session.startTalk()
  session.endTalk()
  const agreement = session.addAgreement('albertslund.opgaver' as NodeId)
  session.text({ bin: 'record', agreement, field: 'hvad' }).set('To formiddage')
  session.text({ bin: 'record', agreement, field: 'hvornaar' }).set('Inden jul')
  for (const field of ['hvem', 'ansvar']) session.togglePerson(agreement, field, maja.view(id).me.id)
  session.setField(agreement, 'opfoelgning', '2027-02-01')
  session.setPlanField('opfoelgningsdato', '2027-03-01')
  await until(() => phones.every(at => at.view(id).station === 'seal'))
  await until(() => new Set(phones.map(at => at.view(id).plan.hash)).size === 1 && maja.view(id).plan.hash)
}
