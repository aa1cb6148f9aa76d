import { createRetry } from './retry.ts'

/**
 * Where a full disk cuts a write short, Chromium (153) goes on behind the half of it, and then takes its whole log for
 * damaged and throws away all that the app has. Only a log that is full is written out and begun anew: so, once there is
 * room, it's filled.
 */
export function mendBrokenLog(onRoom: () => void): void {
  const retry = createRetry(1000, tryToMend)
  function tryToMend(): void {
    mend().catch(retry.schedule)
  }
  async function mend(): Promise<void> {
    await makeSureOfRoom()
    onRoom()
    await fillLog()
  }
  tryToMend()
}

const name = 'side-om-side/filling'
const fileName = 'filling'
/** A new log is begun after 4 MiB; a larger value would lie beside it. */
const [rows, bytesOfRow] = [100, 50_000]

/** In a file of its own, where a write that fails breaks nothing. */
async function makeSureOfRoom(): Promise<void> {
  const files = await navigator.storage.getDirectory()
  const file = await files.getFileHandle(fileName, { create: true })
  try {
    const writing = await file.createWritable()
    await writing.write(new Uint8Array(3 * rows * bytesOfRow))
    await writing.close()
  } finally {
    await files.removeEntry(fileName)
  }
}

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
