import { expect, test } from 'vitest'
import { putOwnDevice, readOwnDevices } from '../../src/document/ownDevices.ts'
import { stateOf } from '../../src/document/sharedDoc.ts'
import { isOnPaper } from '../../src/domain/participants.ts'
import { fail } from '../../src/domain/result.ts'
import type { PendingLink } from '../../src/workspace/deviceViews.ts'
import { valueIn } from '../crypto/known.ts'
import { ask, link, linkIn } from './link.ts'
import { Between, create, joined, linkOf, moment, type Phone, phone, preview, until } from './twoDevices.ts'
import { confirm, question, writePlan } from './wholeTalk.ts'

test('P-102: a second phone that was let in has the private notes and takes part as the same person', async () => {
  const { between, maja, jonas, id } = await joined()
  maja.session(id).text({ bin: 'mine', node: question }).set('kun for mig')
  const tablet = await phone(between)
  await link(maja, tablet)
  await until(() => tablet.view(id).mine.notes[question] === 'kun for mig')
  expect(tablet.view(id).me.id).toBe(maja.view(id).me.id)
  tablet.session(id).text({ bin: 'ours', note: question }).set('fra tavlen')
  tablet.session(id).text({ bin: 'mine', node: question }).set('kun for mig, også her')
  await until(() => jonas.view(id).conversation.notes[question] === 'fra tavlen')
  await until(() => maja.view(id).mine.notes[question] === 'kun for mig, også her')
})

test('P-102: both phones show the same words before the yes, and nothing is handed over without it', async () => {
  const { between, maja } = await joined()
  const tablet = await phone(between)
  const { giving, joining } = await ask(maja, tablet)
  await until(() => joining.state.get().state === 'waiting')
  const [here, there] = [giving.state.get(), joining.state.get()]
  if (here.state !== 'answered' || there.state !== 'waiting') throw new Error('not at the words')
  expect(here.words).toEqual(there.words)
  await giving.decide(false)
  await until(() => joining.state.get().state === 'refused')
  expect(tablet.disk.read('notebook').getMap('conversations').size).toBe(0)
})

test('P-102: a yes on the old phone alone merges nothing; a no on the new one ends it, and the old one learns so', async () => {
  const { between, maja, jonas, id } = await joined()
  const tablet = await phone(between)
  const own = await create(tablet)
  const { giving, joining } = await ask(maja, tablet)
  await giving.decide(true)
  await until(() => giving.state.get().state === 'admitted')
  await moment(1_800)
  // It isn't one of Maja's phones yet, for her or for Jonas.
  const devices = maja.workspace.ownDevices.view.get()
  expect(devices.state === 'ready' && devices.devices).toHaveLength(1)
  expect(jonas.view(id).others[0]!.devices.some(one => one.id === tablet.keys.id)).toBe(false)
  expect(joining.state.get().state).toBe('waiting')
  await joining.decide(false)
  expect(joining.state.get()).toEqual({ state: 'refused', where: 'here' })
  await until(() => giving.state.get().state === 'refused')
  expect(giving.state.get()).toEqual({ state: 'refused', why: 'there' })
  await moment(100)
  expect([...maja.summaries.keys()]).toEqual([id])
  expect([...tablet.summaries.keys()]).toEqual([own])
  expect(tablet.disk.read('notebook').getMap('seeds').size).toBe(0)
})

test('P-102: a yes on the new phone waits for the old one’s, and both end when both are said', async () => {
  const { between, maja, id } = await joined()
  const tablet = await phone(between)
  const { giving, joining } = await ask(maja, tablet)
  await until(() => joining.state.get().state === 'waiting')
  await joining.decide(true)
  expect(joining.state.get()).toMatchObject({ state: 'waiting', hasSaidYes: true })
  await moment(100)
  expect(tablet.disk.read('notebook').getMap('seeds').size).toBe(0)
  await giving.decide(true)
  await until(() => joining.state.get().state === 'done' && giving.state.get().state === 'done')
  await until(() => tablet.summaries.has(id))
})

test('P-102: a yes whose phone dies the moment after is gone through with at its next start', async () => {
  const { between, maja, id } = await joined()
  const tablet = await phone(between)
  const { giving, joining } = await ask(maja, tablet)
  await until(() => joining.state.get().state === 'waiting')
  await joining.decide(true)
  maja.machinery.deviceLinks.admit = () => new Promise(() => {})
  void giving.decide(true)
  await until(() => readOwnDevices(maja.disk.read('notebook')).some(one => one.isExpected))
  const again = await maja.crash()
  await until(() => joining.state.get().state === 'done')
  await until(() => tablet.summaries.has(id))
  const devices = () => again.workspace.ownDevices.view.get()
  await until(() => {
    const view = devices()
    return view.state === 'ready' && view.devices.length === 2
  })
})

test.each(['before it was there', 'before the answer came'])(
  'P-102: a yes during which the relay went away %s is gone through with, and isn’t asked for again',
  async when => {
    const { between, maja, id } = await joined()
    const tablet = await phone(between)
    const { giving, joining } = await ask(maja, tablet)
    const asked: string[] = []
    giving.state.subscribe(() => asked.push(giving.state.get().state))
    const { admit } = maja.machinery.deviceLinks
    maja.machinery.deviceLinks.admit = async (...of) => {
      maja.machinery.deviceLinks.admit = admit
      if (when === 'before the answer came') await admit(...of)
      return fail('offline')
    }
    await giving.decide(true)
    await until(() => joining.state.get().state === 'waiting')
    await joining.decide(true)
    await until(() => giving.state.get().state === 'done')
    expect(asked.filter(state => !['admitting', 'admitted', 'done'].includes(state))).toEqual([])
    await until(() => tablet.summaries.has(id))
  },
)

test('P-102: a phone that came and couldn’t say so is seen by its being on the list', async () => {
  const { between, maja } = await joined()
  const tablet = await phone(between)
  const { giving, joining } = await ask(maja, tablet)
  tablet.machinery.deviceLinks.close = async () => fail('offline')
  await giving.decide(true)
  await until(() => joining.state.get().state === 'waiting')
  await joining.decide(true)
  await until(() => giving.state.get().state === 'done')
})

test('P-102: a start in the middle says no yes that nobody said, and leaves the link alone', async () => {
  const { between, maja } = await joined()
  const [tablet, computer] = await Promise.all([phone(between), phone(between)])
  const first = await ask(maja, tablet)
  await first.giving.decide(true)
  const second = await ask(maja, computer)
  await maja.workspace.rest()
  await phone(between, { keys: maja.keys, disk: maja.disk })
  await until(() => [first, second].every(({ joining }) => joining.state.get().state === 'waiting'))
  await second.joining.decide(true)
  await moment(2_000)
  expect(second.giving.state.get().state).toBe('answered')
  expect(second.joining.state.get()).toMatchObject({ state: 'waiting', hasSaidYes: true })
  await second.giving.decide(true)
  await until(() => second.joining.state.get().state === 'done')
})

test('P-102: a start in the middle takes no word of the notebook for a yes of this phone', async () => {
  const { between, maja } = await joined()
  const thief = await phone(between)
  const { joining } = await ask(maja, thief)
  await until(() => joining.state.get().state === 'waiting')
  await maja.workspace.rest()
  const notebook = maja.disk.read('notebook')
  // As another phone of hers can write it, which she takes off the list.
  putOwnDevice(notebook, { device: thief.keys.public, kind: 'phone', addedAt: 0, isExpected: true })
  maja.disk.states.set('notebook', stateOf(notebook))
  await maja.crash()
  await joining.decide(true)
  await moment(2_000)
  expect(joining.state.get()).toMatchObject({ state: 'waiting', hasSaidYes: true })
})

test('P-102: only the first phone that answers is let in, and the old one learns that others tried', async () => {
  const { between, maja } = await joined()
  const [tablet, thief] = await Promise.all([phone(between), phone(between)])
  const giving = valueIn(await maja.workspace.ownDevices.give())
  const link = await linkIn(giving)
  const [first, second] = [
    await tablet.workspace.invitations.preview(link),
    await thief.workspace.invitations.preview(link),
  ]
  const joining = (valueIn(first) as PendingLink).join()
  await until(() => giving.state.get().state === 'answered')
  const late = (valueIn(second) as PendingLink).join()
  await until(() => late.state.get().state === 'failed')
  await until(() => {
    const state = giving.state.get()
    return state.state === 'answered' && state.late === 1
  })
  await giving.decide(true)
  await joining.decide(true)
  await until(() => joining.state.get().state === 'done')
  expect(late.state.get()).toEqual({ state: 'failed', failure: 'answered' })
})

test('P-102: a link is refused after ten minutes, and on the phone that shows it', async () => {
  const between = new Between()
  const [maja, tablet] = await Promise.all([phone(between), phone(between)])
  const giving = valueIn(await maja.workspace.ownDevices.give())
  const link = await linkIn(giving)
  expect(await maja.workspace.invitations.preview(link)).toEqual({ ok: false, failure: 'link-own' })
  tablet.clock.now = new Date(maja.clock.now.getTime() + 11 * 60_000)
  expect(await tablet.workspace.invitations.preview(link)).toEqual({ ok: false, failure: 'link-over' })
})

test('The other person’s phone is not let in by mistake', async () => {
  const { maja, jonas, id } = await joined()
  jonas.session(id).text({ bin: 'mine', node: question }).set('hans egne ord')
  const giving = valueIn(await maja.workspace.ownDevices.give())
  const pending = valueIn(await jonas.workspace.invitations.preview(await linkIn(giving))) as PendingLink
  const joining = pending.join()
  await until(() => joining.state.get().state === 'refused')
  expect(giving.state.get()).toEqual({ state: 'refused', why: 'other-person' })
  expect(maja.view(id).mine.notes[question]).toBeUndefined()
})

test('P-105: two phones that each have conversations have them all once linked, each once', async () => {
  const { between, maja, id } = await joined()
  const tablet = await phone(between)
  const own = await create(tablet)
  await link(maja, tablet)
  const all = (device: Phone) => [...device.summaries.keys()].sort()
  await until(() => all(maja).length === 2 && all(tablet).length === 2)
  expect(all(maja)).toEqual([id, own].sort())
  expect(all(tablet)).toEqual(all(maja))
})

test('P-106, P-107: an invitation that waits stays with the phone that made it, and is seen on the other', async () => {
  const between = new Between()
  const [maja, jonas, tablet] = await Promise.all([phone(between), phone(between), phone(between)])
  const id = await create(maja)
  const invitation = await linkOf(maja, id)
  await link(maja, tablet)
  await until(() => tablet.view(id).invitation.state === 'open')
  expect(tablet.view(id).sync.relay.state).toBe('not-shared')
  const pending = await preview(jonas, invitation)
  valueIn(await pending.accept('Jonas'))
  await until(() => jonas.view(id).invitation.state === 'joined')
  await until(() => tablet.view(id).invitation.state === 'closed')
  tablet.session(id).text({ bin: 'ours', note: question }).set('fra tavlen')
  await until(() => jonas.view(id).conversation.notes[question] === 'fra tavlen')
})

test('P-102: after ten minutes a yes on either phone lets nothing over any more', async () => {
  const { between, maja } = await joined()
  const tablet = await phone(between)
  const { giving, joining } = await ask(maja, tablet)
  await until(() => joining.state.get().state === 'waiting')
  await giving.decide(true)
  for (const { clock } of [maja, tablet]) clock.now = new Date(clock.now.getTime() + 11 * 60_000)
  await joining.decide(true)
  expect(joining.state.get()).toEqual({ state: 'failed', failure: 'unknown' })
  await until(() => giving.state.get().state === 'expired')
  expect(tablet.disk.read('notebook').getMap('seeds').size).toBe(0)
})

test('P-102: a phone whose yes the old one never answers stops asking for it after ten minutes', async () => {
  const { between, maja } = await joined()
  const [tablet, offline] = await Promise.all([phone(between), phone(between)])
  let old = maja
  for (const added of [tablet, offline]) {
    const { joining } = await ask(old, added)
    await until(() => joining.state.get().state === 'waiting')
    await joining.decide(true)
    old = await old.crash()
    if (added === offline) between.goOffline()
    added.clock.now = new Date(added.clock.now.getTime() + 11 * 60_000)
    await until(() => joining.state.get().state === 'failed')
    expect(joining.state.get()).toEqual({ state: 'failed', failure: 'unknown' })
  }
})

test('P-100: with the code, everything comes back on a new phone though the old one is gone', async () => {
  const { between, maja, jonas, id } = await joined()
  maja.session(id).text({ bin: 'mine', node: question }).set('kun for mig')
  const code = valueIn(await maja.workspace.ownDevices.recoveryCode())
  expect(code).toMatch(/^(?:[0-9A-Z]{4}-){8}[0-9A-Z]{4}$/)
  await until(() => {
    const devices = maja.workspace.ownDevices.view.get()
    return devices.state === 'ready' && devices.relay.state === 'safe'
  })
  await maja.stop()
  const found = await phone(between)
  const pending = valueIn(await found.workspace.invitations.preview(code.toLowerCase().replaceAll('-', ' ')))
  if (pending.kind !== 'recovery-code') throw new Error(pending.kind)
  valueIn(await pending.bringBack())
  await until(() => found.summaries.has(id))
  await until(() => found.view(id).mine.notes[question] === 'kun for mig')
  found.session(id).text({ bin: 'ours', note: question }).set('tilbage')
  await until(() => jonas.view(id).conversation.notes[question] === 'tilbage')
})

test('P-100: on a full phone no code is shown, and none is handed over, however often it is asked for', async () => {
  const { maja } = await joined()
  maja.disk.failing.add('notebook')
  for (const _ of ['first', 'second'])
    expect(await maja.workspace.ownDevices.recoveryCode()).toEqual(fail('full'))
  expect(await maja.workspace.ownDevices.moveLink()).toEqual(fail('full'))
  maja.disk.failing.clear()
  const code = valueIn(await maja.workspace.ownDevices.recoveryCode())
  const again = await maja.crash()
  expect(valueIn(await again.workspace.ownDevices.recoveryCode())).toBe(code)
})

test('P-100: on a full phone nobody is told that all is back, however often it is asked for', async () => {
  const { between, maja } = await joined()
  const code = valueIn(await maja.workspace.ownDevices.recoveryCode())
  await until(() => {
    const devices = maja.workspace.ownDevices.view.get()
    return devices.state === 'ready' && devices.relay.state === 'safe'
  })
  const found = await phone(between)
  found.disk.failing.add('notebook')
  for (const _ of ['first', 'second']) {
    const pending = valueIn(await found.workspace.invitations.preview(code))
    if (pending.kind !== 'recovery-code') throw new Error(pending.kind)
    expect(await pending.bringBack()).toEqual(fail('storage'))
  }
})

test('P-100: a code that leads to nothing, a slip of the pen and a missing network are told apart', async () => {
  const between = new Between()
  const maja = await phone(between)
  const code = maja.machinery.secrets.seeds.toCode(new Uint8Array(20).fill(7))
  const read = async (text: string) => maja.workspace.invitations.preview(text)
  expect(await read(code)).toEqual({ ok: false, failure: 'nothing' })
  const last = code.at(-1) === 'X' ? 'Y' : 'X'
  expect(await read(`${code.slice(0, -1)}${last}`)).toEqual({ ok: false, failure: 'typo' })
  between.goOffline()
  expect(await read(code)).toEqual({ ok: false, failure: 'own-offline' })
})

test('P-104: the other person is told of a new phone and asked nothing, also when it came back by the code', async () => {
  const { between, maja, jonas, id } = await joined()
  const known = () => jonas.view(id).others[0]!.devices
  const code = valueIn(await maja.workspace.ownDevices.recoveryCode())
  await until(() => known().some(isOnPaper))
  const tablet = await phone(between)
  await link(maja, tablet)
  await until(() => known().some(device => device.id === tablet.keys.id))
  await Promise.all([maja.stop(), tablet.stop()])
  const found = await phone(between)
  const pending = valueIn(await found.workspace.invitations.preview(code))
  if (pending.kind === 'recovery-code') valueIn(await pending.bringBack())
  await until(() => known().some(device => device.id === found.keys.id))
  expect(jonas.view(id).deviceNews.map(news => news.kind)).toEqual(['linked', 'linked', 'linked'])
  expect(found.view(id).deviceNews).toEqual([])
})

test('A plan that one phone confirmed is confirmed on the other, and what it sealed opens', async () => {
  const two = await joined()
  const { between, maja, jonas, id } = two
  await writePlan(two)
  const tablet = await phone(between)
  await link(maja, tablet)
  await until(() => tablet.summaries.has(id) && tablet.view(id).plan.hash === jonas.view(id).plan.hash)
  await until(() => jonas.view(id).others[0]!.devices.length === 3)
  await confirm(tablet, id)
  await confirm(jonas, id)
  for (const device of [maja, tablet, jonas]) await until(() => device.view(id).plan.sealed)
  await confirm(maja, id)
  await moment(100)
  expect(
    jonas
      .view(id)
      .plan.sealed?.confirmations.map(one => one.by)
      .sort(),
  ).toEqual([maja.view(id).me.id, jonas.view(id).me.id].sort())
  await until(() => jonas.view(id).sync.receivedBy[maja.view(id).me.id])
})

test('A conversation that is deleted on one phone goes from the other, also when that was closed meanwhile', async () => {
  const { between, maja, id } = await joined()
  const tablet = await phone(between)
  await link(maja, tablet)
  await until(() => tablet.summaries.has(id))
  await moment(300)
  await tablet.stop()
  await maja.workspace.deleteConversation(id)
  const again = await phone(between, { keys: tablet.keys, disk: tablet.disk })
  await until(() => !again.disk.states.has(`conversation-${id}`))
  expect(again.disk.read('notebook').getMap('conversations').size).toBe(0)
})

test('P-103: what was written in a tab moves to the app by one pasted text, though the tab has fallen asleep', async () => {
  const { between, maja: tab, jonas, id } = await joined()
  tab.session(id).text({ bin: 'mine', node: question }).set('skrevet i fanen')
  const text = valueIn(await tab.workspace.ownDevices.moveLink())
  await until(() => {
    const devices = tab.workspace.ownDevices.view.get()
    return devices.state === 'ready' && devices.relay.state === 'safe'
  })
  await until(() => jonas.view(id).others[0]!.devices.some(isOnPaper))
  await tab.stop()
  const app = await phone(between)
  const pending = valueIn(await app.workspace.invitations.preview(text)) as PendingLink
  const joining = pending.join()
  await until(() => joining.state.get().state === 'done')
  await until(() => app.summaries.has(id) && app.view(id).mine.notes[question] === 'skrevet i fanen')
  await until(() => jonas.view(id).others[0]!.devices.some(device => device.id === app.keys.id))
  expect(jonas.view(id).conversation.participants).toHaveLength(2)
  app.clock.now = new Date(app.clock.now.getTime() + 11 * 60_000)
  const late = await phone(between, { now: app.clock.now })
  expect(await late.workspace.invitations.preview(text)).toEqual({ ok: false, failure: 'link-over' })
})

test('P-101: neither the seed nor a secret of the notebook stands in clear where a removed phone could read on', async () => {
  const { maja } = await joined()
  valueIn(await maja.workspace.ownDevices.recoveryCode())
  await moment(100)
  const seeds = [...maja.disk.read('notebook').getMap<Uint8Array>('seeds').entries()]
  const bytes = seeds.filter(([, value]) => value instanceof Uint8Array)
  expect(bytes.map(([key]) => key.split('/')[1])).toEqual(['for'])
  const [sealed] = bytes.map(([, value]) => value)
  expect(sealed?.length).toBeGreaterThan(20 + 65)
})

test('P-105: who goes into another notebook brings along the phones that shared the old one', async () => {
  const { between, maja, id } = await joined()
  const [tablet, computer] = await Promise.all([phone(between), phone(between)])
  const own = await create(tablet)
  await link(tablet, computer)
  await until(() => computer.summaries.has(own))
  await link(maja, tablet)
  await until(() => computer.summaries.has(id))
  maja.session(id).text({ bin: 'mine', node: question }).set('på alle tre')
  for (const device of [tablet, computer])
    await until(() => device.view(id).mine.notes[question] === 'på alle tre')
  await until(() => maja.summaries.has(own))
})
