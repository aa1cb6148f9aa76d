import { expect, test } from 'vitest'
import { seedConversation } from '../../src/document/conversationDoc.ts'
import { applyState, newDoc, stateOf } from '../../src/document/sharedDoc.ts'
import type { ConversationId, PackId, ParticipantId } from '../../src/domain/ids.ts'
import type { Offer } from '../../src/workspace/lobbyPorts.ts'
import { AsyncCache } from '../../src/workspace/view/asyncCache.ts'
import { valueIn } from '../crypto/known.ts'
import { tamper } from './tamper.ts'
import { Between, create, joined, moment, type Phone, phone, preview, start, until } from './twoDevices.ts'
import { herWords, question } from './wholeTalk.ts'

const day = 24 * 60 * 60 * 1000

/** An offer by a device that writes into it whatever it likes. */
async function offered(change: {
  pack?: string
  document?: { id?: string; pack?: string; schema?: number }
}) {
  const between = new Between()
  const [thief, jonas] = await Promise.all([phone(between), phone(between)])
  const [inviter, invitee] = ['i', 'e'] as ParticipantId[]
  const doc = newDoc()
  seedConversation(doc, {
    id: (change.document?.id ?? 'c') as ConversationId,
    pack: { id: (change.document?.pack ?? change.pack ?? 'albertslund') as PackId, version: '1' },
    createdBy: inviter!,
    participants: [
      { id: inviter!, role: 'leader', name: 'Maja', devices: [] },
      { id: invitee!, role: 'employee', name: 'Jonas', devices: [] },
    ],
    setting: start.setting,
  })
  doc.getMap('meta').set('schema', change.document?.schema ?? 1)
  const { lobby } = thief.machinery
  const secret = lobby.newSecret()
  const offer: Offer = {
    conversation: 'c' as ConversationId,
    inviter: inviter!,
    invitee: invitee!,
    inviterDevice: thief.keys.public,
    packId: (change.pack ?? 'albertslund') as PackId,
    packVersion: '1',
    document: stateOf(doc),
    expiresAt: jonas.clock.now.getTime() + day,
  }
  expect(await lobby.publishOffer(secret, offer)).toEqual({ ok: true, value: undefined })
  return jonas.workspace.invitations.preview(lobby.toLink(secret))
}

test('An invitation that is sound can be looked at', async () => {
  expect(await offered({})).toMatchObject({ ok: true, value: { preview: { inviter: 'Maja' } } })
})

test('An invitation to a form that this app lacks asks for an update', async () => {
  for (const pack of ['elsewhere', 'constructor', '__proto__'])
    expect(await offered({ pack })).toEqual({ ok: false, failure: 'newer-version' })
})

test('An invitation whose document is of another conversation or form is damaged', async () => {
  expect(await offered({ document: { id: 'another' } })).toEqual({ ok: false, failure: 'damaged' })
  expect(await offered({ document: { pack: 'elsewhere' } })).toEqual({ ok: false, failure: 'damaged' })
})

test('An invitation written by a newer app asks for an update', async () => {
  expect(await offered({ document: { schema: 3 } })).toEqual({ ok: false, failure: 'newer-version' })
})

test('A conversation of a form that this app lacks says so, and neither hangs nor crashes', async () => {
  const { between, jonas, id } = await joined()
  await jonas.stop()
  const notes = newDoc()
  applyState(notes, jonas.disk.states.get('notebook')!, 'disk')
  const kept = notes.getMap<Record<string, unknown>>('conversations')
  // As another of the person's phones noted it, on which the app is newer.
  kept.set(`${id}/head`, { ...kept.get(`${id}/head`), pack: 'elsewhere' })
  jonas.disk.states.set('notebook', stateOf(notes))
  const again = await phone(between, { keys: jonas.keys, disk: jonas.disk })
  const { view } = again.session(id)
  await until(() => view.get().state !== 'loading')
  expect(view.get()).toEqual({ state: 'trouble', trouble: 'newer-version' })
  await again.workspace.deleteConversation(id)
  expect([...again.disk.states.keys()]).toEqual(['notebook'])
})

test('Nobody takes a conversation, its form or its people from another’s screen by writing over what it is', async () => {
  const { between, maja, jonas, id } = await joined()
  const me = jonas.view(id).me.id
  jonas.session(id).text({ bin: 'mine', node: question }).set('kun for mig')
  await until(() => jonas.view(id).mine.notes[question])
  const shown = (on: Phone) => {
    const { conversation, me: who, others, mine } = on.view(id)
    return { pack: conversation.pack, part: conversation.part, people: [who, ...others], notes: mine.notes }
  }
  const before = shown(jonas)
  await tamper(maja, id, doc => {
    for (const field of ['id', 'packVersion', 'createdBy', 'part']) doc.getMap('meta').delete(field)
    doc.getMap('meta').set('pack', 'elsewhere')
    for (const key of [...doc.getMap('participants').keys()]) doc.getMap('participants').delete(key)
  })
  await moment(100)
  expect(shown(jonas)).toEqual(before)
  await jonas.disk.opened.findLast(({ name }) => name === 'notebook')!.kept.flush()
  await jonas.stop()
  expect(jonas.disk.read(`conversation-${id}`).getMap('meta').get('pack')).toBe('elsewhere')
  const again = await phone(between, { keys: jonas.keys, disk: jonas.disk })
  await until(() => again.view(id).me.id === me)
  expect(shown(again)).toEqual(before)
})

test('A document that names another conversation keeps its own place in the notebook and on Home', async () => {
  const { maja, jonas, id } = await joined()
  await tamper(maja, id, doc => doc.getMap('meta').set('id', 'another'))
  await moment(100)
  expect(jonas.view(id).conversation.id).toBe(id)
  expect([...jonas.summaries.keys()]).toEqual([id])
  jonas.session(id).togglePick(herWords[0]!)
  await until(() => jonas.view(id).mine.picks.length === 1)
})

test('What a newer app wrote is read, and no act pretends to change it', async () => {
  const { maja, jonas, id } = await joined()
  await tamper(maja, id, doc => doc.getMap('meta').set('schema', 3))
  await until(() => jonas.view(id).isReadOnly)
  const session = jonas.session(id)
  for (const word of herWords) session.togglePick(word)
  await session.sealPicks()
  session.text({ bin: 'ours', note: question }).set('x')
  expect(await session.confirmPlan()).toEqual({ ok: false, failure: 'not-ready' })
  await moment()
  expect(jonas.view(id).mine.isCommitted).toBe(false)
  expect(jonas.view(id).conversation.notes).toEqual({})
})

test("Home's row holds a follow-up date or nothing, whatever else the plan's fields hold", async () => {
  const { maja, jonas, id } = await joined()
  await tamper(maja, id, doc => doc.getText('plan/a').insert(0, 'no date'))
  await until(() => jonas.view(id).conversation.planExtra.a)
  expect(jonas.summaries.get(id)?.followUpDate).toBe('')
  maja.session(id).setPlanField('opfoelgningsdato', '2027-03-01')
  await until(() => jonas.summaries.get(id)?.followUpDate === '2027-03-01')
})

test('What views asked for once and no more is forgotten', async () => {
  const cache = new AsyncCache<string>(() => {})
  for (let version = 0; version < 500; version++) {
    cache.get('stays', async () => 'x')
    cache.get(`plan ${version}`, async () => 'hash')
    await Promise.resolve()
    cache.forgetUnasked()
  }
  expect(cache.size).toBeLessThan(4)
  expect(cache.get('stays', async () => 'y')).toBe('x')
})

test('An invitation that expired on the way is turned down by the clock of the one who reads it', async () => {
  const between = new Between()
  const [maja, jonas] = await Promise.all([phone(between), phone(between)])
  const id = await create(maja)
  await moment()
  const { invitation } = maja.view(id)
  const link = invitation.state === 'open' ? invitation.link : ''
  await preview(jonas, link)
  jonas.clock.now = new Date(jonas.clock.now.getTime() + 31 * day)
  expect(await jonas.workspace.invitations.preview(link)).toEqual({ ok: false, failure: 'expired' })
  jonas.clock.now = new Date(jonas.clock.now.getTime() - 60 * day)
  valueIn(await jonas.workspace.invitations.preview(link))
})
