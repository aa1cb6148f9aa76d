import { expect, test } from 'vitest'
import { createDeviceKeys } from '../../src/crypto/deviceKeys.ts'
import { signStatement } from '../../src/crypto/statements.ts'
import { readNotebookEntry } from '../../src/document/notebookDoc.ts'
import { addDevice, bringAlong, putParticipant } from '../../src/document/participants.ts'
import { change, stateOf } from '../../src/document/sharedDoc.ts'
import type { ConversationId, ParticipantId } from '../../src/domain/ids.ts'
import { valueIn } from '../crypto/known.ts'
import {
  areIn,
  entryOn,
  gathered,
  group,
  holds,
  join,
  member,
  memberLink,
  memberStates,
  noteOn,
  write,
  writeGroupPlan,
} from './gathered.ts'
import { tamper } from './tamper.ts'
import {
  Between,
  linkOf,
  moment,
  type Phone,
  patienceMs,
  phone,
  preview,
  start,
  until,
} from './twoDevices.ts'
import { hasPicked, herWords, hisWords, pick, question } from './wholeTalk.ts'

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
}, 60_000)

test('Of invitations that were made without a network the leader is told that they lead nowhere yet, until they do', async () => {
  const between = new Between()
  between.goOffline()
  const { maja, id, ids } = await group(between)
  const heldUp = () =>
    Object.values(ids).map(who => {
      const { invitation } = member(maja, id, who)
      return invitation.state === 'open' && invitation.isHeldUp
    })
  await until(() => heldUp().every(Boolean))
  between.goOffline(false)
  maja.session(id).changeSetting({ place: 'Parken' })
  await until(() => !heldUp().some(Boolean))
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
  await expect.poll(() => isIn('2026-12-03'), { timeout: patienceMs }).toBe(true)
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
  expect(jonas.view(id).invitation).toEqual({ state: 'waiting-for-inviter', invitedBy: 'Maja' })
  jonas.session(id).text({ bin: 'mine', node: question }).set('kun for mig')
  await pick(jonas.session(id), hisWords)
  const maja = await talk.maja.crash()
  await until(() => hasPicked(jonas, id, maja))
  expect(jonas.view(id).mine.notes[question]).toBe('kun for mig')
})

test('P-140: a member who writes another role beside a name changes nobody’s, and takes nobody out', async () => {
  const { maja, jonas, sara, ali, id, ids } = await gathered()
  const all = [maja, jonas, sara, ali]
  const people = (at: Phone) => at.view(id).conversation.participants.map(({ name, role }) => [name, role])
  const before = all.map(people)
  await tamper(jonas, id, doc => {
    for (const who of [ids.Sara, ids.Ali]) doc.getMap('participants').set(`${who}/role`, 'leader')
    doc.getMap('participants').set(`${maja.view(id).me.id}/role`, 'employee')
  })
  await moment(200)
  expect(all.map(people)).toEqual(before)
}, 60_000)

test('P-140: whoever the leader hasn’t signed for is shown to nobody, whatever a member writes into the conversation', async () => {
  const { maja, jonas, sara, id } = await gathered()
  const keys = await createDeviceKeys()
  const mallory = 'mallory' as ParticipantId
  const claim = { conversation: id, participant: mallory, role: 'employee' } as const
  const endorsed = { conversation: id, participant: mallory, device: keys.public }
  await tamper(jonas, id, async doc => {
    bringAlong(doc, { id: mallory, role: 'employee', name: 'Mallory' }, 'x')
  })
  const byJonas = await signStatement(jonas.keys, 'attendee', claim)
  const endorsement = await signStatement(jonas.keys, 'endorsement', endorsed)
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
}, 60_000)

test('Three picks each open when all have committed to theirs, not before', async () => {
  const { maja, jonas, sara, ali, phones, id } = await gathered()
  await pick(maja.session(id), herWords)
  await pick(jonas.session(id), hisWords)
  await pick(sara.session(id), herWords)
  await until(() => [maja, jonas, sara].every(who => hasPicked(who, id, ali)))
  expect(phones.some(at => at.view(id).picks.isOpen)).toBe(false)
  await pick(ali.session(id), hisWords)
  await until(() => phones.every(at => at.view(id).picks.isOpen))
  expect(ali.view(id).conversation.picks.every(({ opened }) => opened?.isTrue)).toBe(true)
}, 60_000)

test('One more is invited when the others talk already, and gets everything', async () => {
  const talk = await group()
  const { maja, id, ids, between } = talk
  const phones = [maja, await join(talk, 'Jonas')]
  const acts = await maja.session(id).group()
  await acts.takeOut(ids.Sara)
  await acts.takeOut(ids.Ali)
  await writeGroupPlan(phones, id)
  write(maja, id, 'skrevet før')
  const who = (await acts.invite('Mia'))!
  await until(() => phones.every(at => member(at, id, who).invitation.state !== 'in'))
  expect(maja.view(id).station).toBe('seal')
  const mia = await phone(between)
  valueIn(await (await preview(mia, await memberLink(talk, who))).accept('Mia'))
  await until(() => [mia, ...phones].every(at => areIn(at, id) === 3))
  await until(() => noteOn(mia, id) === 'skrevet før')
  await until(() => mia.view(id).picks.isOpen)
  expect([mia, ...phones].flatMap(at => at.view(id).deviceNews)).toEqual([])
  await until(() => new Set([mia, ...phones].map(at => at.view(id).plan.hash)).size === 1)
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
}, 60_000)

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
