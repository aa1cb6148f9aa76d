import 'fake-indexeddb/auto'
import { afterAll, expect, onTestFinished, test, vi } from 'vitest'
import type { ConversationId } from '../../src/domain/ids.ts'
import { ok } from '../../src/domain/result.ts'
import type { ConversationSummary } from '../../src/domain/summary.ts'
import { holdBackIfFull } from '../../src/storage/fullDisk.ts'
import { wholeOrGone } from '../../src/workspace/notebook/wholeOrGone.ts'
import type { DeviceMemory, Documents } from '../../src/workspace/ports.ts'

const { deviceDb, deviceHome, leftovers, summaries } = await import('../../src/composition/deviceHome.ts')

afterAll(async () => {
  const db = await deviceDb()
  if (db.ok) db.value.close()
})

const row = (
  id: string,
  changedAt: number,
  more: Partial<ConversationSummary> = {},
): ConversationSummary => ({
  id: id as ConversationId,
  packName: 'MUS',
  myRole: 'leader',
  others: ['Jonas'],
  date: '',
  time: '',
  manner: 'walk',
  station: 'invite',
  reach: { mine: 'invite', others: 'invite' },
  waitsFor: { who: 'me', act: 'invite' },
  followUpDate: '',
  changedAt,
  ...more,
})

test('A conversation that was only opened keeps its place on Home; one that changed comes first, sent or not', async () => {
  const { home } = deviceHome
  const shown = () => {
    const view = home.get()
    return view.state === 'ready' ? view.conversations.map(one => `${one.id} ${one.changedAt}`) : []
  }
  await summaries.put(row('old', 1))
  await summaries.put(row('new', 2))
  await summaries.put(row('old', 9))
  await expect.poll(shown).toEqual(['new 2', 'old 1'])
  await summaries.put(row('old', 10, { date: '2026-11-26' }))
  await expect.poll(shown).toEqual(['old 10', 'new 2'])

  const isHeldUp = () => {
    const view = home.get()
    return view.state === 'ready' && view.isRemovalHeldUp
  }
  expect(isHeldUp()).toBe(false)
  await leftovers.change(() => ['old' as ConversationId])
  expect(await leftovers.get()).toEqual(['old'])
  // Nobody has tried yet whether another tab lets go of it.
  await new Promise(shown => setTimeout(shown, 50))
  expect(isHeldUp()).toBe(false)
  await leftovers.tidy(async () => {})
  await expect.poll(isHeldUp).toBe(true)
  deviceHome.onTrouble('full')
  await leftovers.change(() => [])
  await expect.poll(isHeldUp).toBe(false)
  // There is room again.
  expect(home.get()).toMatchObject({ storage: null })

  const sent = () => {
    const view = home.get()
    return view.state === 'ready' ? view.conversations.map(one => one.sent) : []
  }
  await summaries.put(row('new', 11, { sent: 'all' }))
  await expect.poll(sent).toEqual([undefined, 'all'])
  expect(shown()).toEqual(['old 10', 'new 2'])
  // What isn't known now leaves what was known.
  await summaries.put(row('new', 12))
  expect((await summaries.all()).map(one => `${one.id} ${one.sent}`)).toEqual(['new all', 'old undefined'])
})

test('On a full phone Home shows what it has read, and goes on by itself once there is room', async () => {
  onTestFinished(() => void vi.unstubAllGlobals())
  const { home } = deviceHome
  await leftovers.change(() => ['half' as ConversationId])
  let answer = (_: unknown) => {}
  const room = new Promise((_, refuse) => {
    answer = refuse
  })
  room.catch(() => {})
  vi.stubGlobal('navigator', { storage: { getDirectory: () => room } })
  holdBackIfFull(
    new DOMException('Encountered disk full while committing transaction.', 'QuotaExceededError'),
  )
  await leftovers.halfWay(() => summaries.put(row('old', 14)))
  await expect.poll(() => home.get()).toMatchObject({ storage: 'full', conversations: [{}, {}] })
  deviceHome.onTrouble('full')
  answer(new DOMException('Nobody can ask here', 'SecurityError'))
  await expect
    .poll(() => home.get())
    .toMatchObject({ storage: null, conversations: [{}, {}], isRemovalHeldUp: false })
  await leftovers.change(() => [])
})

test('Two tabs that are half-way with something at once lose neither’s note of it', async () => {
  const documents = {
    readState: async () => ok(null),
    delete: async () => ok(undefined),
  } as unknown as Documents
  const finishing: (() => void)[] = []
  const halves = ['one', 'other'].map(id =>
    wholeOrGone([id as ConversationId], { documents, device: { leftovers } as DeviceMemory }, async () => {
      await new Promise<void>(finish => finishing.push(finish))
      return ok(id)
    }),
  )
  await expect.poll(() => finishing.length).toBe(2)
  expect([...(await leftovers.get())].sort()).toEqual(['one', 'other'])
  for (const finish of finishing) finish()
  await Promise.all(halves)
  expect(await leftovers.get()).toEqual([])
})

test('Whoever deletes the last conversation isn’t told that the browser cleared it, also on a phone that dies at once', async () => {
  onTestFinished(() => void vi.unstubAllGlobals())
  const { home } = deviceHome
  const small = new Map<string, string>()
  vi.stubGlobal('localStorage', {
    getItem: (key: string) => small.get(key) ?? null,
    setItem: (key: string, value: string) => void small.set(key, value),
    removeItem: (key: string) => void small.delete(key),
  })
  await summaries.put(row('new', 13))
  await expect.poll(() => small.size).toBe(1)
  const before = new Map(small)
  for (const id of ['old', 'new']) await summaries.delete(id as ConversationId)
  await expect.poll(() => small.size).toBe(0)
  // A phone that dies within seconds: the browser hadn't yet written down that its small memory changed.
  for (const [key, value] of before) small.set(key, value)
  await leftovers.change(() => [])
  await expect.poll(() => small.size).toBe(0)
  expect(home.get()).toMatchObject({ conversations: [], storage: null })
})
