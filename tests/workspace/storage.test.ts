import { expect, onTestFinished, test, vi } from 'vitest'
import { readNotebookEntries } from '../../src/document/notebookDoc.ts'
import { applyState, stateOf } from '../../src/document/sharedDoc.ts'
import type { ConversationId } from '../../src/domain/ids.ts'
import { fail } from '../../src/domain/result.ts'
import { rememberTalk } from '../../src/workspace/talkMemory.ts'
import { valueIn } from '../crypto/known.ts'
import { Disk } from './disk.ts'
import {
  Between,
  create,
  joined,
  linkOf,
  moment,
  type Phone,
  phone,
  preview,
  start,
  until,
} from './twoDevices.ts'
import { question } from './wholeTalk.ts'

test('A conversation that cannot be kept is not made, and making it again gives one', async () => {
  const maja = await phone(new Between())
  maja.disk.failing.add('notebook')
  expect(await maja.workspace.createConversation(start)).toEqual({ ok: false, failure: 'full' })
  maja.disk.failing.clear()
  valueIn(await maja.workspace.createConversation(start))
  expect(readNotebookEntries(maja.disk.read('notebook'))).toHaveLength(1)
})

test('An invitation that cannot be kept is not accepted, and may be accepted once there is room', async () => {
  const between = new Between()
  const [maja, jonas] = await Promise.all([phone(between), phone(between)])
  const id = await create(maja)
  const pending = await preview(jonas, await linkOf(maja, id))
  jonas.disk.failing.add('notebook')
  expect(await pending.accept('Jonas Holm')).toEqual({ ok: false, failure: 'storage' })
  jonas.disk.failing.clear()
  jonas.disk.failing.add(`conversation-${id}`)
  expect(await pending.accept('Jonas Holm')).toEqual({ ok: false, failure: 'storage' })
  jonas.disk.failing.clear()
  valueIn(await pending.accept('Jonas Holm'))
  await until(() => jonas.view(id).invitation.state === 'joined')
  await until(() => maja.view(id).others[0]?.name === 'Jonas Holm')
})

test('What the power cut short before the notebook had it is no conversation, and leaves none of its words', async () => {
  const between = new Between()
  const [maja, jonas] = await Promise.all([phone(between), phone(between)])
  const makes = (on: Phone) => on.workspace.createConversation(start)
  await diesBeforeNoting(maja, makes)
  const pending = await preview(jonas, await linkOf(maja, await create(maja)))
  await diesBeforeNoting(jonas, () => pending.accept('Jonas'))

  async function diesBeforeNoting(on: Phone, act: (on: Phone) => Promise<unknown>): Promise<void> {
    const before = [...on.disk.states.keys()]
    const copy = new Disk()
    on.disk.onWritten = name => {
      if (before.includes(name) || copy.states.size > 0) return
      for (const [one, state] of on.disk.states) copy.states.set(one, state)
      copy.leftovers = on.disk.leftovers
    }
    await act(on)
    on.disk.onWritten = () => {}
    expect([...copy.states.keys()].filter(name => name.startsWith('conversation-'))).toHaveLength(1)
    const again = await phone(between, { keys: on.keys, disk: copy })
    await until(() => copy.leftovers.length === 0)
    expect([...copy.states.keys()].filter(name => name.startsWith('conversation-'))).toEqual([])
    await again.stop()
  }
})

test('A tab that starts while another makes a conversation leaves it alone', async () => {
  const between = new Between()
  const maja = await phone(between)
  const { disk, keys } = maja
  const open = disk.open.bind(disk)
  disk.open = async (name, doc) => {
    const opened = await open(name, doc)
    disk.open = open
    const { kept } = disk.opened.at(-1)!
    const { close } = kept
    kept.close = async () => {
      await close()
      await phone(between, { keys, disk })
      await moment(200)
    }
    return opened
  }
  const id = await create(maja)
  expect(maja.view(id).others[0]?.name).toBe('Jonas')
  expect([...disk.states.keys()]).toContain(`conversation-${id}`)
})

test('A tab that starts leaves the row on Home of a talk that another has just made, which it hasn’t heard of yet', async () => {
  const maja = await phone(new Between())
  await create(maja)
  const starting = new Disk()
  for (const [name, state] of maja.disk.states) starting.states.set(name, state)
  const justMade = await create(maja)
  await until(() => maja.summaries.has(justMade))
  const row = maja.summaries.get(justMade)!
  const lost = 'lost' as ConversationId
  const open = starting.open.bind(starting)
  starting.open = async (name, doc) => {
    const opened = await open(name, doc)
    for (const [other, state] of maja.disk.states) starting.states.set(other, state)
    return opened
  }
  const tab = await phone(new Between(), { keys: maja.keys, disk: starting })
  for (const id of [justMade, lost]) tab.summaries.set(id, { ...row, id })
  await until(() => !tab.summaries.has(lost))
  await moment()
  expect(tab.summaries.has(justMade)).toBe(true)
})

test('When the power goes as somebody is let in, the same person is let in at the next start', async () => {
  const between = new Between()
  const [maja, jonas] = await Promise.all([phone(between), phone(between)])
  const id = await create(maja)
  const pending = await preview(jonas, await linkOf(maja, id))
  maja.disk.onWritten = name => {
    if (name === 'notebook') maja.disk.crash()
  }
  valueIn(await pending.accept('Jonas'))
  await moment(200)
  const again = await maja.crash()
  await until(() => again.view(id).invitation.state === 'closed')
  jonas.session(id).text({ bin: 'ours', note: question }).set('nået frem')
  await until(() => again.view(id).conversation.notes[question] === 'nået frem')
  await until(() => jonas.view(id).invitation.state === 'joined')
})

test('A secret that a following tab agreed on opens the room of the tab that writes', async () => {
  const between = new Between()
  const [maja, jonas] = await Promise.all([phone(between), phone(between)])
  const id = await create(maja)
  const pending = await preview(jonas, await linkOf(maja, id))
  between.lobbies.isOffline = true
  valueIn(await pending.accept('Jonas'))
  await until(() => jonas.view(id))
  const notebookOf = (disk: Disk) => disk.opened.findLast(one => one.name === 'notebook')!.doc
  const hers = notebookOf(maja.disk)
  const following = new Disk()
  for (const [name, state] of maja.disk.states) following.states.set(name, state)
  following.isFollowing = true
  const tab = await phone(between, { keys: maja.keys, disk: following })
  await until(() => tab.view(id))
  for (const code of await jonas.session(id).codesToAnswer()) await tab.session(id).acceptAnswer(code)
  await until(() => tab.view(id).invitation.state === 'closed')
  expect(tab.view(id).sync.relay.state).toBe('not-shared')
  applyState(hers, stateOf(notebookOf(following)), 'other tab')
  await until(() => maja.view(id).sync.relay.state === 'safe')
  await until(() => jonas.view(id).invitation.state === 'joined')
})

test('A deleted conversation leaves nothing behind, and deleting what was cut short finishes it', async () => {
  const { maja, id } = await joined()
  const small = new Map<string, string>()
  vi.stubGlobal('localStorage', {
    getItem: (key: string) => small.get(key) ?? null,
    setItem: (key: string, value: string) => small.set(key, value),
    removeItem: (key: string) => small.delete(key),
  })
  rememberTalk(id, { card: question })
  maja.session(id).text({ bin: 'mine', node: question }).set('privat')
  const original = maja.disk.delete.bind(maja.disk)
  maja.disk.delete = () => Promise.reject(new Error('the page was closed'))
  await expect(maja.workspace.deleteConversation(id)).rejects.toThrow()
  expect(maja.summaries.has(id)).toBe(true)
  maja.disk.delete = original
  await maja.workspace.deleteConversation(id)
  await moment(100)
  expect(maja.summaries.has(id)).toBe(false)
  expect([...maja.disk.states.keys()]).toEqual(['notebook'])
  const bytes = Buffer.from(maja.disk.states.get('notebook')!).toString('latin1')
  expect(bytes).not.toContain('privat')
  expect([...small]).toEqual([])
  vi.unstubAllGlobals()
})

test('A document that another tab holds on to is deleted at a later start', async () => {
  const { between, maja, id } = await joined()
  const held = maja.disk
  const original = held.delete.bind(held)
  held.delete = async () => fail('blocked-by-other-tab')
  await maja.workspace.deleteConversation(id)
  expect(maja.summaries.has(id)).toBe(false)
  expect(held.leftovers).toEqual([id])
  const startAgain = () => phone(between, { keys: maja.keys, disk: held })

  await startAgain()
  await moment(100)
  expect(held.leftovers).toEqual([id])
  expect([...held.states.keys()]).toContain(`conversation-${id}`)

  held.delete = original
  await startAgain()
  await until(() => held.leftovers.length === 0)
  expect([...held.states.keys()]).toEqual(['notebook'])
})

test('Pictures that the phone won’t delete now go at a later start', async () => {
  const { between, maja, id } = await joined()
  maja.memory.pictures.deleteAllOf = async () => fail('lost')
  await maja.workspace.deleteConversation(id)
  expect(maja.disk.leftovers).toEqual([id])
  await phone(between, { keys: maja.keys, disk: maja.disk })
  await until(() => maja.disk.leftovers.length === 0)
})

test('A removal that is held up while an earlier one is tried again is finished later too', async () => {
  const { between, maja, id } = await joined()
  const second = await create(maja)
  const held = maja.disk
  held.delete = async () => fail('blocked-by-other-tab')
  await maja.workspace.deleteConversation(id)
  held.delete = async name => {
    if (name === `conversation-${id}`) await moment(400)
    return fail('blocked-by-other-tab')
  }
  const again = await phone(between, { keys: maja.keys, disk: held })
  await moment(100)
  await again.workspace.deleteConversation(second)
  await moment(600)
  expect([...held.leftovers].sort()).toEqual([id, second].sort())
})

test('A phone that is put away leaves no deleted words of private notes in its rows', async () => {
  const { maja } = await joined()
  maja.disk.compacted.length = 0
  await maja.workspace.rest()
  expect(maja.disk.compacted).toContain('notebook')
})

test('A leader’s 25 conversations all stay in step while the app is open, looked at or not', async () => {
  const { maja, jonas, id } = await joined()
  for (let more = 0; more < 24; more++) valueIn(await maja.workspace.createConversation(start))
  const again = await maja.crash()
  const her = jonas.view(id).others[0]!.id
  // Home's rows are told anew from all of them, which opens each for a moment.
  await until(() => again.summaries.size === 25)
  await moment(200)
  jonas.session(id).text({ bin: 'ours', note: question }).set('til den ældste')
  await until(() => jonas.view(id).sync.receivedBy[her])
  await again.workspace.rest()
  expect(Buffer.from(again.disk.states.get(`conversation-${id}`)!).includes('til den ældste')).toBe(true)
})

test('The conversation that a screen shows is opened before all that are kept in step behind it', async () => {
  const { maja } = await joined()
  for (let more = 0; more < 2; more++) await maja.workspace.createConversation(start)
  const shown = valueIn(await maja.workspace.createConversation(start))
  const { disk } = maja
  const open = disk.open.bind(disk)
  disk.open = async (name, ...of) => {
    if (name === 'notebook' || name.includes(shown)) await moment(100)
    return open(name, ...of)
  }
  const again = await maja.crash()
  again.session(shown)
  await until(() => disk.opened.length === 5)
  expect(disk.opened[1]?.name).toBe(`conversation-${shown}`)
})

test('Something is said to wait only when something does, and nothing before the relay has answered', async () => {
  const { between, maja, id } = await joined()
  const shared = async (on = maja) => (await on.workspace.keeping()).conversations[0]?.shared
  await expect.poll(() => shared()).toBe('received')
  between.rooms.setAway(maja.keys.id, true)
  between.rooms.unanswered.add(maja.keys.id)
  const again = await maja.crash()
  await until(() => again.view(id))
  expect(await shared(again)).toBe('looking')
  between.rooms.unanswered.clear()
  again.session(id).text({ bin: 'ours', note: question }).set('endnu ikke sendt')
  await expect.poll(() => shared(again)).toBe('waiting')
  between.rooms.setAway(maja.keys.id, false)
  await expect.poll(() => shared(again)).toBe('received')
})

test('A phone that is put away again and again rewrites only what changed', async () => {
  const { maja, id } = await joined()
  await maja.workspace.rest()
  const { compacted } = maja.disk
  const times = () => compacted.filter(name => name === `conversation-${id}`).length
  const before = times()
  await maja.workspace.rest()
  expect(times()).toBe(before)
  maja.session(id).text({ bin: 'ours', note: question }).set('nyt')
  await maja.workspace.rest()
  expect(times()).toBe(before + 1)
})

test('Opening a conversation twice shares it, and it stays open until both let go', async () => {
  const { maja, id } = await joined()
  const one = maja.workspace.openConversation(id)
  const other = maja.workspace.openConversation(id)
  expect(one).toBe(other)
  one.close()
  other.close()
  other.text({ bin: 'ours', note: question }).set('stadig åben')
  await until(() => maja.view(id).conversation.notes[question] === 'stadig åben')
})

test('A conversation that the browser never opens says so after twenty seconds, and stands when it comes late', async () => {
  const maja = await phone(new Between())
  const id = await create(maja)
  const disk = maja.disk
  const open = disk.open.bind(disk)
  let answer = () => {}
  disk.open = async (...of) => {
    await new Promise<void>(come => {
      answer = come
    })
    return open(...of)
  }
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
  onTestFinished(() => void vi.useRealTimers())
  const again = await phone(new Between(), { disk, keys: maja.keys })
  const { view } = again.workspace.openConversation(id)
  await vi.advanceTimersByTimeAsync(19_000)
  expect(view.get()).toEqual({ state: 'loading' })
  await vi.advanceTimersByTimeAsync(1001)
  expect(view.get()).toEqual({ state: 'trouble', trouble: 'lost' })
  vi.useRealTimers()
  disk.open = open
  answer()
  await until(() => view.get().state === 'ready')
})
