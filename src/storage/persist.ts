/** What this origin's memory holds, as far as the browser says so. */
export interface StorageUse {
  usedBytes: number | null
  quotaBytes: number | null
}

/** Asks the browser to keep what is stored, which it may refuse; some ask the person, so do it after an act of theirs. */
export async function askToPersist(): Promise<void> {
  await storageManager()
    ?.persist?.()
    .catch(() => false)
}

/** Asks nobody. */
export async function readUse(): Promise<StorageUse> {
  const estimate = await storageManager()
    ?.estimate?.()
    .catch(() => null)
  return { usedBytes: estimate?.usage ?? null, quotaBytes: estimate?.quota ?? null }
}

const storageManager = (): Partial<StorageManager> | undefined =>
  typeof navigator === 'undefined' ? undefined : navigator.storage
