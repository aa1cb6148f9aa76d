import 'fake-indexeddb/auto'
import { expect, test } from 'vitest'
import { storedDeviceKeys } from '../../src/composition/deviceKeys.ts'
import { openDeviceDb } from '../../src/storage/deviceDb.ts'
import { valueIn } from '../crypto/known.ts'

test('Two tabs that start for the first time at once have the same keys', async () => {
  const tabs = await Promise.all([openDeviceDb('first-start'), openDeviceDb('first-start')])
  const keys = await Promise.all(tabs.map(tab => storedDeviceKeys(valueIn(tab))))
  const [one, other] = keys.map(valueIn)
  expect(one?.public).toEqual(other?.public)
  for (const tab of tabs) valueIn(tab).close()
})
