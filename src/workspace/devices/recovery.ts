import { readNotebookEntries } from '../../document/notebookDoc.ts'
import { fail, ok, type Result } from '../../domain/result.ts'
import type { NotebookOnDevice } from '../notebook/notebook.ts'
import type { Machinery } from '../ports.ts'
import type { StorageTrouble } from '../views.ts'
import type { NotebookRoom } from './notebookRoom.ts'

/** Read from paper, not yet acted on. */
export interface PendingRecovery {
  kind: 'recovery-code'
  /** This device has conversations of its own, which stay. */
  hasOwn: boolean
  /** Everything comes back to this device, and from now on it is one of the person's. */
  bringBack(): Promise<Result<void, 'storage'>>
}

interface Parts {
  machinery: Machinery
  notebook: NotebookOnDevice
  room(): Promise<Result<NotebookRoom, StorageTrouble>>
}

/** `nothing`: no notebook was ever kept under this code, or the relay has forgotten it. */
export async function pendingRecovery(
  seed: Uint8Array,
  { machinery: { secrets, deviceLinks }, notebook, room }: Parts,
): Promise<Result<PendingRecovery, 'offline' | 'nothing'>> {
  await notebook.open()
  const found = await deviceLinks.hasRoom(await secrets.seeds.notebookSecret(seed))
  if (!found.ok) return found
  if (!found.value) return fail('nothing')
  return ok({
    kind: 'recovery-code',
    hasOwn: readNotebookEntries(notebook.doc).length > 0,
    async bringBack() {
      const own = await room()
      const adopted = own.ok ? await own.value.adopt(seed) : own
      return adopted.ok ? ok(undefined) : fail('storage')
    },
  })
}
