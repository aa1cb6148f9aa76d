import { expect, test } from 'vitest'
import { createDeviceKeys, type DeviceKeys } from '../../src/crypto/deviceKeys.ts'
import { signStatement } from '../../src/crypto/statements.ts'
import { addDevice } from '../../src/document/participants.ts'
import { addConfirmation } from '../../src/document/plan.ts'
import type { Participant } from '../../src/domain/conversation.ts'
import type { ConversationId } from '../../src/domain/ids.ts'
import { tamper } from './tamper.ts'
import { joined, moment, type Phone, until } from './twoDevices.ts'
import { confirm, writePlan } from './wholeTalk.ts'

/** Jonas's further device, as the shared document would name it. */
async function name(
  { jonas, id }: { jonas: Phone; id: ConversationId },
  device: DeviceKeys,
  endorser: DeviceKeys | null,
): Promise<Participant> {
  const who = jonas.view(id).me
  const added = { conversation: id, participant: who.id, device: device.public }
  const endorsement = endorser && (await signStatement(endorser, 'endorsement', added))
  await tamper(jonas, id, doc => addDevice(doc, who.id, device.public, endorsement))
  return who
}

/** Maja confirms her plan, and the given device confirms it for Jonas. */
async function confirmWith(
  { maja, id }: { maja: Phone; id: ConversationId },
  device: DeviceKeys,
  who: Participant,
): Promise<void> {
  await confirm(maja, id)
  const hash = maja.view(id).plan.hash!
  const at = '2026-11-22T10:00:00.000Z'
  const signature = await signStatement(device, 'plan', { role: who.role, hash, round: 1, at })
  await tamper(maja, id, doc => {
    const text = doc.getMap('sealed').get(hash) as string
    addConfirmation(doc, { hash, by: who.id, device: device.id, round: 1, at, signature }, text)
  })
}

test('Between two phones that joined there is nothing to tell', async () => {
  const { maja, jonas, id } = await joined()
  await moment(100)
  for (const phone of [maja, jonas]) expect(phone.view(id).deviceNews).toEqual([])
})

test('A device that nobody vouches for is shown to both, and speaks for nobody', async () => {
  const two = await joined()
  await writePlan(two)
  const stranger = await createDeviceKeys()
  const who = await name(two, stranger, null)
  const news = [{ kind: 'unknown', of: who.id, device: stranger.public }]
  for (const phone of [two.maja, two.jonas])
    await until(() => JSON.stringify(phone.view(two.id).deviceNews) === JSON.stringify(news))
  await confirmWith(two, stranger, who)
  await moment(100)
  expect(two.maja.view(two.id).plan.sealed).toBeNull()
})

test("Other keys under a known device's name are shown as a device that nobody knows", async () => {
  const two = await joined()
  const stranger = await createDeviceKeys()
  const changed = { ...stranger, public: { ...stranger.public, id: two.jonas.keys.id } }
  await name(two, changed, null)
  await until(() => two.maja.view(two.id).deviceNews[0]?.kind === 'unknown')
  expect(two.maja.view(two.id).others[0]?.devices).toEqual([two.jonas.keys.public])
})

test('A device that was accepted speaks for its participant, also after the app was closed', async () => {
  const two = await joined()
  await writePlan(two)
  const newPhone = await createDeviceKeys()
  const who = await name(two, newPhone, null)
  await until(() => two.maja.view(two.id).deviceNews.length === 1)
  two.maja.session(two.id).settleDevice(two.maja.view(two.id).deviceNews[0]!, 'accepted')
  await until(() => two.maja.view(two.id).deviceNews.length === 0)
  await confirmWith(two, newPhone, who)
  await until(() => two.maja.view(two.id).plan.sealed)
  await two.maja.workspace.rest()
  const again = await two.maja.crash()
  await until(() => again.view(two.id).plan.sealed)
  expect(again.view(two.id).others[0]?.devices).toContainEqual(newPhone.public)
})

test('A device that was declined stays without a voice, and can be accepted later', async () => {
  const two = await joined()
  const newPhone = await createDeviceKeys()
  await name(two, newPhone, null)
  const news = () => two.maja.view(two.id).deviceNews
  await until(() => news()[0]?.kind === 'unknown')
  two.maja.session(two.id).settleDevice(news()[0]!, 'declined')
  await until(() => news()[0]?.kind === 'declined')
  expect(two.maja.view(two.id).others[0]?.devices).toEqual([two.jonas.keys.public])
  two.maja.session(two.id).settleDevice(news()[0]!, 'accepted')
  await until(() => two.maja.view(two.id).others[0]?.devices.length === 2)
})

test('A device that a known one of the same person endorses counts at once, and is named once', async () => {
  const two = await joined()
  await writePlan(two)
  const [tablet, third] = await Promise.all([createDeviceKeys(), createDeviceKeys()])
  const who = await name(two, tablet, two.jonas.keys)
  const news = () => two.maja.view(two.id).deviceNews.map(({ kind }) => kind)
  await until(() => String(news()) === 'linked')
  await confirmWith(two, tablet, who)
  await until(() => two.maja.view(two.id).plan.sealed)
  two.maja.session(two.id).settleDevice(two.maja.view(two.id).deviceNews[0]!, 'seen')
  await until(() => news().length === 0)
  // And so on: what is pinned may endorse.
  await name(two, third, tablet)
  await until(() => two.maja.view(two.id).others[0]?.devices.length === 3)
  // The document may forget it; this phone doesn't.
  await tamper(two.jonas, two.id, doc => {
    doc.getMap('participants').delete(`${who.id}/device/${tablet.id}`)
  })
  await moment(100)
  expect(two.maja.view(two.id).others[0]?.devices).toContainEqual(tablet.public)
})

test("Another participant's device, an unknown and a declined one endorse nobody", async () => {
  const two = await joined()
  const [stranger, declined, mine, its, theirs] = await Promise.all(
    Array.from({ length: 5 }, createDeviceKeys),
  )
  await name(two, declined!, null)
  await until(() => two.maja.view(two.id).deviceNews.length === 1)
  two.maja.session(two.id).settleDevice(two.maja.view(two.id).deviceNews[0]!, 'declined')
  await name(two, stranger!, two.maja.keys)
  await name(two, mine!, stranger!)
  await name(two, its!, declined!)
  await name(two, theirs!, mine!)
  await until(() => two.maja.view(two.id).deviceNews.length === 5)
  const kinds = two.maja.view(two.id).deviceNews.map(({ kind }) => kind)
  expect(kinds).toEqual(['unknown', 'unknown', 'unknown', 'unknown', 'declined'])
  expect(two.maja.view(two.id).others[0]?.devices).toEqual([two.jonas.keys.public])
})

test('What names no keys is nothing to ask about', async () => {
  const two = await joined()
  const keys = await createDeviceKeys()
  const broken = { ...keys, public: { ...keys.public, sealKey: 'x'.repeat(87) } }
  await name(two, broken, two.jonas.keys)
  await moment(150)
  expect(two.maja.view(two.id).deviceNews).toEqual([])
  expect(two.maja.view(two.id).others[0]?.devices).toEqual([two.jonas.keys.public])
})

test('A conversation that was removed leaves no device behind in the notebook', async () => {
  const { jonas, id } = await joined()
  await jonas.workspace.deleteConversation(id)
  expect([...jonas.disk.read('notebook').getMap('devices').keys()]).toEqual([])
})

test('Both phones give the same four words, and others as soon as they know different devices', async () => {
  const two = await joined()
  const placesOn = (phone: Phone) => phone.session(two.id).keyWordPlaces()
  const hers = await placesOn(two.maja)
  expect(hers).toHaveLength(4)
  expect(await placesOn(two.jonas)).toEqual(hers)
  const newPhone = await createDeviceKeys()
  await name(two, newPhone, null)
  await until(() => two.maja.view(two.id).deviceNews.length === 1)
  // A claim alone changes nothing; asked with it, the words are what its owner's phone will show.
  expect(await placesOn(two.maja)).toEqual(hers)
  const withIt = await two.maja.session(two.id).keyWordPlaces(newPhone.public)
  expect(withIt).not.toEqual(hers)
  two.maja.session(two.id).settleDevice(two.maja.view(two.id).deviceNews[0]!, 'accepted')
  await until(() => two.maja.view(two.id).others[0]?.devices.length === 2)
  expect(await placesOn(two.maja)).toEqual(withIt)
})
