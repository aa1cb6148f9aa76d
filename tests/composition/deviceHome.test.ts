import 'fake-indexeddb/auto'
import { expect, test } from 'vitest'
import type { ConversationId } from '../../src/domain/ids.ts'
import type { ConversationSummary } from '../../src/domain/summary.ts'

const { deviceDb, deviceHome, leftovers, summaries } = await import('../../src/composition/deviceHome.ts')

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
  await leftovers.put(['old' as ConversationId])
  expect(await leftovers.get()).toEqual(['old'])
  // Nobody has tried yet whether another tab lets go of it.
  await new Promise(shown => setTimeout(shown, 50))
  expect(isHeldUp()).toBe(false)
  await leftovers.tidy(async () => {})
  await expect.poll(isHeldUp).toBe(true)
  deviceHome.onTrouble('full')
  await leftovers.put([])
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
  const db = await deviceDb()
  if (db.ok) db.value.close()
})
