import { fail, ok, type Result } from '../domain/result.ts'
import type { StorageTrouble } from '../domain/storageTrouble.ts'
import { within } from './docDatabase.ts'
import { isDiskFull } from './fullDisk.ts'
import { noteTrouble } from './noteTrouble.ts'

/** The version of a database as the browser counts, 0 when there is none. Changes nothing. */
export async function readInstalledVersion(
  name: string,
  withinMs: number,
): Promise<Result<number, StorageTrouble>> {
  if (isDiskFull()) return fail('full')
  const reading = new Promise<Result<number, StorageTrouble>>(settle => {
    try {
      const request = indexedDB.open(name)
      let isMissing = false
      request.onupgradeneeded = () => {
        isMissing = true
        request.transaction?.abort()
      }
      request.onerror = event => {
        event.preventDefault()
        settle(isMissing ? ok(0) : fail(noteTrouble(request.error, 'opening')))
      }
      request.onsuccess = () => {
        const { version } = request.result
        request.result.close()
        settle(ok(version))
      }
    } catch (error) {
      settle(fail(noteTrouble(error, 'opening')))
    }
  })
  return (await within(withinMs, reading)) ?? fail('lost')
}
