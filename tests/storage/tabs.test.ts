import { expect, test, vi } from 'vitest'
import { newDoc, stateOf } from '../../src/document/sharedDoc.ts'
import {
  failDurableWrites,
  giveFreshDisk,
  holdLock,
  holds,
  open,
  putRow,
  rowsOf,
  textOf,
  type,
} from './disk.ts'

giveFreshDisk()

test('The first tab writes, the second follows and shows what the first one writes', async () => {
  const first = await open('shared')
  type(first.doc, 'hej')
  const second = await open('shared')
  expect([first.stored.isFollower.get(), second.stored.isFollower.get()]).toEqual([false, true])
  await vi.waitFor(() => expect(textOf(second.doc)).toBe('hej'))
  type(first.doc, ' du')
  await vi.waitFor(() => expect(textOf(second.doc)).toBe('hej du'))
})

test("A follower's edits reach the writer, are saved by it, and only then called saved", async () => {
  const first = await open('shared')
  const second = await open('shared')
  type(second.doc, 'fra den anden')
  expect(second.stored.status.get()).toEqual({ state: 'saving' })
  await second.stored.flush()
  expect(second.stored.status.get()).toEqual({ state: 'saved', at: 42 })
  expect(textOf(first.doc)).toBe('fra den anden')
  expect(holds(await rowsOf('shared'), 'fra den anden')).toBe(true)
})

test('A follower takes over when the writer goes, with all that the writer saved', async () => {
  const first = await open('shared')
  const second = await open('shared')
  type(first.doc, 'sidste ord')
  await first.stored.close()
  await vi.waitFor(() => expect(second.stored.isFollower.get()).toBe(false))
  expect(textOf(second.doc)).toBe('sidste ord')
  type(second.doc, ', og lidt til')
  await second.stored.remember({ cursor: 3 })
  await second.stored.close()
  const third = await open('shared')
  expect(textOf(third.doc)).toBe('sidste ord, og lidt til')
  expect(await third.stored.read('cursor')).toBe(3)
})

test('A follower is shown what the writer has not been able to save', async () => {
  const first = await open('shared')
  failDurableWrites()
  type(first.doc, 'ikke gemt')
  const second = await open('shared')
  await vi.waitFor(() => expect(textOf(second.doc)).toBe('ikke gemt'))
})

test('A follower saves by itself when the writer answers nobody', async () => {
  const letGo = holdLock('shared')
  const second = await open('shared')
  expect(second.stored.isFollower.get()).toBe(true)
  type(second.doc, 'ikke tabt')
  await second.stored.flush()
  expect(holds(await rowsOf('shared'), 'ikke tabt')).toBe(true)
  letGo()
  await vi.waitFor(() => expect(second.stored.isFollower.get()).toBe(false))
})

test('Taking over begins with what stands on the disk, for the channel may have missed it', async () => {
  const letGo = holdLock('shared')
  const second = await open('shared')
  const missed = newDoc()
  type(missed, 'ikke hørt')
  await putRow('shared', stateOf(missed))
  expect(textOf(second.doc)).toBe('')
  letGo()
  await vi.waitFor(() => expect(second.stored.isFollower.get()).toBe(false))
  expect(textOf(second.doc)).toBe('ikke hørt')
})

test('What a follower typed while nothing could be written is written when it takes over', async () => {
  const letGo = holdLock('shared')
  const second = await open('shared')
  const makeRoom = failDurableWrites()
  type(second.doc, 'holdt fast')
  const flushed = second.stored.flush()
  await vi.waitFor(() => expect(second.stored.status.get()).toEqual({ state: 'failed', trouble: 'full' }))
  makeRoom()
  letGo()
  await flushed
  expect(second.stored.status.get()).toEqual({ state: 'saved', at: 42 })
  expect(holds(await rowsOf('shared'), 'holdt fast')).toBe(true)
})

test('A follower that closes at once leaves nothing unsaved', async () => {
  const letGo = holdLock('shared')
  const second = await open('shared', { retryFirstMs: 60_000 })
  type(second.doc, 'farvel')
  await second.stored.close()
  expect(holds(await rowsOf('shared'), 'farvel')).toBe(true)
  letGo()
})

test('Only the writer may remember fields, so that a cursor has one owner', async () => {
  await open('shared')
  const second = await open('shared')
  await expect(second.stored.remember({ cursor: 1 })).rejects.toThrow()
})

test('A follower may ask for deleted text to be removed from the disk', async () => {
  const first = await open('shared')
  const second = await open('shared')
  type(first.doc, 'hemmeligt')
  await first.stored.flush()
  await vi.waitFor(() => expect(textOf(second.doc)).toBe('hemmeligt'))
  second.doc.getText('note/n').delete(0, 9)
  await second.stored.flush()
  await second.stored.compact()
  await vi.waitFor(async () => expect(holds(await rowsOf('shared'), 'hemmeligt')).toBe(false))
})

test('Where a browser has no locks each tab is a writer, and nothing of either is lost', async () => {
  vi.spyOn(globalThis, 'navigator', 'get').mockReturnValue({} as Navigator)
  const first = await open('shared')
  const second = await open('shared')
  type(first.doc, 'A')
  type(second.doc, 'B')
  await Promise.all([first.stored.close(), second.stored.close()])
  expect([...textOf((await open('shared')).doc)].sort()).toEqual(['A', 'B'])
})
