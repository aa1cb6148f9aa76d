import 'fake-indexeddb/auto'
import { afterEach, expect, test, vi } from 'vitest'
import { leaveForWorker } from '../../src/composition/posting.ts'
import { allPostings } from '../../src/pwa/postings.ts'
import type { Posting } from '../../src/sync/posting.ts'
import type { RoomInside } from '../../src/sync/roomInside.ts'

afterEach(() => vi.unstubAllGlobals())

const bytes = (length: number) => new Uint8Array(length).fill(7)
const left: Posting = {
  room: bytes(32),
  token: bytes(32),
  cursor: 0,
  chain: bytes(32),
  envelopes: [bytes(80)],
}
const inside = { queue: { ask: async () => left } } as unknown as RoomInside

test('P-90 leaving a posting waits for no worker that never comes, so a conversation can still be closed and deleted', async () => {
  vi.stubGlobal('navigator', { serviceWorker: { ready: new Promise(() => {}) } })
  const outcome = await Promise.race([
    leaveForWorker(inside).then(() => 'left'),
    new Promise(pass => setTimeout(pass, 500, 'hangs')),
  ])
  expect(outcome).toBe('left')
  expect(await allPostings()).toHaveLength(1)
})

test('P-90 where there is a worker it is asked to send when there is a network', async () => {
  const tags: string[] = []
  const registration = { sync: { register: async (tag: string) => void tags.push(tag) } }
  vi.stubGlobal('navigator', { serviceWorker: { ready: Promise.resolve(registration) } })
  await leaveForWorker(inside)
  await expect.poll(() => tags).toEqual(['post'])
})
