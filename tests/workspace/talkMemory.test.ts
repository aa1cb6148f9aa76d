import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { ConversationId } from '../../src/domain/ids.ts'
import { forgetTalk, recallTalk, rememberTalk, talkToWakeIn } from '../../src/workspace/talkMemory.ts'

const walk = 'walk' as ConversationId
const noon = Date.parse('2026-11-26T12:00:00Z')
const hours = (count: number) => count * 3_600_000
const disk = new Map<string, string>()

beforeEach(() => {
  disk.clear()
  vi.stubGlobal('localStorage', {
    getItem: (key: string) => disk.get(key) ?? null,
    setItem: (key: string, value: string) => disk.set(key, value),
    removeItem: (key: string) => disk.delete(key),
  })
})
afterEach(() => vi.unstubAllGlobals())

test('A phone knows the card of the last talk that it showed, and nothing of one before', () => {
  rememberTalk(walk, { card: 'q2' })
  rememberTalk(walk, { told: 'half' })
  expect(recallTalk(walk)).toMatchObject({ card: 'q2', told: 'half' })
  rememberTalk('next' as ConversationId, { card: 'q1' })
  expect(recallTalk(walk)).toMatchObject({ card: null, told: null })
})

test('An app that was ended within a talk wakes in it once, within three hours, and nowhere once it was left', () => {
  rememberTalk(walk, { card: 'q2', shownMs: noon })
  expect(talkToWakeIn(noon + hours(1))).toBe(walk)
  expect(recallTalk(walk).card).toBe('q2')
  expect(talkToWakeIn(noon + hours(1))).toBe(null)
  for (const [shownMs, nowMs] of [
    [noon, noon + hours(4)],
    [noon, noon - hours(1)],
    [null, noon],
  ] as const) {
    rememberTalk(walk, { shownMs })
    expect(talkToWakeIn(nowMs)).toBe(null)
  }
})

test('Nonsense, or a browser that refuses to remember, is the first card', () => {
  for (const kept of ['', '{', 'null', '[]', '{"conversation":7}', '{"conversation":"walk","card":{}}']) {
    disk.set('talk', kept)
    expect(recallTalk(walk).card).toBe(null)
    expect(talkToWakeIn(noon)).toBe(null)
  }
  vi.stubGlobal('localStorage', {
    getItem() {
      throw new Error('denied')
    },
    setItem() {
      throw new Error('denied')
    },
  })
  rememberTalk(walk, { card: 'q2' })
  expect(recallTalk(walk).card).toBe(null)
})

test('A talk that is deleted is forgotten here too, and another one isn’t', () => {
  rememberTalk(walk, { card: 'q2', shownMs: noon })
  forgetTalk('other' as ConversationId)
  expect(recallTalk(walk).card).toBe('q2')
  forgetTalk(walk)
  expect([...disk.keys()]).toEqual([])
})
