import { expect, test } from 'vitest'
import type { NodeId } from '../../src/domain/ids.ts'
import { valueIn } from '../crypto/known.ts'
import {
  areIn,
  entryOn,
  epochOn,
  type Gathering,
  gathered,
  holds,
  memberLink,
  memberStates,
  noteOn,
  write,
} from './gathered.ts'
import { link } from './link.ts'
import { moment, type Phone, patienceMs, phone, preview, until } from './twoDevices.ts'
import { hisWords, pick } from './wholeTalk.ts'

test('P-148: who left comes in again on the same phone by a new invitation, and what they said before stays said', async () => {
  const talk = await gathered()
  const { maja, jonas, sara, ali, id, ids } = talk
  await pick(sara.session(id), hisWords)
  await (await sara.session(id).group()).leave()
  await until(() => sara.view(id).group!.leftBy === ids.Sara && epochOn(jonas, id) === 1)
  write(jonas, id, 'mens Sara var væk')
  await until(() => noteOn(maja, id) === 'mens Sara var væk')

  const again = await inviteAgain(talk, 'Sara', sara)
  expect(again).not.toBe(ids.Sara)
  await until(() => noteOn(sara, id) === 'mens Sara var væk')
  expect(sara.view(id)).toMatchObject({ isReadOnly: false, me: { id: again }, group: { leftBy: null } })
  const all = [maja, jonas, sara, ali]
  await until(() => all.every(at => areIn(at, id) === 4))
  for (const at of all) await until(() => `${memberStates(at, id)}` === 'Jonas in,Ali in,Sara in')
  write(sara, id, 'her er jeg')
  await until(() => all.every(at => noteOn(at, id) === 'her er jeg'))
  await moment(300)
  // No new secret for somebody who came, and no question about a phone that the leader let in.
  expect(all.map(at => epochOn(at, id))).toEqual([1, 1, 1, 1])
  expect(all.flatMap(at => at.view(id).deviceNews)).toEqual([])
  expect(maja.view(id).conversation.group!.left.map(one => one.id)).toEqual([ids.Sara])
}, 60_000)

test('P-148: whoever leaves a second time is shut out a second time, and the others’ leaving doesn’t shut them out before', async () => {
  const talk = await gathered()
  const { maja, jonas, sara, ali, id, ids } = talk
  await (await maja.session(id).group()).takeOut(ids.Sara)
  await until(() => sara.view(id).group!.leftBy === maja.view(id).me.id && epochOn(ali, id) === 1)
  await inviteAgain(talk, 'Sara', sara)
  await (await ali.session(id).group()).leave()
  await until(() => [maja, jonas, sara].every(at => epochOn(at, id) === 2))
  write(maja, id, 'uden Ali')
  await until(() => noteOn(sara, id) === 'uden Ali' && noteOn(jonas, id) === 'uden Ali')
  await moment(300)
  expect([maja, jonas, sara].map(at => epochOn(at, id))).toEqual([2, 2, 2])

  const before = entryOn(sara, id).secret!
  await (await sara.session(id).group()).leave()
  await until(() => [maja, jonas].every(at => epochOn(at, id) === 3))
  write(jonas, id, 'kun os to')
  await until(() => noteOn(maja, id) === 'kun os to')
  await moment(300)
  expect(noteOn(sara, id)).toBe('uden Ali')
  expect(holds(talk.between, before, 'kun os to')).toBe(false)
  expect([maja, jonas].map(at => epochOn(at, id))).toEqual([3, 3])
}, 60_000)

test('P-148: whoever is in still can’t take another’s place, and an old invitation lets nobody in again', async () => {
  const talk = await gathered()
  const { maja, jonas, sara, id } = talk
  const who = (await (await maja.session(id).group()).invite('Mia'))!
  const to = await memberLink(talk, who)
  await expect
    .poll(() => jonas.workspace.invitations.preview(to), { timeout: patienceMs })
    .toEqual({ ok: false, failure: 'still-in' })
  await (await sara.session(id).group()).leave()
  await until(() => sara.view(id).group!.leftBy)
  const mia = await phone(talk.between)
  valueIn(await (await preview(mia, to)).accept('Mia'))
  await until(() => mia.view(id).invitation.state === 'joined')
  expect(await sara.workspace.invitations.preview(to)).toMatchObject({ ok: false })
  expect(entryOn(sara, id).leftBy).not.toBeNull()
}, 60_000)

test('P-148: whoever comes back has it on their second device too, though it stands open there, and writes there as who they are now', async () => {
  const talk = await gathered()
  const { maja, jonas, sara, ali, id, ids } = talk
  const tablet = await phone(talk.between)
  await link(sara, tablet)
  await until(() => tablet.session(id).view.get().state === 'ready')
  const devicesOf = (who: string) =>
    maja.view(id).conversation.participants.find(one => one.id === who)!.devices.length
  // Both, and the code on paper.
  await until(() => devicesOf(ids.Sara) === 3)
  const agreement = tablet.session(id).addAgreement('albertslund.opgaver' as NodeId)
  const what = tablet.session(id).text({ bin: 'record', agreement, field: 'hvad' })
  what.set('Fra før')
  await until(() => maja.view(id).conversation.agreements[0]?.values.hvad === 'Fra før')
  await (await sara.session(id).group()).leave()
  await until(() => epochOn(jonas, id) === 1 && entryOn(tablet, id).leftBy === ids.Sara)
  write(jonas, id, 'mens Sara var væk')
  await until(() => noteOn(maja, id) === 'mens Sara var væk')

  const again = await inviteAgain(talk, 'Sara', sara)
  await until(() => [sara, tablet].every(at => noteOn(at, id) === 'mens Sara var væk'))
  expect(entryOn(tablet, id).leftBy).toBeNull()
  await until(() => !tablet.view(id).isReadOnly && devicesOf(again) === 3)
  what.set('Skrevet igen')
  const agreed = () => maja.view(id).conversation.agreements[0]!
  await until(() => agreed().values.hvad === 'Skrevet igen')
  expect(agreed()).toMatchObject({ startedBy: ids.Sara, lastEditBy: again })

  await (await tablet.session(id).group()).leave()
  await until(() => [maja, jonas, ali].every(at => epochOn(at, id) === 2))
  write(jonas, id, 'uden hende')
  await until(() => noteOn(maja, id) === 'uden hende')
  await moment(300)
  for (const at of [sara, tablet]) expect(noteOn(at, id)).toBe('mens Sara var væk')
}, 60_000)

/** By the leader, on the phone that was in before; resolves with who they are now. */
async function inviteAgain(talk: Gathering, name: string, at: Phone) {
  const { maja, id } = talk
  const who = (await (await maja.session(id).group()).invite(name))!
  at.letGo(id)
  const pending = await preview(at, await memberLink(talk, who))
  valueIn(await pending.accept(name))
  await until(() => at.view(id).invitation.state === 'joined' && at.view(id).me.id === who)
  return who
}
