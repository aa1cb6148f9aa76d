import { newDoc, type SharedDoc } from '../../document/sharedDoc.ts'
import { ok, type Result } from '../../domain/result.ts'
import { notebookName } from '../docNames.ts'
import { once } from '../once.ts'
import type { Identity, KeptDoc, Machinery } from '../ports.ts'
import type { StorageTrouble } from '../views.ts'

/** The person's own document, empty until `open` has filled it from the disk. */
export interface NotebookOnDevice {
  doc: SharedDoc
  /** Opens once; tries again after a failure. */
  open(): Promise<Result<Notebook, StorageTrouble>>
}

export interface Notebook {
  doc: SharedDoc
  kept: KeptDoc
  /** This device's keys. */
  identity: Identity
}

export function notebookOn({ documents, device }: Pick<Machinery, 'documents' | 'device'>): NotebookOnDevice {
  const doc = newDoc()
  return {
    doc,
    open: once(async () => {
      const kept = await documents.open(notebookName, doc)
      if (!kept.ok) return kept
      const identity = await device.identity()
      if (identity.ok) return ok({ doc, kept: kept.value, identity: identity.value })
      await kept.value.close()
      return identity
    }),
  }
}
