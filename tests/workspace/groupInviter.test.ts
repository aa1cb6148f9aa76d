import { expect, test } from 'vitest'
import { createDeviceKeys } from '../../src/crypto/deviceKeys.ts'
import { signStatement } from '../../src/crypto/statements.ts'
import { addDevice, bringAlong } from '../../src/document/participants.ts'
import { readPins } from '../../src/document/pinnedDevices.ts'
import { applyState, newDoc, stateOf } from '../../src/document/sharedDoc.ts'
import type { ParticipantId } from '../../src/domain/ids.ts'
import { valueIn } from '../crypto/known.ts'
import { answerAgain, askIn, decide } from './comeBack.ts'
import {
  entryOn,
  epochOn,
  type Gathering,
  gathered,
  group,
  join,
  memberLink,
  memberStates,
  noteOn,
  write,
} from './gathered.ts'
import { link } from './link.ts'
import { moment, type Phone, patienceMs, phone, preview, until } from './twoDevices.ts'

/** All had written, and Sara left. */
async function withoutSara() {
  const talk = await gathered()
  const { jonas, sara, maja, id } = talk
  write(jonas, id, 'skrevet før')
  await until(() => noteOn(maja, id) === 'skrevet før')
  await (await sara.session(id).group()).leave()
  await until(() => entryOn(sara, id).leftBy && epochOn(jonas, id) === 1 && epochOn(maja, id) === 1)
  return talk
}

/** What a member whose app was changed can make: an offer in the leader's name, on a device of his own. */
async function forgedOffer({ jonas, maja, id }: Awaited<ReturnType<typeof withoutSara>>, expiresAt: number) {
  const leader = maja.view(id).me.id
  const document = newDoc()
  applyState(document, stateOf(jonas.disk.read(`conversation-${id}`)), 'his')
  const invitee = 'ForgedMember0001' as ParticipantId
  bringAlong(document, { id: invitee, role: 'employee', name: 'Sara' }, 'AAAA')
  // Vouched for by himself, by one that he vouches for, and by a name that isn't his.
  const other = await createDeviceKeys()
  for (const [by, device] of [
    [jonas.keys, other.public],
    [other, jonas.keys.public],
    [other, { ...other.public, id: maja.keys.id }],
  ] as const) {
    const endorsement = await signStatement(by, 'endorsement', {
      conversation: id,
      participant: leader,
      device,
    })
    addDevice(document, leader, device, endorsement)
  }
  const { pack } = jonas.view(id).conversation
  return {
    conversation: id,
    inviter: leader,
    invitee,
    inviterDevice: jonas.keys.public,
    packId: pack.id,
    packVersion: pack.version,
    document: stateOf(document),
    expiresAt,
  }
}

test('P-148: a member can’t pass for the leader towards somebody who left, whatever he writes into the offer', async () => {
  const talk = await withoutSara()
  const { maja, jonas, sara, id } = talk
  const { lobby } = jonas.machinery
  const secret = lobby.newSecret()
  const forged = await forgedOffer(talk, sara.clock.now.getTime() + 1e9)
  valueIn(await lobby.publishOffer(secret, forged))
  sara.letGo(id)
  expect(await sara.workspace.invitations.preview(lobby.toLink(secret))).toEqual({
    ok: false,
    failure: 'unknown-phone',
  })
  await moment(100)
  const pinned = readPins(sara.disk.read('notebook'), id).filter(pin => pin.of === maja.view(id).me.id)
  expect(pinned.map(pin => pin.device.id)).toEqual([maja.keys.id])
  expect(entryOn(sara, id).leftBy).not.toBeNull()
}, 120_000)

test('P-148: from a screen whose phone nobody knows the person is asked whose it is, and from a known one they aren’t', async () => {
  const talk = await withoutSara()
  const { maja, jonas, sara, id } = talk
  const { lobby } = jonas.machinery
  const forged = await forgedOffer(talk, sara.clock.now.getTime() + 1e9)
  const shown = await scan(sara, await lobby.offerCodes(lobby.newSecret(), forged))
  expect(shown.preview).toMatchObject({ inviter: 'Maja', isUnknownPhone: true })
  const acts = await maja.session(id).group()
  const who = (await acts.invite('Sara'))!
  const honest = await scan(sara, await acts.codesToInvite(who))
  expect(honest.preview).toMatchObject({ inviter: 'Maja', isUnknownPhone: false })
}, 120_000)

test('P-148, P-142: the leader’s linked second phone invites whoever left, though people have written since', async () => {
  const talk = await withoutSara()
  const { maja, id } = talk
  const tablet = await phone(talk.between)
  await link(maja, tablet)
  await until(() => tablet.session(id).view.get().state === 'ready' && tablet.view(id).group!.isMine)
  await comesAgain({ ...talk, maja: tablet })
}, 120_000)

test('P-148: the leader’s new phone that came by the recovery code invites whoever left', async () => {
  const talk = await withoutSara()
  const { maja, id, between } = talk
  const code = valueIn(await maja.workspace.ownDevices.recoveryCode())
  await until(() => {
    const own = maja.workspace.ownDevices.view.get()
    return own.state === 'ready' && own.relay.state === 'safe'
  })
  // The paper stands in the conversation.
  await until(() => talk.jonas.view(id).others.some(({ devices }) => devices.length === 2))
  await maja.stop()
  const found = await phone(between)
  const pending = valueIn(await found.workspace.invitations.preview(code))
  if (pending.kind !== 'recovery-code') throw new Error(pending.kind)
  valueIn(await pending.bringBack())
  await until(() => found.summaries.has(id))
  await until(() => found.view(id).group!.isMine)
  await comesAgain({ ...talk, maja: found })
}, 120_000)

test('P-148, P-142: a leader who came back through a member invites face to face, and the offer shows nothing of what was written', async () => {
  const talk = await withoutSara()
  const { maja, jonas, ali, sara, id, between } = talk
  const leader = maja.view(id).me.id
  await maja.stop()
  const found = await answerAgain({ between, helper: jonas, id, link: await askIn(jonas, id, leader) })
  await decide(jonas, id, true)
  await until(() => noteOn(found, id) === 'skrevet før' && found.view(id).group!.isMine)
  await until(() => ali.view(id).deviceNews.length === 1)
  ali.session(id).settleDevice(ali.view(id).deviceNews[0]!, 'accepted')

  const acts = await found.session(id).group()
  const who = (await acts.invite('Sara'))!
  const to = await memberLink({ ...talk, maja: found }, who)
  await expect
    .poll(() => sara.workspace.invitations.preview(to), { timeout: patienceMs })
    .toEqual({ ok: false, failure: 'unknown-phone' })
  const read = valueIn(await sara.machinery.lobby.read(to))
  const offer = read.kind === 'link' ? valueIn(await sara.machinery.lobby.readOffer(read.secret)) : null
  expect(Buffer.from(offer!.document).includes('skrevet før')).toBe(false)

  sara.letGo(id)
  const shown = await scan(sara, await acts.codesToInvite(who))
  expect(shown.preview.isUnknownPhone).toBe(true)
  valueIn(await shown.accept('Sara'))
  await until(() => sara.view(id).invitation.state === 'joined' && sara.view(id).me.id === who)
  write(found, id, 'velkommen igen')
  await until(() => [sara, ali, jonas].every(at => noteOn(at, id) === 'velkommen igen'))
  // What was signed for her phone may still be being checked.
  await expect
    .poll(() => memberStates(ali, id), { timeout: patienceMs })
    .toEqual(['Jonas in', 'Ali in', 'Sara in'])
}, 120_000)

test('P-148: whoever answered a forged invitation first, and then the leader’s, knows the leader’s phone alone as the leader’s', async () => {
  const talk = await group()
  const ali = await join(talk, 'Ali')
  const { maja, id, ids, between } = talk
  const leader = maja.view(id).me.id
  const secret = ali.machinery.lobby.newSecret()
  const honest = await memberLink(talk, ids.Sara)
  const seen = valueIn(await ali.machinery.lobby.read(honest))
  if (seen.kind !== 'link') throw new Error(seen.kind)
  const offer = valueIn(await ali.machinery.lobby.readOffer(seen.secret))
  const device = (await createDeviceKeys()).public
  const endorsement = await signStatement(ali.keys, 'endorsement', {
    conversation: id,
    participant: leader,
    device,
  })
  const document = newDoc()
  applyState(document, offer.document, 'his')
  addDevice(document, leader, device, endorsement)
  const forged = { ...offer, inviterDevice: ali.keys.public, document: stateOf(document) }
  valueIn(await ali.machinery.lobby.publishOffer(secret, forged))

  const sara = await phone(between)
  valueIn(await (await preview(sara, ali.machinery.lobby.toLink(secret))).accept('Sara'))
  await until(() => sara.view(id).invitation.state === 'waiting-for-inviter')
  await moment(200)
  sara.letGo(id)
  valueIn(await (await preview(sara, honest)).accept('Sara'))
  await until(() => sara.view(id).invitation.state === 'joined')
  await moment(200)
  const pinned = readPins(sara.disk.read('notebook'), id).filter(pin => pin.of === leader)
  expect(pinned.map(pin => pin.device.id)).toEqual([maja.keys.id])
  expect(sara.view(id).others.find(one => one.id === leader)!.devices).toEqual([maja.keys.public])
}, 120_000)

/** By the link of the leader's phone that is given, on the phone that was in before. */
async function comesAgain(talk: Gathering & { sara: Phone; jonas: Phone }): Promise<void> {
  const { maja, sara, jonas, id } = talk
  const who = (await (await maja.session(id).group()).invite('Sara'))!
  sara.letGo(id)
  const pending = await preview(sara, await memberLink(talk, who))
  expect(pending.preview.isUnknownPhone).toBe(false)
  valueIn(await pending.accept('Sara'))
  await until(() => sara.view(id).invitation.state === 'joined' && sara.view(id).me.id === who)
  await until(() => noteOn(sara, id) === 'skrevet før')
  write(sara, id, 'her er jeg igen')
  await until(() => noteOn(jonas, id) === 'her er jeg igen')
}

/** All the codes, from screen to screen. */
async function scan(at: Phone, codes: readonly string[]) {
  for (const code of codes) {
    const seen = valueIn(await at.workspace.invitations.preview(code))
    if (seen.kind === 'invitation') return seen
  }
  throw new Error('More codes were expected')
}
