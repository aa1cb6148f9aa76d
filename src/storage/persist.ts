/** Where the data on this device stands, said honestly. */
export interface StorageStanding {
  /** The browser promised not to throw it away under pressure. Often refused, above all before installing. */
  isPersistent: boolean
  usedBytes: number | null
  quotaBytes: number | null
}

/** Asks the browser to keep what is stored; some ask the person, so do it after an act of theirs. */
export async function askToPersist(): Promise<StorageStanding> {
  const storage = storageManager()
  const isPersistent = (await storage?.persist?.().catch(() => false)) ?? false
  return { ...(await readStanding()), isPersistent }
}

/** Asks nobody. */
export async function readStanding(): Promise<StorageStanding> {
  const storage = storageManager()
  const isPersistent = (await storage?.persisted?.().catch(() => false)) ?? false
  const estimate = await storage?.estimate?.().catch(() => null)
  return { isPersistent, usedBytes: estimate?.usage ?? null, quotaBytes: estimate?.quota ?? null }
}

const storageManager = (): Partial<StorageManager> | undefined =>
  typeof navigator === 'undefined' ? undefined : navigator.storage
