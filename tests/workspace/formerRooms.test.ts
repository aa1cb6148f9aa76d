import { expect, test } from 'vitest'
import { identityOf } from '../../src/composition/identity.ts'
import { secrets } from '../../src/composition/secrets.ts'
import { readFormerSecrets } from '../../src/document/notebookDoc.ts'
import { readSeeds, seedInUse } from '../../src/document/notebookSeeds.ts'
import { noteRemoved } from '../../src/document/ownDevices.ts'
import { readRoomsToErase } from '../../src/document/roomsToErase.ts'
import { readRotations } from '../../src/document/rotations.ts'
import { stateOf } from '../../src/document/sharedDoc.ts'
import type { ConversationId } from '../../src/domain/ids.ts'
import { valueIn } from '../crypto/known.ts'
import { answerAgain, askIn, decide } from './comeBack.ts'
import { entryOn, epochOn } from './gathered.ts'
import { ownThree } from './ownThree.ts'
import { restoreAfterRemoval } from './restoredRelay.ts'
import { create, linkOf, moment, type Phone, phone, preview, until } from './twoDevices.ts'
import { question } from './wholeTalk.ts'

const notebookOn = ({ disk }: Phone) => disk.opened.findLast(({ name }) => name === 'notebook')!.doc

/** The secret of the room in which the notebook lies now. */
async function notebookSecretOf(on: Phone): Promise<Uint8Array> {
  const sealed = seedInUse(notebookOn(on))!.sealedFor.get(on.keys.id)!
  return secrets.seeds.notebookSecret((await identityOf(on.keys).unseal(sealed))!)
}

/** Into the room of a second seed. */
function hasGoneOn(on: Phone): boolean {
  const [first, ...others] = readSeeds(notebookOn(on)).filter(({ enteredBy }) =>
    enteredBy.includes(on.keys.id),
  )
  return first !== undefined && others.length > 0
}

test('P-112: the room that a conversation was moved out of is erased once everybody who takes part has moved, and no sooner', async () => {
  const { between, maja, tablet, jonas, computer, id } = await ownThree()
  const before = entryOn(maja, id).secret!
  between.rooms.setAway(jonas.keys.id, true)
  valueIn(await maja.workspace.ownDevices.remove(tablet.keys.id))
  await until(() => epochOn(maja, id) === 1 && epochOn(computer, id) === 1)
  await moment(200)
  expect(between.rooms.at(before)).not.toBeNull()
  // Whoever hasn't moved yet can still be read side by side (P-83), and an end takes that room away too (P-59).
  expect(readFormerSecrets(notebookOn(maja), id)).toEqual([before])
  between.rooms.setAway(jonas.keys.id, false)
  await until(() => epochOn(jonas, id) === 1)
  await until(() => between.rooms.at(before) === null)
  for (const one of [maja, jonas, computer])
    await until(() => readFormerSecrets(notebookOn(one), id).length === 0)
  const isListed = (one: Phone) =>
    readRoomsToErase(notebookOn(one)).some(({ secret }) => String(secret) === String(before))
  for (const one of [maja, jonas, computer]) await until(() => !isListed(one))
  jonas.session(id).text({ bin: 'ours', note: question }).set('og videre')
  await until(() => computer.view(id).conversation.notes[question] === 'og videre')
})

test('P-112: the notebook’s old room is erased once all of the person’s other phones have gone on, and no sooner', async () => {
  const { between, maja, tablet, computer } = await ownThree()
  const before = await notebookSecretOf(maja)
  between.rooms.setAway(computer.keys.id, true)
  valueIn(await maja.workspace.ownDevices.remove(tablet.keys.id))
  await until(() => hasGoneOn(maja))
  await moment(200)
  expect(between.rooms.at(before)).not.toBeNull()
  between.rooms.setAway(computer.keys.id, false)
  await until(() => between.rooms.at(before) === null)
  expect(String(await notebookSecretOf(computer))).toBe(String(await notebookSecretOf(maja)))
})

test('P-112: the room that the code on paper opens stays until there is a new code', async () => {
  const { between, maja, tablet } = await ownThree()
  valueIn(await maja.workspace.ownDevices.recoveryCode())
  const before = await notebookSecretOf(maja)
  valueIn(await maja.workspace.ownDevices.remove(tablet.keys.id))
  await until(() => readSeeds(notebookOn(maja)).some(one => one.leftBy.length === 2))
  await moment(200)
  expect(between.rooms.at(before)).not.toBeNull()
  valueIn(await maja.workspace.ownDevices.recoveryCode())
  await until(() => between.rooms.at(before) === null)
})

test('P-112: the room in which a conversation waited for somebody to join is erased when they have', async () => {
  const { between, maja, jonas, tablet } = await ownThree()
  const id = await create(maja)
  await until(() => tablet.summaries.has(id))
  const sealed = seedInUse(notebookOn(maja))!.sealedFor.get(maja.keys.id)!
  const draft = await secrets.seeds.draftSecret((await identityOf(maja.keys).unseal(sealed))!, id)
  await until(() => between.rooms.at(draft) !== null)
  valueIn(await (await preview(jonas, await linkOf(maja, id))).accept('Jonas'))
  await until(() => tablet.view(id).invitation.state === 'closed')
  await until(() => between.rooms.at(draft) === null)
})

test('P-108: another of the person’s phones finishes a removal when the one that removes stays away', async () => {
  const { between, maja, tablet, computer, jonas, id } = await ownThree()
  // Maja's phone says it, and falls into the water.
  between.rooms.setAway(maja.keys.id, true)
  noteRemoved(notebookOn(computer), tablet.keys.id, { at: computer.clock.now.getTime(), by: maja.keys.id })
  await moment(300)
  expect(seedInUse(notebookOn(computer))!.sealedFor.has(tablet.keys.id)).toBe(true)
  computer.clock.now = new Date(computer.clock.now.getTime() + 10 * 60_000)
  const again = await computer.crash()
  await until(() => !seedInUse(notebookOn(again))!.sealedFor.has(tablet.keys.id))
  await until(() => epochOn(again, id) === 1 && epochOn(jonas, id) === 1)
  const [final] = readRotations(again.disk.opened.findLast(one => one.name.includes(id))!.doc, 1)
  expect(final?.boxes.has(tablet.keys.public.signKey)).toBe(false)
  expect(seedInUse(notebookOn(again))!.sealedFor.has(maja.keys.id)).toBe(true)
})

test.each([
  ['erased', false],
  ['ended in the name of its person', true],
])(
  'P-126: a phone whose room a removed one %s before it could read where the others went comes in again by a phone that it knows, with all that was written on it, and by no other',
  async (_, isSaid) => {
    const { between, maja, tablet, jonas, id } = await ownThree()
    const before = entryOn(maja, id).secret!
    between.rooms.setAway(jonas.keys.id, true)
    valueIn(await maja.workspace.ownDevices.remove(tablet.keys.id))
    await until(() => epochOn(maja, id) === 1)
    // The removed phone knows that secret, and its app was changed.
    between.rooms.erase(before)
    const end = { what: 'ended' as const, by: maja.view(id).me.id, at: 1 }
    const farewell = {
      ...end,
      signature: await identityOf(tablet.keys).sign('farewell', { conversation: id, ...end }),
    }
    if (isSaid) between.rooms.leave({ secret: before, device: tablet.keys.id, farewell, mayEnd: true })
    jonas.session(id).text({ bin: 'ours', note: question }).set('skrevet uden net')
    jonas.session(id).text({ bin: 'mine', node: question }).set('kun Jonas')
    between.rooms.setAway(jonas.keys.id, false)
    await until(() => jonas.view(id).sync.relay.state === 'trouble')
    await until(() => (jonas.view(id).ended !== null) === isSaid)
    const link = await askIn(maja, id)
    const forged = await forgedReadmission(await phone(between), maja, jonas, id)
    expect(await jonas.workspace.invitations.preview(forged)).toEqual({ ok: false, failure: 'still-in' })
    await answerAgain({ between, helper: maja, id, link }, jonas)
    await decide(maja, id, true)
    await until(() => maja.view(id).conversation.notes[question] === 'skrevet uden net')
    expect(jonas.view(id).mine.notes[question]).toBe('kun Jonas')
    expect(jonas.view(id).ended).toBeNull()
    jonas.session(id).text({ bin: 'ours', note: question }).set('og videre')
    await until(() => maja.view(id).conversation.notes[question] === 'og videre')
  },
)

test('P-113: whoever was away when a conversation got new keys finds the others, though the relay was restored from a copy that says nothing of it', async () => {
  const { between, maja, tablet, jonas, computer, id } = await ownThree()
  const copy = between.rooms.copy()
  const before = entryOn(maja, id).secret!
  between.rooms.setAway(jonas.keys.id, true)
  valueIn(await maja.workspace.ownDevices.remove(tablet.keys.id))
  await until(() => epochOn(maja, id) === 1 && epochOn(computer, id) === 1)
  maja.session(id).text({ bin: 'ours', note: question }).set('til dem, der er her nu')
  between.rooms.setAway(tablet.keys.id, true)
  between.rooms.restore(copy)
  const again = await maja.crash()
  await until(() => readRotations(between.rooms.at(before)!, 1).length === 1)
  expect(JSON.stringify(between.rooms.at(before))).not.toContain('til dem')
  between.rooms.setAway(jonas.keys.id, false)
  await until(() => epochOn(jonas, id) === 1)
  await until(() => jonas.view(id).conversation.notes[question] === 'til dem, der er her nu')
  await until(() => between.rooms.at(before) === null)
  jonas.session(id).text({ bin: 'ours', note: question }).set('og videre')
  await until(() => again.view(id).conversation.notes[question] === 'og videre')
})

test('P-113: so does a phone of one’s own that was away when the notebook got a new place', async () => {
  const { between, maja, tablet, computer } = await ownThree()
  const copy = between.rooms.copy()
  const before = await notebookSecretOf(maja)
  between.rooms.setAway(computer.keys.id, true)
  valueIn(await maja.workspace.ownDevices.remove(tablet.keys.id))
  await until(() => hasGoneOn(maja))
  between.rooms.setAway(tablet.keys.id, true)
  between.rooms.restore(copy)
  const again = await maja.crash()
  await until(() => readSeeds(between.rooms.at(before)!).length === 2)
  between.rooms.setAway(computer.keys.id, false)
  await until(() => between.rooms.at(before) === null)
  expect(String(await notebookSecretOf(computer))).toBe(String(await notebookSecretOf(again)))
})

test.each([1, 2])(
  'P-113: whatever three phones do around a removal and a relay restored from a copy of before, they end together, and the removed one gets none of it (seed %i)',
  restoreAfterRemoval,
)

/** The link of somebody who knows all but Maja's keys. */
async function forgedReadmission(by: Phone, maja: Phone, jonas: Phone, id: ConversationId): Promise<string> {
  const { lobby } = by.machinery
  const { pack } = jonas.view(id).conversation
  const secret = lobby.newSecret()
  const forged = {
    conversation: id,
    inviter: maja.view(id).me.id,
    invitee: jonas.view(id).me.id,
    inviterDevice: by.keys.public,
    packId: pack.id,
    packVersion: pack.version,
    document: stateOf(jonas.disk.read(`conversation-${id}`)),
    expiresAt: by.clock.now.getTime() + 1e9,
    isReadmission: true as const,
  }
  valueIn(await lobby.publishOffer(secret, forged))
  return lobby.toLink(secret)
}
