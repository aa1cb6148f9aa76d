import { IndexeddbPersistence } from 'y-indexeddb'
import type { SharedDoc } from '../document/sharedDoc.ts'
import { within } from './docDatabase.ts'

/**
 * Fills the document from its rows; false when that can't be done in time. Its changes have the origin that
 * `onStart` is given. y-indexeddb reads and is let go at once: its writer is silent about failures, keeps
 * deleted text and can't be awaited. Open the database before: y-indexeddb never tells that it couldn't.
 */
export async function loadRows(
  name: string,
  doc: SharedDoc,
  { withinMs, onStart }: { withinMs: number; onStart(origin: unknown): void },
): Promise<boolean> {
  const loader = new IndexeddbPersistence(name, doc)
  doc.off('update', loader._storeUpdate)
  onStart(loader)
  const isLoaded = (await within(withinMs, loader.whenSynced)) !== null
  await within(withinMs, loader.destroy())
  return isLoaded
}
