import { expect, test } from 'vitest'
import { identityOf } from '../../src/composition/identity.ts'
import { secrets } from '../../src/composition/secrets.ts'
import { readRecoveryCode } from '../../src/crypto/recoveryCode.ts'
import { deriveRoom } from '../../src/crypto/roomKeys.ts'
import { readLobbies, readNotebookEntry } from '../../src/document/notebookDoc.ts'
import type { ConversationId } from '../../src/domain/ids.ts'
import { fail } from '../../src/domain/result.ts'
import { valueIn } from '../crypto/known.ts'
import { link } from './link.ts'
import { Between, create, joined, linkOf, moment, type Phone, phone, preview, until } from './twoDevices.ts'
import { question } from './wholeTalk.ts'

const write = (on: Phone, id: ConversationId, bin: 'ours' | 'mine', text: string) =>
  on
    .session(id)
    .text(bin === 'ours' ? { bin, note: question } : { bin, node: question })
    .set(text)
const bytesOn = ({ disk }: Phone) =>
  Buffer.concat([...disk.states.values()].map(state => Buffer.from(state))).toString('utf8')
const notebookOn = ({ disk }: Phone) => disk.opened.findLast(({ name }) => name === 'notebook')!.kept
const departureOn = ({ workspace }: Phone) => workspace.departures.get()[0]

async function talked() {
  const phones = await joined()
  const { maja, jonas, id } = phones
  write(maja, id, 'ours', 'fælles ord')
  write(maja, id, 'mine', 'majas egne ord')
  write(jonas, id, 'mine', 'jonas egne ord')
  await until(() => jonas.view(id).conversation.notes[question] === 'fælles ord')
  return phones
}

test('P-58 who ends a conversation for all has a receipt that fills itself in: here, at the relay, on the other phone', async () => {
  const { maja, jonas, id } = await talked()
  valueIn(await maja.workspace.endConversation(id))
  expect(bytesOn(maja)).not.toMatch(/fælles ord|majas egne ord/)
  expect(maja.summaries.has(id)).toBe(false)
  await until(() => departureOn(maja)?.heardAt)
  expect(departureOn(maja)?.others).toMatchObject([{ name: 'Jonas Holm', gone: [] }])

  await until(() => jonas.view(id).ended?.by === jonas.view(id).others[0]?.id)
  await jonas.workspace.deleteConversation(id)
  expect(bytesOn(jonas)).not.toMatch(/fælles ord|jonas egne ord/)
  await until(() => !departureOn(jonas))
})

/** Jonas came by the second invitation; the first one's lobby only Maja's phone knows. */
async function joinedBySecond() {
  const between = new Between()
  const [maja, jonas] = await Promise.all([phone(between), phone(between)])
  const seed = valueIn(readRecoveryCode(valueIn(await maja.workspace.ownDevices.recoveryCode())))
  const id = await create(maja)
  await linkOf(maja, id)
  await maja.session(id).renewInvitation()
  const pending = await preview(jonas, await linkOf(maja, id))
  valueIn(await pending.accept('Jonas Holm'))
  await until(() => jonas.view(id).invitation.state === 'joined')
  await until(() => maja.view(id).invitation.state === 'closed')
  const [second] = readLobbies(jonas.disk.read('notebook'), id)
  const first = readLobbies(maja.disk.read('notebook'), id).find(one => String(one) !== String(second))
  return { between, maja, jonas, id, seed, lobbies: { first: first!, second: second! } }
}

test('P-59 an end for all takes the invitations off the relay too, also renewed ones, and the draft', async () => {
  const { between, maja, id, seed, lobbies } = await joinedBySecond()
  between.rooms.silent.add(String(lobbies.first))
  valueIn(await maja.workspace.endConversation(id))
  await until(() => between.rooms.hasEnded(lobbies.second))
  await moment(100)
  expect(departureOn(maja)).toMatchObject({ heardAt: null })

  between.rooms.silent.clear()
  between.rooms.meet()
  await until(() => departureOn(maja)?.heardAt)
  expect(between.rooms.hasEnded(lobbies.first)).toBe(true)
  expect(between.rooms.hasEnded(await secrets.seeds.draftSecret(seed, id))).toBe(true)
})

test('P-59 whoever deletes an ended conversation takes off the relay what only they know of it', async () => {
  const { between, maja, jonas, id, lobbies } = await joinedBySecond()
  valueIn(await jonas.workspace.endConversation(id))
  await until(() => maja.view(id).ended)
  expect(between.rooms.hasEnded(lobbies.second)).toBe(true)
  expect(between.rooms.hasEnded(lobbies.first)).toBe(false)
  await maja.workspace.deleteConversation(id)
  await until(() => between.rooms.hasEnded(lobbies.first))
})

test('P-59 an end leaves the lobby alone as long as the inviter hasn’t seen the answer there', async () => {
  const between = new Between()
  const [maja, jonas] = await Promise.all([phone(between), phone(between)])
  const id = await create(maja)
  const pending = await preview(jonas, await linkOf(maja, id))
  await maja.stop()
  valueIn(await pending.accept('Jonas Holm'))
  await until(() => jonas.view(id).invitation.state === 'waiting-for-inviter')
  const [lobby] = readLobbies(jonas.disk.read('notebook'), id)
  valueIn(await jonas.workspace.endConversation(id))
  await until(() => departureOn(jonas)?.heardAt)
  expect(between.rooms.hasEnded(lobby!)).toBe(false)
})

test('P-110 a deleted conversation that nobody joined leaves neither invitation nor draft at the relay', async () => {
  const between = new Between()
  const [maja, jonas] = await Promise.all([phone(between), phone(between)])
  const seed = valueIn(readRecoveryCode(valueIn(await maja.workspace.ownDevices.recoveryCode())))
  const id = await create(maja)
  const invitation = await linkOf(maja, id)
  await preview(jonas, invitation)
  const [lobby] = readLobbies(maja.disk.read('notebook'), id)
  const draft = await secrets.seeds.draftSecret(seed, id)
  await until(() => between.rooms.at(draft) !== null)
  await maja.workspace.deleteConversation(id)
  const { roomId: room } = await deriveRoom(lobby!)
  await until(() => between.lobbies.hasErased(room) && between.rooms.at(draft) === null)
  expect(await jonas.workspace.invitations.preview(invitation)).toMatchObject({ ok: false })
})

test('P-110 whoever answered and then deletes leaves the invitation to its inviter', async () => {
  const between = new Between()
  const [maja, jonas] = await Promise.all([phone(between), phone(between)])
  const id = await create(maja)
  const pending = await preview(jonas, await linkOf(maja, id))
  await maja.stop()
  valueIn(await pending.accept('Jonas Holm'))
  await until(() => jonas.view(id).invitation.state === 'waiting-for-inviter')
  const [lobby] = readLobbies(jonas.disk.read('notebook'), id)
  await jonas.workspace.deleteConversation(id)
  await moment(100)
  expect(between.lobbies.hasErased((await deriveRoom(lobby!)).roomId)).toBe(false)
})

test('P-57 nothing goes from the other phone before its person says so', async () => {
  const { maja, jonas, id } = await talked()
  valueIn(await maja.workspace.endConversation(id))
  await until(() => jonas.view(id).ended)
  await moment(100)
  await until(() => jonas.view(id).conversation.notes[question] === 'fælles ord')
  await until(() => jonas.view(id).mine.notes[question] === 'jonas egne ord')
})

test('P-57 a relay that says of its own accord that the room ended is not believed', async () => {
  const { between, jonas, id } = await talked()
  const secret = readNotebookEntry(jonas.disk.read('notebook'), id)!.secret!
  between.rooms.lies.add(String(secret))
  between.rooms.meet()
  await moment(150)
  expect(jonas.view(id).ended).toBeNull()
  expect(jonas.view(id).conversation.notes[question]).toBe('fælles ord')
})

test('P-57 a farewell that somebody else signed in a participant’s name is not believed', async () => {
  const { between, maja, jonas, id } = await talked()
  const stranger = await phone(between)
  const secret = readNotebookEntry(jonas.disk.read('notebook'), id)!.secret!
  const said = { what: 'ended' as const, by: maja.view(id).me.id, at: 1 }
  const identity = valueIn(await stranger.machinery.device.identity())
  const signature = await identity.sign('farewell', { conversation: id, ...said })
  between.rooms.leave({ secret, device: stranger.keys.id, farewell: { ...said, signature }, mayEnd: true })
  await moment(200)
  expect(jonas.view(id).ended).toBeNull()
})

test('P-57, P-108: an end that a removed phone says is not believed, whoever carries it in', async () => {
  const { between, maja, jonas, id } = await talked()
  const tablet = await phone(between)
  await link(maja, tablet)
  await until(() => jonas.view(id).others[0]!.devices.length === 3)
  valueIn(await maja.workspace.ownDevices.remove(tablet.keys.id))
  const entry = () => readNotebookEntry(jonas.disk.read('notebook'), id)
  await until(() => entry()?.rotated?.epoch === 1)
  const said = { what: 'ended' as const, by: maja.view(id).me.id, at: 1 }
  const signature = await identityOf(tablet.keys).sign('farewell', { conversation: id, ...said })
  const { secret } = entry()!
  const farewell = { ...said, signature }
  between.rooms.leave({ secret: secret!, device: tablet.keys.id, farewell, mayEnd: true })
  await until(() => jonas.view(id).sync.relay.state === 'trouble')
  await moment(200)
  expect(jonas.view(id).ended).toBeNull()
})

test('P-59 an end that is said without a network is said when there is one, also after a restart', async () => {
  const { between, maja, jonas, id } = await talked()
  between.goOffline()
  valueIn(await maja.workspace.endConversation(id))
  expect(departureOn(maja)).toMatchObject({ heardAt: null })
  const again = await maja.crash()
  await until(() => departureOn(again))
  expect(jonas.view(id).ended).toBeNull()
  between.goOffline(false)
  await until(() => jonas.view(id).ended)
  await until(() => departureOn(again)?.heardAt)
})

test.each([
  ['before anything was removed', 'leftovers'],
  ['when the document was still to go', 'documents'],
] as const)('P-59 an end whose power went %s is gone through with at the next start', async (_, at) => {
  const { maja, jonas, id } = await talked()
  const never = new Promise<never>(() => {})
  if (at === 'leftovers') maja.machinery.device.leftovers.change = () => never
  else maja.disk.delete = () => never
  void maja.workspace.endConversation(id)
  await until(() => departureOn(maja) && maja.disk.read('notebook').getMap('departures').size)
  await moment()
  Reflect.deleteProperty(maja.disk, 'delete')
  const again = await maja.crash()
  await until(() => departureOn(again)?.heardAt)
  await until(() => jonas.view(id).ended)
  await until(() => !/fælles ord|majas egne ord/.test(bytesOn(again)))
  expect(readNotebookEntry(again.disk.read('notebook'), id)).toBeNull()
})

test('A conversation that came back from a backup is not removed by an end that was noted before', async () => {
  const { maja, id } = await talked()
  const backups = await maja.workspace.backups()
  const how = { passphrase: 'fire små blå cykler', onProgress: () => {} }
  const { text } = valueIn(await backups.make({ ...how, preface: '' }))
  valueIn(await maja.workspace.endConversation(id))
  valueIn(await valueIn(await backups.look({ text, ...how })).restore())
  await moment()
  const again = await maja.crash()
  await until(() => again.view(id).mine.notes[question] === 'majas egne ord')
  await moment(200)
  expect(readNotebookEntry(again.disk.read('notebook'), id)).not.toBeNull()
})

test('P-58 the receipt is complete once the other device has said, signed, that it is gone there', async () => {
  const { between, maja, jonas, id } = await talked()
  valueIn(await maja.workspace.endConversation(id))
  await until(() => jonas.view(id).ended)
  await jonas.workspace.deleteConversation(id)
  await moment(100)
  between.rooms.meet()
  await until(() => departureOn(maja)?.others[0]?.gone.length)
  maja.workspace.forgetDeparture(id)
  await until(() => !departureOn(maja))
})

test('P-58 on somebody with several phones it is gone when each of them has said so', async () => {
  const { between, maja, jonas, id } = await talked()
  const tablet = await phone(between)
  await link(jonas, tablet)
  await until(() => maja.view(id).others[0]!.devices.length === 3)
  await until(() => tablet.view(id).me)
  between.rooms.setAway(tablet.keys.id, true)
  valueIn(await maja.workspace.endConversation(id))
  await until(() => jonas.view(id).ended)
  await jonas.workspace.deleteConversation(id)
  await until(() => {
    between.rooms.meet()
    return departureOn(maja)?.others[0]?.gone.length
  })
  await moment(300)
  between.rooms.meet()
  expect(departureOn(maja)?.others[0]).toMatchObject({ devices: { length: 2 }, gone: { length: 1 } })

  between.rooms.setAway(tablet.keys.id, false)
  await until(() => {
    between.rooms.meet()
    return departureOn(maja)?.others[0]?.gone.length === 2
  })
  expect(bytesOn(tablet)).not.toMatch(/fælles ord|jonas egne ord/)
  await until(() => !departureOn(tablet))
})

test('An end that can’t be noted changes nothing', async () => {
  const { maja, id } = await talked()
  maja.disk.failing.add('notebook')
  expect(await maja.workspace.endConversation(id)).toMatchObject({ ok: false })
  maja.disk.failing.clear()
  await until(() => maja.view(id).conversation.notes[question] === 'fælles ord')
  expect(departureOn(maja)).toBeUndefined()
})

test('A conversation that can’t be deleted since the phone is full stays whole, is said to, and goes when there is room', async () => {
  const { maja, id } = await talked()
  await notebookOn(maja).flush()
  const full = ['leftovers', 'notebook']
  for (const name of full) maja.disk.failing.add(name)
  await maja.workspace.deleteConversation(id)
  expect(maja.troubles).toEqual(['full'])
  for (const name of full) maja.disk.failing.delete(name)
  const again = await maja.crash()
  await until(() => again.view(id).mine.notes[question] === 'majas egne ord')

  again.disk.failing.add('notebook')
  await again.workspace.deleteConversation(id)
  expect(again.troubles).toEqual(['full'])
  again.disk.failing.clear()
  await notebookOn(again).flush()
  const last = await again.crash()
  await until(() => last.disk.leftovers.length === 0)
  expect(bytesOn(last)).not.toMatch(/fælles ord|majas egne ord/)
})

test('P-58 a device doesn’t say that a conversation is deleted there while another tab holds on to it', async () => {
  const { between, maja, jonas, id } = await talked()
  valueIn(await maja.workspace.endConversation(id))
  await until(() => jonas.view(id).ended)
  const itself = jonas.disk.delete.bind(jonas.disk)
  jonas.disk.delete = async () => fail('blocked-by-other-tab')
  await jonas.workspace.deleteConversation(id)
  expect(bytesOn(jonas)).toMatch(/fælles ord/)
  await moment(200)
  between.rooms.meet()
  await moment(100)
  expect(departureOn(maja)?.others).toMatchObject([{ gone: [] }])

  jonas.disk.delete = itself
  await jonas.crash()
  await until(() => {
    between.rooms.meet()
    return departureOn(maja)?.others[0]?.gone.length
  })
})

test('P-58 when a conversation went is what its own device signed, whatever others with the key write beside it', async () => {
  const { between, maja, jonas, id } = await talked()
  const secret = readNotebookEntry(jonas.disk.read('notebook'), id)!.secret!
  const by = jonas.view(id).me.id
  valueIn(await maja.workspace.endConversation(id))
  await until(() => jonas.view(id).ended)
  const stranger = await phone(between)
  const farewell = { what: 'deleted' as const, by, at: 8_000_000_000_000, signature: 'AAAA' }
  between.rooms.leave({ secret, device: stranger.keys.id, farewell, mayEnd: false })
  await jonas.workspace.deleteConversation(id)
  await until(() => {
    between.rooms.meet()
    return departureOn(maja)?.others[0]?.gone.length
  })
  expect(departureOn(maja)?.others[0]?.gone[0]?.at).toBe(jonas.clock.now.getTime())
})

test('A conversation that comes back from a backup has its room to itself, also while its end is still to be said', async () => {
  const { between, maja, id } = await talked()
  const backups = await maja.workspace.backups()
  const how = { passphrase: 'fire små blå cykler', onProgress: () => {} }
  const { text } = valueIn(await backups.make({ ...how, preface: '' }))
  between.goOffline()
  valueIn(await maja.workspace.endConversation(id))
  const found = valueIn(await backups.look({ text, ...how }))
  valueIn(await found.restore())
  const restored = maja.workspace.openConversation(id)
  await until(() => {
    const shown = restored.view.get()
    return shown.state === 'ready' && shown.view.conversation.notes[question] === 'fælles ord'
  })
  restored.close()
  expect(between.rooms.clashes).toEqual([])
})
