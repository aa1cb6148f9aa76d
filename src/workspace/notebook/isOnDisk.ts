import { fail, ok, type Result } from '../../domain/result.ts'
import type { KeptDoc } from '../ports.ts'
import type { StorageTrouble } from '../views.ts'

/** Waits until all up to now is kept; else says why it isn't. */
export async function isOnDisk(kept: KeptDoc): Promise<Result<void, StorageTrouble>> {
  try {
    await kept.flush()
    return ok(undefined)
  } catch {
    const status = kept.status.get()
    return fail(status.state === 'failed' ? status.trouble : 'lost')
  }
}
