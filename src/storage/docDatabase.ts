import { fail, ok, type Result } from '../domain/result.ts'
import type { StorageTrouble } from '../domain/storageTrouble.ts'
import { isDiskFull } from './fullDisk.ts'
import { noteTrouble } from './noteTrouble.ts'

/** The two stores and their version are y-indexeddb's, so that it reads what we write. */
export const rowsStore = 'updates'
export const fieldsStore = 'custom'
const layoutVersion = 1

export interface OpenedDatabase {
  database: IDBDatabase
  /** It wasn't there, or was thrown away: what is in memory is all there is. */
  isNew: boolean
}

/** Settles within the limit even where the browser never answers. */
export async function openDocDatabase(
  name: string,
  withinMs: number,
): Promise<Result<OpenedDatabase, StorageTrouble>> {
  if (isDiskFull()) return fail('full')
  const opening = requestDatabase(name)
  const opened = await within(withinMs, opening)
  if (opened) return opened
  void opening.then(late => late.ok && late.value.database.close())
  return fail('lost')
}

/** Resolves when the database is gone; other tabs are asked to let go of it. */
export async function deleteDocDatabase(
  name: string,
  withinMs: number,
): Promise<Result<void, StorageTrouble>> {
  let isBlocked = false
  const deleting = new Promise<Result<void, StorageTrouble>>(settle => {
    try {
      const request = indexedDB.deleteDatabase(name)
      request.onsuccess = () => settle(ok(undefined))
      request.onerror = () => settle(fail(noteTrouble(request.error, 'opening')))
      request.onblocked = () => {
        isBlocked = true
      }
    } catch (error) {
      settle(fail(noteTrouble(error, 'opening')))
    }
  })
  return (await within(withinMs, deleting)) ?? fail(isBlocked ? 'blocked-by-other-tab' : 'lost')
}

/** Null when the limit passed first. */
export async function within<Value>(limitMs: number, promise: Promise<Value>): Promise<Value | null> {
  let timer: ReturnType<typeof setTimeout> | undefined
  const limit = new Promise<null>(pass => {
    timer = setTimeout(pass, limitMs, null)
  })
  return Promise.race([promise, limit]).finally(() => clearTimeout(timer))
}

function requestDatabase(name: string): Promise<Result<OpenedDatabase, StorageTrouble>> {
  return new Promise(settle => {
    try {
      const request = indexedDB.open(name)
      let isNew = false
      request.onupgradeneeded = () => {
        isNew = true
        request.result.createObjectStore(rowsStore, { autoIncrement: true })
        request.result.createObjectStore(fieldsStore)
      }
      request.onerror = () => settle(fail(noteTrouble(request.error, 'opening')))
      request.onsuccess = () => {
        const database = request.result
        if (database.version <= layoutVersion) return settle(ok({ database, isNew }))
        database.close()
        settle(fail('newer-version'))
      }
    } catch (error) {
      settle(fail(noteTrouble(error, 'opening')))
    }
  })
}
