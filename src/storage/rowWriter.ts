import type { SharedDoc } from '../document/sharedDoc.ts'
import type { StorageTrouble } from '../domain/storageTrouble.ts'
import { createView, type View } from '../domain/view.ts'
import type { DocConnection } from './docConnection.ts'
import { createRetry } from './retry.ts'
import { type DocWrite, writeDoc } from './writeDoc.ts'

/** What is true about the last change: `saved` is reached only when the disk has answered. */
export type SavedStatus =
  | { state: 'saved'; at: number | null }
  | { state: 'saving' }
  | { state: 'failed'; trouble: StorageTrouble }

/** Keeps a document's changes, whichever way this tab does it. */
export interface Keeper {
  status: View<SavedStatus>
  keep(update: Uint8Array): void
  /** Resolves when all up to now is on disk; rejects, and keeps it in memory, when it isn't. */
  flush(): Promise<void>
  remember(fields: Record<string, unknown>): Promise<void>
  compact(): Promise<void>
  /** Tries once more, then lets go. */
  close(): Promise<void>
}

export interface WriterOptions {
  writeWithinMs: number
  retryFirstMs: number
  now(): number
}

/** The document's one writer: rows and fields in one durable transaction, one transaction at a time. */
export function createRowWriter(doc: SharedDoc, connection: DocConnection, options: WriterOptions): Keeper {
  const status = createView<SavedStatus>({ state: 'saved', at: null })
  const retry = createRetry(options.retryFirstMs, () => void flush().catch(() => {}))
  let unsaved: Uint8Array[] = []
  let fields: Record<string, unknown> = {}
  let wantsCompaction = false
  let hasGrown = false
  let writing: Promise<void> | null = null

  const isPending = () => unsaved.length > 0 || wantsCompaction || Object.keys(fields).length > 0

  const flush = (): Promise<void> => {
    retry.cancel()
    writing ??= writeAll()
    return writing
  }

  async function writeAll(): Promise<void> {
    await null // so that `writing` is set before it is cleared
    try {
      while (isPending()) await writePending()
    } finally {
      writing = null
    }
  }

  async function writePending(): Promise<void> {
    const rows = unsaved
    const remembered = fields
    const isCompaction = wantsCompaction
    unsaved = []
    fields = {}
    wantsCompaction = false
    const trouble = await commit({ rows, fields: remembered, replaceWith: isCompaction ? doc : null })
    if (trouble === null) {
      hasGrown = !isCompaction && (hasGrown || rows.length > 0)
      retry.reset()
      if (!isPending()) status.set({ state: 'saved', at: options.now() })
      return
    }
    unsaved = [...rows, ...unsaved]
    fields = { ...remembered, ...fields }
    // A compaction that fails loses nothing: the rows are all there.
    if (unsaved.length > 0 || Object.keys(fields).length > 0) {
      status.set({ state: 'failed', trouble })
      retry.schedule()
    }
    throw new Error(`Not saved: ${trouble}`)
  }

  /** Once more on a new handle when the old one was lost. */
  async function commit(write: DocWrite): Promise<StorageTrouble | null> {
    const trouble = await commitOnce(write)
    if (trouble !== 'lost') return trouble
    connection.drop()
    return commitOnce(write)
  }

  async function commitOnce(write: DocWrite): Promise<StorageTrouble | null> {
    const used = await connection.use()
    if (!used.ok) return used.failure
    const whole = used.value.isEmptied ? { ...write, replaceWith: doc } : write
    return writeDoc(used.value.database, whole, options.writeWithinMs)
  }

  const keep = (update: Uint8Array) => {
    unsaved.push(update)
    if (status.get().state === 'failed') return retry.schedule()
    status.set({ state: 'saving' })
    flush().catch(() => {}) // the status tells, and it is tried again
  }

  const compact = () => {
    wantsCompaction = true
    return flush()
  }

  return {
    status,
    keep,
    flush,
    async remember(added) {
      // A value that can't be stored must fail here, not block all that comes after it.
      fields = { ...fields, ...structuredClone(added) }
      await flush()
    },
    compact,
    async close() {
      await (hasGrown ? compact() : flush()).catch(() => {})
      retry.cancel()
      connection.retire('lost')
    },
  }
}
