import 'fake-indexeddb/auto'
import { expect, test, vi } from 'vitest'
import { openDeviceStores, writeStore } from '../../src/storage/deviceStores.ts'

test('A row is committed as soon as it is asked for: a page that goes the moment after neither loses it nor holds up the next', async () => {
  const database = await openDeviceStores('left-at-once', () => {})
  const commit = vi.spyOn(IDBTransaction.prototype, 'commit')
  const written = writeStore(database, 'settings', store => store.put('da', 'language'))
  expect(commit).toHaveBeenCalledOnce()
  await written
  const read = database.transaction('settings').objectStore('settings').get('language')
  await vi.waitUntil(() => read.readyState === 'done')
  expect(read.result).toBe('da')
})
