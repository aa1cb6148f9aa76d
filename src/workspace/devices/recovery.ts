import { readNotebookEntries } from '../../document/notebookDoc.ts'
import { fail, ok, type Result } from '../../domain/result.ts'
import type { PendingRecovery } from '../deviceViews.ts'
import type { NotebookOnDevice } from '../notebook/notebook.ts'
import type { Machinery } from '../ports.ts'
import type { OwnRoom } from './notebookRoom.ts'

interface Parts {
  machinery: Machinery
  notebook: NotebookOnDevice
  ownRoom: OwnRoom
}

/** `nothing`: no notebook was ever kept under this code, or the relay has forgotten it. */
export async function pendingRecovery(
  seed: Uint8Array,
  { machinery: { secrets, deviceLinks }, notebook, ownRoom }: Parts,
): Promise<Result<PendingRecovery, 'own-offline' | 'nothing'>> {
  await notebook.open()
  const found = await deviceLinks.hasRoom(await secrets.seeds.notebookSecret(seed))
  if (!found.ok) return fail('own-offline')
  if (!found.value) return fail('nothing')
  return ok({
    kind: 'recovery-code',
    hasOwn: readNotebookEntries(notebook.doc).length > 0,
    async bringBack() {
      const mine = await notebook.open()
      const adopted = mine.ok ? await (await ownRoom(mine.value)).adopt(seed) : mine
      return adopted.ok ? ok(undefined) : fail('storage')
    },
  })
}
