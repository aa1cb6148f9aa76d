import { expect, test } from 'vitest'
import { createDeviceKeys, type DeviceKeys } from '../../src/crypto/deviceKeys.ts'
import { signStatement } from '../../src/crypto/statements.ts'
import { readDepartures } from '../../src/document/departures.ts'
import { readLobbies, readNotebookEntry } from '../../src/document/notebookDoc.ts'
import { readReadmission } from '../../src/document/readmissions.ts'
import { putReplacement } from '../../src/document/replacements.ts'
import { stateOf } from '../../src/document/sharedDoc.ts'
import type { ConversationId } from '../../src/domain/ids.ts'
import { ok } from '../../src/domain/result.ts'
import { valueIn } from '../crypto/known.ts'
import { answerAgain, askIn, asking, decide, words, wordsAsked } from './comeBack.ts'
import { link } from './link.ts'
import { tamper } from './tamper.ts'
import {
  Between,
  create,
  joined,
  linkOf,
  moment,
  type Phone,
  patienceMs,
  phone,
  preview,
  until,
} from './twoDevices.ts'
import { hasPicked, herWords, hisWords, pick, question, seal, writePlan } from './wholeTalk.ts'

const entryOn = (device: Phone, id: ConversationId) => readNotebookEntry(device.disk.read('notebook'), id)!
const epochOn = (device: Phone, id: ConversationId) => entryOn(device, id).rotated?.epoch ?? 0
const write = (on: Phone, id: ConversationId, text: string) =>
  on.session(id).text({ bin: 'ours', note: question }).set(text)
const reads = (on: Phone, id: ConversationId) => on.view(id).conversation.notes[question]

/** Both have written, and Jonas's phone is off. */
async function lost() {
  const two = await joined()
  const { maja, jonas, id } = two
  write(maja, id, 'skrevet før')
  await until(() => reads(jonas, id) === 'skrevet før')
  jonas.session(id).text({ bin: 'mine', node: question }).set('kun Jonas')
  await moment()
  await jonas.workspace.rest()
  await jonas.stop()
  return two
}

/** Jonas asks to be let in on another phone. */
async function waiting() {
  const two = await lost()
  const invitation = await askIn(two.maja, two.id)
  const found = await answerAgain({ ...two, helper: two.maja, link: invitation })
  return { ...two, found, invitation }
}

async function backAgain() {
  const three = await waiting()
  await decide(three.maja, three.id, true)
  await until(() => reads(three.found, three.id) === 'skrevet før')
  await until(() => asking(three.maja, three.id).state === 'done')
  return three
}

async function expectTheyGoOn(one: Phone, other: Phone, id: ConversationId): Promise<void> {
  write(one, id, 'videre herfra')
  await until(() => reads(other, id) === 'videre herfra')
  write(other, id, 'og tilbage igen')
  await until(() => reads(one, id) === 'og tilbage igen')
}

test('P-120: what the link shows is names and setting, and nothing that was written since', async () => {
  const { between, maja, id } = await lost()
  const invitation = await askIn(maja, id)
  const stranger = await phone(between)
  await preview(stranger, invitation)
  const read = valueIn(await stranger.machinery.lobby.read(invitation))
  if (read.kind !== 'link') throw new Error(read.kind)
  const offer = valueIn(await stranger.machinery.lobby.readOffer(read.secret))
  const document = Buffer.from(offer.document)
  expect(document.includes('Jonas')).toBe(true)
  for (const hidden of ['skrevet før', 'kun Jonas', maja.keys.public.signKey])
    expect(document.includes(hidden)).toBe(false)
  const secret = entryOn(maja, id).secret!
  expect(Object.values(offer).some(value => String(value).includes(String(secret)))).toBe(false)
})

test('P-121, P-122: whoever lost the phone goes on with all that was shared, once both have the same words and the other says yes', async () => {
  const { maja, found, id } = await waiting()
  expect(words(found, id)).toEqual(wordsAsked(maja, id))
  await moment(200)
  expect(found.session(id).view.get().state).toBe('returning')
  expect(found.summaries.get(id)).toMatchObject({ others: ['Maja'], waitsFor: { who: 'others' } })
  await decide(maja, id, true)
  await until(() => reads(found, id) === 'skrevet før')
  expect(found.view(id).me.id).toBe(maja.view(id).others[0]!.id)
  expect(found.view(id).mine.notes[question]).toBeUndefined()
  await until(() => asking(maja, id).state === 'done')
  expect([epochOn(maja, id), epochOn(found, id)]).toEqual([1, 1])
  expect(String(entryOn(found, id).secret)).toBe(String(entryOn(maja, id).secret))
  await expectTheyGoOn(found, maja, id)
  const unknown = [found, maja].flatMap(on => on.view(id).deviceNews).filter(one => one.kind === 'unknown')
  expect(unknown).toEqual([])
  const places = await Promise.all([found, maja].map(on => on.session(id).keyWordPlaces()))
  expect(places[0]).toEqual(places[1])
})

test('P-121: after a no nothing has happened, the phone that asked is told, and the old one goes on', async () => {
  const { between, maja, jonas, found, id } = await waiting()
  await decide(maja, id, false)
  await until(() => asking(maja, id).state === 'refused')
  await until(() => {
    const state = found.session(id).view.get()
    return state.state === 'returning' && state.view.state === 'closed'
  })
  expect(entryOn(found, id).secret).toBeNull()
  expect(epochOn(maja, id)).toBe(0)
  const again = await phone(between, { keys: jonas.keys, disk: jonas.disk })
  await until(() => again.view(id).me)
  await expectTheyGoOn(maja, again, id)
})

test('P-121: of two who use the link the second is turned away, and the person who decides knows that there were two', async () => {
  const { between, maja, found, invitation, id } = await waiting()
  const second = await phone(between)
  await expect
    .poll(() => second.workspace.invitations.preview(invitation), { timeout: patienceMs })
    .toEqual({ ok: false, failure: 'answered' })
  await until(() => {
    const now = asking(maja, id)
    return now.state === 'asked' && now.late === 1
  })
  expect(wordsAsked(maja, id)).toEqual(words(found, id))
  await decide(maja, id, true)
  await until(() => reads(found, id) === 'skrevet før')
  await until(() => asking(maja, id).state === 'done')
  expect(await (await phone(between)).workspace.invitations.preview(invitation)).toEqual({
    ok: false,
    failure: 'answered',
  })
})

test('P-121: whose words are on the screen is the one that a yes lets in, though the relay tell another order later', async () => {
  const { between, maja, found, invitation, id } = await waiting()
  const { lobby } = maja.machinery
  const readAnswers = lobby.readAnswers
  const { public: device } = await createDeviceKeys()
  lobby.readAnswers = async secret => {
    const answers = await readAnswers(secret)
    return answers.ok ? ok([{ ...answers.value[0]!, device }, ...answers.value]) : answers
  }
  // Somebody else looks at the link, which is news in the lobby.
  await (await phone(between)).workspace.invitations.preview(invitation)
  await until(() => {
    const now = asking(maja, id)
    return now.state === 'asked' && now.late === 2
  })
  expect(wordsAsked(maja, id)).toEqual(words(found, id))
  await decide(maja, id, true)
  await until(() => reads(found, id) === 'skrevet før')
})

test('P-121: an invitation that ran out lets nobody in, and a new one takes its place', async () => {
  const { between, maja, id } = await lost()
  const old = await askIn(maja, id)
  await preview(await phone(between), old)
  const late = await phone(between, { now: new Date('2026-12-31T10:00:00Z') })
  expect(await late.workspace.invitations.preview(old)).toEqual({ ok: false, failure: 'expired' })
  const renewed = await askIn(maja, id)
  expect(renewed).not.toBe(old)
  const found = await answerAgain({ between, helper: maja, id, link: renewed })
  await expect
    .poll(async () => (await phone(between)).workspace.invitations.preview(old), { timeout: patienceMs })
    .toEqual({ ok: false, failure: 'renewed' })
  await decide(maja, id, true)
  await until(() => reads(found, id) === 'skrevet før')
})

test('P-121: whoever answered an invitation that was replaced is told, and may answer the next', async () => {
  const { between, maja, found, id } = await waiting()
  const next = await askIn(maja, id)
  await until(() => {
    const state = found.session(id).view.get()
    return state.state === 'returning' && state.view.state === 'closed'
  })
  await answerAgain({ between, helper: maja, id, link: next }, found)
  await decide(maja, id, true)
  await until(() => reads(found, id) === 'skrevet før')
})

test('P-122, P-123: side by side without a network the conversation goes over in codes, and the lost phone is left behind once there is one', async () => {
  const { between, maja, id } = await lost()
  const before = entryOn(maja, id).secret!
  between.goOffline()
  const found = await phone(between)
  const other = await phone(between)
  const acts = await maja.session(id).readmission()
  await acts.begin(maja.view(id).others[0]!.id)
  for (const one of [found, other]) {
    for (const code of await acts.offerCodes()) {
      const read = valueIn(await one.workspace.invitations.preview(code))
      if (read.kind === 'invitation') valueIn(await read.accept(''))
    }
    await until(() => words(one, id).length === 4)
  }
  for (const code of await found.session(id).codesToAnswer()) valueIn(await acts.takeAnswer(code))
  await until(() => asking(maja, id).state === 'asked')
  expect(wordsAsked(maja, id)).toEqual(words(found, id))
  await acts.decide(true)
  const codes = await acts.admissionCodes()
  for (const code of codes) {
    const taken = await other.session(id).takeAdmission(code)
    if (!taken.ok) expect(taken.failure).toBe('foreign')
    else expect(taken.value.kind).toBe('more-codes')
  }
  for (const code of codes) valueIn(await found.session(id).takeAdmission(code))
  await until(() => reads(found, id) === 'skrevet før')
  expect(String(entryOn(found, id).secret)).toBe(String(before))

  between.goOffline(false)
  await until(() => epochOn(maja, id) === 1 && epochOn(found, id) === 1)
  await expectTheyGoOn(maja, found, id)
  expect(Buffer.from(stateOf(between.rooms.held(before)!)).includes('videre herfra')).toBe(false)
  await until(() => asking(maja, id).state === 'done')
})

test('P-123, P-124: the old phone that is on at the same moment is told who let in another, and gets nothing from then on', async () => {
  const { between, maja, jonas, id } = await joined()
  jonas.session(id).text({ bin: 'mine', node: question }).set('kun Jonas')
  write(maja, id, 'skrevet før')
  await until(() => reads(jonas, id) === 'skrevet før')
  const before = entryOn(maja, id).secret!
  const invitation = await askIn(maja, id)
  const found = await answerAgain({ between, helper: maja, id, link: invitation })
  await decide(maja, id, true)
  await until(() => jonas.view(id).replacedBy === maja.view(id).me.id)
  await until(() => jonas.view(id).sync.relay.state === 'not-shared')
  await until(() => reads(found, id) === 'skrevet før')
  await expectTheyGoOn(maja, found, id)
  write(jonas, id, 'fra den gamle')
  await until(() => reads(jonas, id) === 'fra den gamle')
  expect(jonas.view(id).mine.notes[question]).toBe('kun Jonas')
  expect(reads(maja, id)).toBe('og tilbage igen')
  expect(Buffer.from(stateOf(between.rooms.held(before)!)).includes('videre herfra')).toBe(false)
  const back = await jonas.crash()
  await until(() => back.view(id).replacedBy === maja.view(id).me.id)
})

test('P-122: a plan that the lost phone signed stays signed, on the new phone as on the other', async () => {
  const two = await joined()
  const { between, maja, jonas, id } = two
  await writePlan(two)
  await seal(two)
  const sealed = maja.view(id).plan.sealed
  await jonas.stop()
  const found = await answerAgain({ between, helper: maja, id, link: await askIn(maja, id) })
  await decide(maja, id, true)
  await until(() => found.view(id).plan.sealed)
  for (const on of [maja, found]) {
    await until(() => on.view(id).plan.sealed)
    expect(on.view(id).plan.sealed).toEqual(sealed)
  }
  expect(found.view(id).picks.isOpen).toBe(true)
})

test('P-125: words that the lost phone had closed away are picked anew, and then they open', async () => {
  const { between, maja, jonas, id } = await joined()
  await pick(jonas.session(id), hisWords)
  await until(() => hasPicked(jonas, id, maja))
  await jonas.stop()
  const found = await answerAgain({ between, helper: maja, id, link: await askIn(maja, id) })
  await decide(maja, id, true)
  await until(() => found.view(id).me)
  await until(() => !hasPicked(found, id, maja))
  expect(found.view(id).mine.isCommitted).toBe(false)
  await pick(maja.session(id), herWords)
  await pick(found.session(id), hisWords)
  await until(() => maja.view(id).picks.isOpen && found.view(id).picks.isOpen)
  const his = maja.view(id).conversation.picks.find(one => one.by === found.view(id).me.id)
  expect(his).toMatchObject({ opened: { keywords: hisWords, isTrue: true }, isChangedLate: false })
})

test('P-125: who picks anew when the other’s words were in already is marked', async () => {
  const { between, maja, jonas, id } = await joined()
  await pick(jonas.session(id), hisWords)
  await until(() => hasPicked(jonas, id, maja))
  await jonas.stop()
  await pick(maja.session(id), herWords)
  const found = await answerAgain({ between, helper: maja, id, link: await askIn(maja, id) })
  await decide(maja, id, true)
  await until(() => found.view(id).me)
  await pick(found.session(id), herWords)
  await until(() => maja.view(id).picks.isOpen && found.view(id).picks.isOpen)
  const his = maja.view(id).conversation.picks.find(one => one.by === found.view(id).me.id)
  expect(his?.isChangedLate).toBe(true)
})

test('P-123: the other phones of whoever let in follow, and the invitation belongs to the one that made it', async () => {
  const { between, maja, jonas, id } = await joined()
  const tablet = await phone(between)
  await link(maja, tablet)
  await until(() => jonas.view(id).others[0]!.devices.length === 3)
  await until(() => tablet.view(id).me)
  write(maja, id, 'skrevet før')
  await until(() => reads(tablet, id) === 'skrevet før' && reads(jonas, id) === 'skrevet før')
  await jonas.stop()
  const invitation = await askIn(tablet, id)
  await until(() => asking(maja, id).state === 'elsewhere')
  const found = await answerAgain({ between, helper: tablet, id, link: invitation })
  await decide(tablet, id, true)
  await until(() => reads(found, id) === 'skrevet før')
  await until(() => epochOn(maja, id) >= 1 && asking(maja, id).state === 'done')
  await expectTheyGoOn(maja, found, id)
  await until(() => reads(tablet, id) === 'og tilbage igen')
  for (const on of [maja, tablet, found])
    expect(on.view(id).deviceNews.filter(one => one.kind === 'unknown')).toEqual([])
})

test('P-123: all of the lost devices are left behind, also those that the other never saw in a hand', async () => {
  const { between, maja, jonas, id } = await joined()
  const watch = await phone(between)
  await link(jonas, watch)
  await until(() => maja.view(id).others[0]!.devices.length === 3)
  await until(() => watch.view(id).me)
  await jonas.stop()
  const found = await answerAgain({ between, helper: maja, id, link: await askIn(maja, id) })
  await decide(maja, id, true)
  await until(() => found.view(id).me)
  await until(() => watch.view(id).replacedBy !== null)
  await expectTheyGoOn(maja, found, id)
  await moment(100)
  expect(reads(watch, id)).toBeUndefined()
})

test('P-123: a power cut between the yes and the rotation changes nothing', async () => {
  const { between, maja, found, id } = await waiting()
  between.goOffline()
  await decide(maja, id, true)
  const again = await maja.crash()
  expect(readReadmission(again.disk.read('notebook'), id)?.state).toBe('admitted')
  await again.session(id)
  between.goOffline(false)
  await until(() => epochOn(again, id) === 1)
  await until(() => reads(found, id) === 'skrevet før')
  await expectTheyGoOn(again, found, id)
})

test('P-124: whoever was replaced by mistake comes in again, with everything that stayed on the phone', async () => {
  const { between, maja, jonas, found, id } = await backAgain()
  const old = await phone(between, { keys: jonas.keys, disk: jonas.disk })
  await until(() => old.view(id).replacedBy)
  write(old, id, 'fra den gamle')
  const invitation = await askIn(maja, id)
  await answerAgain({ between, helper: maja, id, link: invitation }, old)
  await decide(maja, id, true)
  await until(() => old.view(id).replacedBy === null)
  expect(old.view(id).mine.notes[question]).toBe('kun Jonas')
  await until(() => epochOn(old, id) === 2 && epochOn(maja, id) === 2)
  await expectTheyGoOn(maja, old, id)
  await until(() => found.view(id).replacedBy === maja.view(id).me.id)
})

test('P-126: a phone that takes part has no use for an invitation, and says so', async () => {
  const { between, maja, jonas, id } = await joined()
  const invitation = await askIn(maja, id)
  await preview(await phone(between), invitation)
  expect(await jonas.workspace.invitations.preview(invitation)).toEqual({ ok: false, failure: 'still-in' })
})

test('P-124: only a device that is known as another participant’s can say that a phone was replaced, and only in the present epoch', async () => {
  const { maja, jonas, id } = await joined()
  const stranger = await createDeviceKeys()
  const of = jonas.view(id).me.id
  const { signKey } = jonas.keys.public
  const say = async (keys: DeviceKeys, epoch: number) => {
    const replacement = { conversation: id, participant: of, signKey, epoch }
    const signature = await signStatement(keys, 'replacement', replacement)
    await tamper(maja, id, doc =>
      putReplacement(doc, { of, signKey, by: keys.public.signKey, epoch, signature }),
    )
    await moment(150)
  }
  await say(stranger, 0)
  expect(jonas.view(id).replacedBy).toBeNull()
  await say(jonas.keys, 0)
  expect(jonas.view(id).replacedBy).toBeNull()
  await say(maja.keys, 1)
  expect(jonas.view(id).replacedBy).toBeNull()
  await expectTheyGoOn(maja, jonas, id)
  await say(maja.keys, 0)
  await until(() => jonas.view(id).replacedBy === maja.view(id).me.id)
})

test('P-126: whoever answered an invitation that was renewed opens the new one, and keeps what was written', async () => {
  const between = new Between()
  const [maja, jonas] = await Promise.all([phone(between), phone(between)])
  const id = await create(maja)
  const first = await preview(jonas, await linkOf(maja, id))
  await maja.session(id).renewInvitation()
  const renewed = await linkOf(maja, id)
  valueIn(await first.accept('Jonas'))
  await until(() => jonas.view(id).invitation.state === 'renewed')
  jonas.session(id).text({ bin: 'mine', node: question }).set('kun Jonas')
  valueIn(await (await preview(jonas, renewed)).accept('Jonas Holm'))
  jonas.letGo(id)
  await until(() => jonas.view(id).invitation.state === 'joined')
  await until(() => maja.view(id).invitation.state === 'closed')
  expect(jonas.view(id).mine.notes[question]).toBe('kun Jonas')
  await until(() => maja.view(id).others[0]!.name === 'Jonas Holm')
  await expectTheyGoOn(jonas, maja, id)
})

test('P-126: whoever answered an inviter that lost the phone lets them in again, from what the two had agreed', async () => {
  const between = new Between()
  const [maja, jonas] = await Promise.all([phone(between), phone(between)])
  const id = await create(maja)
  const pending = await preview(jonas, await linkOf(maja, id))
  await maja.stop()
  valueIn(await pending.accept('Jonas'))
  await until(() => jonas.view(id).invitation.state === 'waiting-for-inviter')
  const found = await answerAgain({ between, helper: jonas, id, link: await askIn(jonas, id) })
  await decide(jonas, id, true)
  await until(() => found.view(id).me.role === 'leader')
  await until(() => jonas.view(id).invitation.state === 'joined')
  await expectTheyGoOn(jonas, found, id)
})

test('P-59: an end for all takes the lobby off the relay by which somebody came back', async () => {
  const { between, maja, id, invitation } = await backAgain()
  const read = valueIn(await maja.machinery.lobby.read(invitation))
  if (read.kind !== 'link') throw new Error(read.kind)
  await maja.workspace.rest()
  expect(readLobbies(maja.disk.read('notebook'), id).map(String)).toContain(String(read.secret))
  valueIn(await maja.workspace.endConversation(id))
  const [departure] = readDepartures(maja.disk.read('notebook'))
  expect(departure?.alsoErased.map(String)).toContain(String(read.secret))
  expect(between.rooms.clashes).toEqual([])
})
