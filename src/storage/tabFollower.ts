import * as Y from 'yjs'
import type { SharedDoc } from '../document/sharedDoc.ts'
import type { StorageTrouble } from '../domain/storageTrouble.ts'
import { createView } from '../domain/view.ts'
import { type Deferred, defer } from './deferred.ts'
import { createRetry } from './retry.ts'
import type { Keeper, SavedStatus } from './rowWriter.ts'
import type { TabChannel, TabMessage } from './tabChannel.ts'
import { OTHER_TAB } from './tabLeader.ts'

export interface Follower extends Keeper {
  hear(message: TabMessage): void
  /** What nobody has said to be saved, and who waits for it; the follower itself is done then. */
  handOver(): { unsaved: Uint8Array[]; waiting: Deferred[] }
}

export interface FollowerOptions {
  retryFirstMs: number
  now(): number
  /** Puts one more row beside the writer's, which is safe: rows merge, and compacting reads them all. */
  appendRow(update: Uint8Array): Promise<StorageTrouble | null>
}

/** A second tab: it reads, hears what the first one writes, and has its own changes written by it. */
export function createFollower(doc: SharedDoc, channel: TabChannel, options: FollowerOptions): Follower {
  const status = createView<SavedStatus>({ state: 'saved', at: null })
  const from = crypto.randomUUID()
  let unsaved: { number: number; update: Uint8Array }[] = []
  let waiting: { number: number; settle: Deferred }[] = []
  let last = 0
  const retry = createRetry(options.retryFirstMs, () => void saveAlone())

  const merged = () => Y.mergeUpdates(unsaved.map(edit => edit.update))
  const send = () => {
    channel.send({ kind: 'edit', from, number: last, update: merged() })
    retry.schedule()
  }
  const settleUpTo = (number: number) => {
    unsaved = unsaved.filter(edit => edit.number > number)
    for (const { settle } of waiting.filter(one => one.number <= number)) settle.resolve()
    waiting = waiting.filter(one => one.number > number)
    if (unsaved.length > 0) return
    retry.reset()
    status.set({ state: 'saved', at: options.now() })
  }

  /** A writing tab in the background may be frozen: it keeps its lock and answers nobody. */
  async function saveAlone(): Promise<void> {
    if (unsaved.length === 0) return
    const upTo = last
    const trouble = await options.appendRow(merged())
    if (trouble === null) return settleUpTo(upTo)
    status.set({ state: 'failed', trouble })
    retry.schedule()
  }

  return {
    status,
    keep(update) {
      unsaved.push({ number: ++last, update })
      status.set({ state: 'saving' })
      send()
    },
    flush() {
      if (unsaved.length === 0) return Promise.resolve()
      const settle = defer()
      waiting.push({ number: last, settle })
      return settle.promise
    },
    remember: () => Promise.reject(new Error('Only the tab that writes may remember fields')),
    async compact() {
      channel.send({ kind: 'compact' })
    },
    async close() {
      await saveAlone()
      retry.cancel()
    },
    hear(message) {
      if (message.kind === 'update') Y.applyUpdate(doc, message.update, OTHER_TAB)
      if (message.kind === 'saved' && message.from === from) settleUpTo(message.number)
      if (message.kind === 'writer') {
        channel.send({ kind: 'hello', vector: Y.encodeStateVector(doc) })
        if (unsaved.length > 0) send()
      }
    },
    handOver() {
      retry.cancel()
      return { unsaved: unsaved.map(edit => edit.update), waiting: waiting.map(one => one.settle) }
    },
  }
}
