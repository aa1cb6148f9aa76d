import { readNotebookEntries } from '../../document/notebookDoc.ts'
import { fail, ok, type Result } from '../../domain/result.ts'
import type { PendingRecovery } from '../deviceViews.ts'
import type { NotebookOnDevice } from '../notebook/notebook.ts'
import type { Machinery } from '../ports.ts'
import type { StorageTrouble } from '../views.ts'
import type { NotebookRoom } from './notebookRoom.ts'

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
