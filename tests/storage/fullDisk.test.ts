import { beforeEach, expect, onTestFinished, test, vi } from 'vitest'
import { giveFreshDisk } from './disk.ts'

const cut = new DOMException('Encountered disk full while committing transaction.', 'QuotaExceededError')

giveFreshDisk()
beforeEach(() => vi.resetModules())

function giveFiles(getDirectory: () => Promise<unknown>): void {
  vi.stubGlobal('navigator', { storage: { getDirectory } })
  onTestFinished(() => void vi.unstubAllGlobals())
}

test('A browser whose memory is broken for another reason is asked for room once, not for ever', async () => {
  let writes = 0
  const file = { createWritable: async () => ({ write: async () => ++writes, close: async () => {} }) }
  giveFiles(async () => ({ getFileHandle: async () => file, removeEntry: async () => {} }))
  vi.spyOn(indexedDB, 'open').mockImplementation(() => {
    throw new DOMException('Internal error opening backing store for indexedDB.open.', 'UnknownError')
  })
  const { openDocDatabase } = await import('../../src/storage/docDatabase.ts')
  const { isDiskFull } = await import('../../src/storage/fullDisk.ts')
  for (let times = 0; times < 20; times++) {
    await Promise.all(['talk', 'notebook'].map(name => openDocDatabase(name, 100)))
    await new Promise(passed => setTimeout(passed, 10))
  }
  expect(writes).toBe(1)
  expect(isDiskFull()).toBe(false)
  expect(await openDocDatabase('talk', 100)).toEqual({ ok: false, failure: 'lost' })
})

test.each([
  ['has no such files', async () => ({ getFileHandle: async () => ({}), removeEntry: async () => {} })],
  ['refuses them', async () => Promise.reject(new DOMException('Not here', 'SecurityError'))],
])('A browser that %s, so that nobody can ask for room, holds nothing back', async (_, getDirectory) => {
  giveFiles(getDirectory)
  const { holdBackIfFull, isDiskFull } = await import('../../src/storage/fullDisk.ts')
  const { openDocDatabase } = await import('../../src/storage/docDatabase.ts')
  holdBackIfFull(cut)
  expect(isDiskFull()).toBe(true)
  await vi.waitFor(() => expect(isDiskFull()).toBe(false))
  const opened = await openDocDatabase('talk', 1000)
  expect(opened).toMatchObject({ ok: true })
  if (opened.ok) opened.value.database.close()
})
