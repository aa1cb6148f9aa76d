import { applyState, newDoc, type SharedDoc } from '../../document/sharedDoc.ts'
import { ok, type Result } from '../../domain/result.ts'
import { notebookName } from '../docNames.ts'
import type { Documents } from '../ports.ts'
import type { StorageTrouble } from '../views.ts'

/** What another tab wrote may be there, and not here yet. */
export async function notebookOnDisk(documents: Documents): Promise<Result<SharedDoc, StorageTrouble>> {
  const onDisk = await documents.readState(notebookName)
  if (!onDisk.ok) return onDisk
  const doc = newDoc()
  if (onDisk.value) applyState(doc, onDisk.value, 'disk')
  return ok(doc)
}
