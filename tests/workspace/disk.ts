import { applyState, newDoc, onChange, type SharedDoc, stateOf } from '../../src/document/sharedDoc.ts'
import type { ConversationId } from '../../src/domain/ids.ts'
import { fail, ok, type Result } from '../../src/domain/result.ts'
import type { StorageTrouble } from '../../src/domain/storageTrouble.ts'
import { createView } from '../../src/domain/view.ts'
import { halfWayIn } from '../../src/storage/halfWay.ts'
import type { Documents, KeptDoc } from '../../src/workspace/ports.ts'
import type { SyncStatus } from '../../src/workspace/views.ts'

/** A disk in memory. A document is written when it is flushed or closed, so that a test can lose what wasn't. */
export class Disk implements Documents {
  readonly states = new Map<string, Uint8Array>()
  readonly fields = new Map<string, Map<string, unknown>>()
  readonly opened: { name: string; doc: SharedDoc; kept: KeptDoc; lose(): void }[] = []
  readonly compacted: string[] = []
  /** Names of documents that can't be written. */
  readonly failing = new Set<string>()
  /** What removing left for later. */
  leftovers: ConversationId[] = []
  halfWay = halfWayIn(crypto.randomUUID())
  /** Whether documents are opened as another tab's follower. */
  isFollowing = false
  /** Called when a document has been written. */
  onWritten: (name: string) => void = () => {}

  async open(name: string, doc: SharedDoc) {
    const state = this.states.get(name)
    if (state) applyState(doc, state, 'disk')
    const status = createView<SyncStatus['saved']>({ state: 'saved', at: null })
    let isLost = false
    const write = async () => {
      if (isLost) return
      if (this.failing.has(name)) {
        status.set({ state: 'failed', trouble: 'full' })
        throw new Error('full')
      }
      // Rows merge, as those of two tabs do.
      const rows = this.read(name)
      applyState(rows, stateOf(doc), 'disk')
      this.states.set(name, stateOf(rows))
      status.set({ state: 'saved', at: 1 })
      this.onWritten(name)
    }
    const stop = onChange(doc, () => {
      status.set(this.failing.has(name) ? { state: 'failed', trouble: 'full' } : { state: 'saving' })
    })
    const fields = this.fields.get(name) ?? new Map<string, unknown>()
    this.fields.set(name, fields)
    const kept: KeptDoc = {
      status,
      isFollower: createView(this.isFollowing),
      flush: write,
      read: async key => fields.get(key),
      remember: async more => {
        for (const [key, value] of Object.entries(more)) fields.set(key, value)
      },
      compact: async () => {
        this.compacted.push(name)
        await write()
      },
      close: async () => {
        stop()
        await write().catch(() => {})
      },
    }
    this.opened.push({
      name,
      doc,
      kept,
      lose() {
        isLost = true
        stop()
      },
    })
    return ok(kept)
  }

  async readState(name: string) {
    return ok(this.states.get(name) ?? null)
  }

  async addState(name: string, state: Uint8Array): Promise<Result<() => Promise<void>, StorageTrouble>> {
    if (this.failing.has(name)) return fail('full')
    const before = this.states.get(name)
    const rows = this.read(name)
    applyState(rows, state, 'disk')
    this.states.set(name, stateOf(rows))
    this.onWritten(name)
    return ok(async () => {
      if (before) this.states.set(name, before)
      else this.states.delete(name)
    })
  }

  async delete(name: string): ReturnType<Documents['delete']> {
    this.states.delete(name)
    this.fields.delete(name)
    return ok(undefined)
  }

  /** The power goes: nothing that is still open reaches this disk any more. */
  crash(): void {
    for (const one of this.opened.splice(0)) one.lose()
    // The browser lets go of what a dead page held.
    this.halfWay = halfWayIn(crypto.randomUUID())
  }

  read(name: string): SharedDoc {
    const doc = newDoc()
    const state = this.states.get(name)
    if (state) applyState(doc, state, 'disk')
    return doc
  }
}
