import { isCutShort } from './isCutShort.ts'

/** Fills Chromium's log once there is room, so that it begins a new one; false where that is no use (decision 34). */
export async function mendBrokenLog(holdBack: (isNeeded: boolean) => void): Promise<boolean> {
  for (let pauseMs = 1000; ; pauseMs = Math.min(2 * pauseMs, longestPauseMs)) {
    const room = await lookForRoom()
    if (room === 'unknown') return false
    if (room === 'found') {
      holdBack(false)
      try {
        await fillLog()
        return true
      } catch (error) {
        if (!isCutShort(error)) return false
        holdBack(true)
      }
    }
    await new Promise(pass => setTimeout(pass, pauseMs))
  }
}

const longestPauseMs = 15_000
const name = 'side-om-side/filling'
const fileName = 'filling'
/** A new log is begun after 4 MiB; a larger value would lie beside it. */
const [rows, bytesOfRow] = [100, 50_000]

/** In a file of its own, where a write that fails breaks nothing. */
async function lookForRoom(): Promise<'found' | 'none' | 'unknown'> {
  try {
    const files = await navigator.storage.getDirectory()
    const file = await files.getFileHandle(fileName, { create: true })
    try {
      const writing = await file.createWritable()
      await writing.write(new Uint8Array(3 * rows * bytesOfRow))
      await writing.close()
    } finally {
      await files.removeEntry(fileName)
    }
    return 'found'
  } catch (error) {
    return error instanceof Error && saidWithoutRoom.has(error.name) ? 'none' : 'unknown'
  }
}

/** The first three by a full disk, the others where two tabs look at once. */
const saidWithoutRoom = new Set([
  'QuotaExceededError',
  'AbortError',
  'InvalidStateError',
  'NoModificationAllowedError',
  'NotFoundError',
])

async function fillLog(): Promise<void> {
  const database = await new Promise<IDBDatabase>((open, refuse) => {
    const request = indexedDB.open(name)
    request.onupgradeneeded = () => request.result.createObjectStore(name)
    request.onsuccess = () => open(request.result)
    request.onerror = () => refuse(request.error)
  })
  try {
    await new Promise<void>((complete, refuse) => {
      const transaction = database.transaction(name, 'readwrite')
      for (let row = 0; row < rows; row++)
        transaction.objectStore(name).put(crypto.getRandomValues(new Uint8Array(bytesOfRow)), row)
      transaction.oncomplete = () => complete()
      transaction.onabort = () => refuse(transaction.error)
    })
  } finally {
    database.close()
    indexedDB.deleteDatabase(name)
  }
}
