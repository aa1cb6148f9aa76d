import * as Y from 'yjs'
import type { SharedDoc } from '../document/sharedDoc.ts'
import { fail, ok, type Result } from '../domain/result.ts'
import type { StorageTrouble } from '../domain/storageTrouble.ts'
import { createView, type View } from '../domain/view.ts'
import { defer } from './deferred.ts'
import { createConnection, readField } from './docConnection.ts'
import { deleteDocDatabase, openDocDatabase } from './docDatabase.ts'
import { loadRows } from './loadRows.ts'
import { createRowWriter, type Keeper, type SavedStatus } from './rowWriter.ts'
import { openTabChannel, type TabMessage } from './tabChannel.ts'
import { createFollower } from './tabFollower.ts'
import { leadTabs, OTHER_TAB } from './tabLeader.ts'
import { writeDoc } from './writeDoc.ts'
import { takeWriterLock } from './writerLock.ts'

export interface StoredDoc {
  status: View<SavedStatus>
  /** Another tab writes; this one's changes go through it, and it takes over when that one goes. */
  isFollower: View<boolean>
  /** Resolves when all up to now is on disk; rejects, and keeps it in memory, when it isn't. */
  flush(): Promise<void>
  /** Leaves no deleted text in the database's rows. */
  compact(): Promise<void>
  /** A remembered field as it is on disk; undefined when there is none. */
  read(key: string): Promise<unknown>
  /** Written in the same transaction as the rows that wait, so that neither outlives the other. */
  remember(fields: Record<string, unknown>): Promise<void>
  /** Tries once more to save what waits, and always settles. */
  close(): Promise<void>
}

const defaults = { openWithinMs: 5000, writeWithinMs: 10_000, retryFirstMs: 1000, now: () => Date.now() }
export type StoredDocOptions = Partial<typeof defaults>

/** Fills `doc` from the disk and keeps every change from then on, and what it held before. */
export async function openStoredDoc(
  name: string,
  doc: SharedDoc,
  options: StoredDocOptions = {},
): Promise<Result<StoredDoc, StorageTrouble>> {
  const limits = { ...defaults, ...options }
  const opened = await openDocDatabase(name, limits.openWithinMs)
  if (!opened.ok) return opened

  const isReady = defer()
  const lock = await takeWriterLock(name, () => void isReady.promise.then(takeOver))
  const channel = openTabChannel(name)
  const connection = createConnection(name, opened.value.database, {
    openWithinMs: limits.openWithinMs,
    onAskedToLeave: why => void leave(why),
  })
  const follower = createFollower(doc, channel, { ...limits, appendRow })
  const status = createView<SavedStatus>({ state: 'saved', at: null })
  const isFollower = createView(!lock.isMine)
  let keeper: Keeper = lock.isMine ? createRowWriter(doc, connection, limits) : follower
  let hear: (message: TabMessage) => void = () => {}
  let loader: unknown = null
  /** Has another tab of this document ever asked? Telling nobody costs as much as telling somebody. */
  let isFollowed = false
  let isClosed = false

  const before = Y.encodeStateAsUpdate(doc)
  doc.on('update', keepUpdate)
  channel.listen(message => {
    if (message.kind === 'hello') isFollowed = true
    hear(message)
  })
  if (!(await load())) {
    letGo()
    return fail('lost')
  }
  if (before.length > emptyUpdateBytes) keeper.keep(before)
  adopt(keeper)
  isReady.resolve()

  return ok({
    status,
    isFollower,
    flush: () => keeper.flush(),
    compact: () => keeper.compact(),
    read: key => readField(connection, key),
    remember: fields => keeper.remember(fields),
    async close() {
      if (isClosed) return
      isClosed = true
      await keeper.close()
      letGo()
    },
  })

  function keepUpdate(update: Uint8Array, origin: unknown): void {
    if (origin === loader) return
    if (!isFollower.get()) {
      if (isFollowed) channel.send({ kind: 'update', update })
    } else if (origin === OTHER_TAB) return // the writer has it
    keeper.keep(update)
  }

  function load(): Promise<boolean> {
    const onStart = (origin: unknown) => {
      loader = origin
    }
    return loadRows(name, doc, { withinMs: limits.openWithinMs, onStart })
  }

  function adopt(next: Keeper): void {
    keeper = next
    const mirror = () => keeper === next && status.set(next.status.get())
    next.status.subscribe(mirror)
    mirror()
    hear = next === follower ? follower.hear : leadTabs(doc, next, channel)
    // As if the writer had just announced itself: it may have written since the rows were read.
    if (next === follower) follower.hear({ kind: 'writer' })
  }

  /** The other tab has gone: what it saved last comes from the disk, what it left unsaved from here. */
  async function takeOver(): Promise<void> {
    if (!isClosed) await load()
    if (isClosed) return
    const { unsaved, waiting } = follower.handOver()
    const writer = createRowWriter(doc, connection, limits)
    for (const update of unsaved) writer.keep(update)
    adopt(writer)
    isFollower.set(false)
    for (const { resolve, reject } of waiting) writer.flush().then(resolve, reject)
  }

  /** Somebody deletes or upgrades the database and waits until all have closed it. */
  async function leave(why: StorageTrouble): Promise<void> {
    if (!isFollower.get()) await keeper.flush().catch(() => {})
    connection.retire(why)
  }

  async function appendRow(update: Uint8Array): Promise<StorageTrouble | null> {
    const used = await connection.use()
    if (!used.ok) return used.failure
    return writeDoc(
      used.value.database,
      { rows: [update], fields: {}, replaceWith: null },
      limits.writeWithinMs,
    )
  }

  function letGo(): void {
    doc.off('update', keepUpdate)
    connection.retire('lost')
    channel.close()
    lock.release()
  }
}

/** Resolves when it is gone from the disk. Other tabs are asked to close it; one that doesn't answer blocks. */
export const deleteStoredDoc = (name: string, withinMs = 5000): Promise<Result<void, StorageTrouble>> =>
  deleteDocDatabase(name, withinMs)

/** An update of nothing: no structs, no deletions. */
const emptyUpdateBytes = 2
