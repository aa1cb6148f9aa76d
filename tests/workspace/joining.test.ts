import { expect, test } from 'vitest'
import { readInvitation } from '../../src/crypto/invitation.ts'
import { deriveRoom } from '../../src/crypto/roomKeys.ts'
import type { AgreementId, MarkId, NodeId } from '../../src/domain/ids.ts'
import { readLobby } from '../../src/sync/lobby.ts'
import { valueIn } from '../crypto/known.ts'
import { inMemory } from '../sync/lobbyRelay.ts'
import {
  Between,
  create,
  joined,
  linkOf,
  moment,
  origin,
  patienceMs,
  phone,
  preview,
  until,
} from './twoDevices.ts'

const text = (bytes: Uint8Array | string) => Buffer.from(bytes as Uint8Array).toString('latin1')
const question = 'albertslund.adfaerd.q1' as NodeId

/** All that a holder of the link can read, from the first offer on. */
async function offeredTexts(between: Between, link: string): Promise<string> {
  const secret = valueIn(readInvitation(link, origin)).secret
  const room = await deriveRoom(secret)
  const seen: string[] = []
  const log = between.lobbies.log(room.roomId)
  for (let length = 1; length <= log.length; length++) {
    const transport = {
      ...inMemory(between.lobbies),
      fetchAll: async () => ({ ok: true as const, value: log.slice(0, length) }),
    }
    const state = await readLobby({ transport, room }, { now: 0 })
    if (state.ok) seen.push(text(Buffer.from(state.value.offer.document, 'base64url')))
  }
  return seen.join('\n')
}

test('Two phones join by a link, and both say so', async () => {
  const { maja, jonas, id } = await joined()
  expect(maja.view(id).invitation).toMatchObject({ state: 'closed', answeredBy: 'Jonas Holm' })
  await until(() => maja.view(id).sync.receivedBy[jonas.view(id).me.id])
})

test('A name that was completed when joining stands there once on both phones', async () => {
  const { maja, jonas, id } = await joined()
  await until(() => maja.view(id).others[0]?.name === 'Jonas Holm')
  await moment()
  expect(jonas.view(id).me.name).toBe('Jonas Holm')
  expect(maja.view(id).others[0]?.name).toBe('Jonas Holm')
})

test('Pressing yes twice joins once', async () => {
  const between = new Between()
  const [maja, jonas] = await Promise.all([phone(between), phone(between)])
  const id = await create(maja)
  const pending = await preview(jonas, await linkOf(maja, id))
  const [one, other] = await Promise.all([pending.accept('Jonas Holm'), pending.accept('Jonas Holm')])
  expect([one, other]).toEqual([
    { ok: true, value: id },
    { ok: true, value: id },
  ])
  await until(() => jonas.view(id).invitation.state === 'joined')
  await until(() => maja.view(id).others[0]?.name === 'Jonas Holm')
})

test('Whoever invites without a network is told that the link leads nowhere yet, until it does', async () => {
  const between = new Between()
  between.goOffline()
  const maja = await phone(between)
  const id = await create(maja)
  const isHeldUp = () => {
    const { invitation } = maja.view(id)
    return invitation.state === 'open' && invitation.isHeldUp
  }
  await until(isHeldUp)
  between.goOffline(false)
  maja.session(id).changeSetting({ place: 'Parken' })
  await until(() => !isHeldUp())
  const jonas = await phone(between)
  expect((await preview(jonas, await linkOf(maja, id))).preview.inviter).toBe('Maja')
})

test('Whoever answered an invitation that was deleted before anybody saw the answer is told so', async () => {
  const between = new Between()
  const [maja, jonas] = await Promise.all([phone(between), phone(between)])
  const id = await create(maja)
  const link = await linkOf(maja, id)
  const pending = await preview(jonas, link)
  maja.letGo(id)
  await maja.workspace.deleteConversation(id)
  const lobby = await deriveRoom(valueIn(readInvitation(link, origin)).secret)
  await until(() => between.lobbies.hasErased(lobby.roomId))
  valueIn(await pending.accept('Jonas Holm'))
  await until(() => jonas.view(id).invitation.state === 'withdrawn')
  expect(jonas.view(id)).toMatchObject({ station: 'invite', waitsFor: { who: 'me', act: 'ask-anew' } })
  // The relay holds it, in a room that nobody else comes into.
  expect(jonas.view(id).sync.relay).toEqual({ state: 'not-shared' })
  between.goOffline()
  const again = await jonas.crash()
  again.session(id)
  await until(() => again.view(id))
  await moment()
  expect(again.view(id).invitation.state).toBe('withdrawn')
})

test('R-ALB-06, R-ALB-07: added and reworded questions reach the invited person with the offer', async () => {
  const between = new Between()
  const [maja, jonas] = await Promise.all([phone(between), phone(between)])
  const id = await create(maja)
  const session = maja.session(id)
  session.reword(question, 'Hvad er du stolt af?')
  const added = session.addQuestion('albertslund.adfaerd' as NodeId)
  session.text({ bin: 'ours', addedQuestion: added }).set('Og hvad med kaffen?')
  await moment(3500)
  const pending = await preview(jonas, await linkOf(maja, id))
  valueIn(await pending.accept('Jonas'))
  await until(() => jonas.view(id))
  const { edition } = jonas.view(id).conversation
  expect(edition.rewordings[question]).toBe('Hvad er du stolt af?')
  expect(edition.added).toEqual([{ id: added, parent: 'albertslund.adfaerd', text: 'Og hvad med kaffen?' }])
  const standard = jonas.view(id).pack.nodes.find(node => node.id === question)
  expect(standard?.intent.native).toBeTruthy()
})

test('Until somebody has joined, nothing but names, setting, edition and commitments gets into the offer', async () => {
  const between = new Between()
  const maja = await phone(between)
  const id = await create(maja)
  const session = maja.session(id)
  const secret = (what: string) => `hemmelig-${what}`
  session.text({ bin: 'mine', node: question }).set(secret('note'))
  session.shareNote(question)
  session.text({ bin: 'ours', note: question }).set(secret('joint'))
  const mark = session.addMark(question)
  session.text({ bin: 'ours', mark }).set(secret('mark'))
  session.toggleMark('x' as MarkId)
  const agreement = session.addAgreement('albertslund.adfaerd' as NodeId)
  session.text({ bin: 'record', agreement, field: 'hvad' }).set(secret('agreement'))
  session.setField('x' as AgreementId, 'hvad', secret('field'))
  session.setPlanField('opfoelgningsdato', '2027-01-01')
  session.startTalk()
  session.text({ bin: 'ours', focus: true }).set('fokus')
  await moment(3500)
  const offered = await offeredTexts(between, await linkOf(maja, id))
  expect(offered).toContain('fokus')
  expect(offered).not.toMatch(/hemmelig|2027-01-01|startedAt/)
})

test('What the two write after joining side by side never reaches the lobby, however late it is closed', async () => {
  const between = new Between()
  between.goOffline()
  const [maja, jonas] = await Promise.all([phone(between), phone(between)])
  const id = await create(maja)
  const link = await linkOf(maja, id)
  for (const code of await maja.session(id).codesToInvite()) {
    const read = valueIn(await jonas.workspace.invitations.preview(code))
    if (read.kind === 'invitation') valueIn(await read.accept('Jonas'))
  }
  await until(() => jonas.view(id))
  for (const code of await jonas.session(id).codesToAnswer())
    expect(valueIn(await maja.session(id).acceptAnswer(code))).toBeTruthy()
  await until(() => maja.view(id).invitation.state === 'closed')
  maja.session(id).text({ bin: 'ours', note: question }).set('kun vores')
  await moment()
  await maja.stop()
  between.goOffline(false)
  const again = await phone(between, { keys: maja.keys, disk: maja.disk })
  await until(() => jonas.view(id).conversation.notes[question] === 'kun vores')
  await until(() => jonas.view(id).invitation.state === 'joined')
  const room = await deriveRoom(valueIn(readInvitation(link, origin)).secret)
  await until(() => between.lobbies.log(room.roomId).length === 3)
  expect(again.view(id).conversation.notes[question]).toBe('kun vores')
  expect(await offeredTexts(between, link)).not.toContain('kun vores')
})

test('An answer that comes in while the invitation is renewed is not let in by the new one', async () => {
  const between = new Between()
  const [maja, jonas] = await Promise.all([phone(between), phone(between)])
  const id = await create(maja)
  const pending = await preview(jonas, await linkOf(maja, id))
  const { lobby } = maja.machinery
  const readAnswers = lobby.readAnswers
  let renewing: Promise<void> | null = null
  lobby.readAnswers = async secret => {
    const answers = await readAnswers(secret)
    if (!answers.ok || answers.value.length === 0) return answers
    renewing ??= maja.session(id).renewInvitation()
    await renewing
    return answers
  }
  valueIn(await pending.accept('Jonas'))
  await until(() => renewing)
  await moment(200)
  expect(maja.view(id).invitation.state).toBe('open')
  await until(() => jonas.view(id).invitation.state === 'renewed')
  await preview(await phone(between), await linkOf(maja, id))
})

test('An answer to the old link is not let in by the new one', async () => {
  const between = new Between()
  const [maja, jonas] = await Promise.all([phone(between), phone(between)])
  const id = await create(maja)
  const old = await linkOf(maja, id)
  const pending = await preview(jonas, old)
  await maja.session(id).renewInvitation()
  const renewed = await linkOf(maja, id)
  expect(renewed).not.toBe(old)
  valueIn(await pending.accept('Jonas'))
  await preview(await phone(between), renewed)
  await moment(200)
  expect(maja.view(id).invitation.state).toBe('open')
})

test('Whoever opens a renewed link learns that there is a new one, also when the phone was offline meanwhile', async () => {
  const between = new Between()
  const [maja, jonas] = await Promise.all([phone(between), phone(between)])
  const id = await create(maja)
  const old = await linkOf(maja, id)
  await preview(jonas, old)
  between.goOffline()
  await maja.session(id).renewInvitation()
  await moment()
  between.goOffline(false)
  const again = await maja.crash()
  await until(() => again.view(id))
  await expect
    .poll(() => jonas.workspace.invitations.preview(old), { timeout: patienceMs })
    .toEqual({ ok: false, failure: 'renewed' })
  valueIn(await (await preview(jonas, await linkOf(again, id))).accept('Jonas'))
  await until(() => jonas.view(id).invitation.state === 'joined')
  const closed = again.disk.read('notebook').getMap('conversations').get(`${id}/renewed`)
  expect(closed).toEqual([])
})

test('A joined conversation has no invitation to renew and no codes to show', async () => {
  const { maja, jonas, id } = await joined()
  await maja.session(id).renewInvitation()
  await jonas.session(id).renewInvitation()
  await moment()
  expect(maja.view(id).invitation.state).toBe('closed')
  expect(jonas.view(id).invitation.state).toBe('joined')
  expect(await maja.session(id).codesToInvite()).toEqual([])
})

test('Who tries the link after it was answered is turned away, and the inviter learns it', async () => {
  const { between, maja, id } = await joined()
  const { disk } = maja
  const entry = disk.read('notebook').getMap('conversations').get(`${id}/invitation`) as Uint8Array
  const late = await phone(between)
  const looked = await late.workspace.invitations.preview(maja.machinery.lobby.toLink(entry))
  expect(looked).toEqual({ ok: false, failure: 'answered' })
  await until(() => {
    const { invitation } = maja.view(id)
    return invitation.state === 'closed' && invitation.alsoTried.length === 1
  })
})

test('Who opens the link again is led to the talk, also without a network, and who made it is told that it is their own', async () => {
  const between = new Between()
  const [maja, jonas] = await Promise.all([phone(between), phone(between)])
  const id = await create(maja)
  const link = await linkOf(maja, id)
  valueIn(await (await preview(jonas, link)).accept('Jonas'))
  const known = { kind: 'known-invitation', conversation: id }
  const ledTo = { ok: true, value: { ...known, isMadeByMe: false } }
  const toOwn = { ok: true, value: { ...known, isMadeByMe: true } }
  expect(await jonas.workspace.invitations.preview(link)).toEqual(ledTo)
  await until(() => jonas.view(id).invitation.state === 'joined')
  between.goOffline()
  expect(await jonas.workspace.invitations.preview(link)).toEqual(ledTo)
  expect(await maja.workspace.invitations.preview(link)).toEqual(toOwn)
  between.goOffline(false)
  await moment()
  expect(maja.view(id).invitation).toMatchObject({ alsoTried: [] })
  await jonas.workspace.deleteConversation(id)
  expect(await jonas.workspace.invitations.preview(link)).toEqual({ ok: false, failure: 'answered' })
})

test('An invitation shown side by side to one who came second does not say joined', async () => {
  const { maja, between, id } = await joined()
  const late = await phone(between)
  const codes = await late.machinery.lobby.answerCodes(
    maja.disk.read('notebook').getMap('conversations').get(`${id}/invitation`) as Uint8Array,
    { invitee: maja.view(id).others[0]!.id, name: 'Jonas', device: late.keys.public },
  )
  const said = []
  for (const code of codes) said.push(await maja.session(id).acceptAnswer(code))
  expect(said.at(-1)).toEqual({ ok: false, failure: 'answered' })
})

test('A tab that follows another leaves the lobby to it', async () => {
  const between = new Between()
  const [maja, jonas] = await Promise.all([phone(between), phone(between)])
  const id = await create(maja)
  const pending = await preview(jonas, await linkOf(maja, id))
  await maja.stop()
  maja.disk.isFollowing = true
  const tab = await phone(between, { keys: maja.keys, disk: maja.disk })
  await until(() => tab.view(id))
  valueIn(await pending.accept('Jonas'))
  await moment(200)
  expect(tab.view(id).invitation.state).toBe('open')
})

test('An expired invitation is not accepted, and its offer is not renewed', async () => {
  const between = new Between()
  const [maja, jonas] = await Promise.all([phone(between), phone(between)])
  const id = await create(maja)
  const link = await linkOf(maja, id)
  await preview(jonas, link)
  jonas.clock.now = new Date('2027-02-01T10:00:00Z')
  expect(await jonas.workspace.invitations.preview(link)).toEqual({ ok: false, failure: 'expired' })
})

test('A closed conversation that is opened again at once has all that was written', async () => {
  const { between, maja, id } = await joined()
  const session = maja.session(id)
  session.text({ bin: 'ours', note: question }).set('skrevet')
  await maja.stop()
  const again = await phone(between, { keys: maja.keys, disk: maja.disk })
  await until(() => again.view(id).conversation.notes[question] === 'skrevet')
  expect(again.view(id).invitation.state).toBe('closed')
})
