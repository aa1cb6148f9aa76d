import Dexie, { type Table } from 'dexie'
import type { ConversationId, PlanHash } from '../domain/ids.ts'
import { fail, ok, type Result } from '../domain/result.ts'
import type { StorageTrouble } from '../domain/storageTrouble.ts'
import type { ConversationSummary } from '../domain/summary.ts'
import { createAttempt } from './deviceAttempt.ts'
import { readInstalledVersion } from './installedVersion.ts'

/** Keys as the browser holds them, or packed bytes where it can't store a CryptoKey. What is inside is crypto's. */
export type StoredKeys = { kind: 'keys'; value: unknown } | { kind: 'packed'; value: unknown }

/** The pages of one picture of the plan. */
export interface StoredSnapshot {
  conversation: ConversationId
  hash: PlanHash
  pages: { type: string; bytes: ArrayBuffer }[]
}

type Outcome<Value> = Promise<Result<Value, StorageTrouble>>

/** What belongs to this device alone and to no document. */
export interface DeviceDb {
  keys: {
    get(): Outcome<StoredKeys | null>
    /** `cannot-clone`: pack them, and put them again as `packed`. */
    put(keys: StoredKeys): Promise<Result<void, StorageTrouble | 'cannot-clone'>>
  }
  snapshots: {
    get(conversation: ConversationId, hash: PlanHash): Outcome<StoredSnapshot | null>
    allOf(conversation: ConversationId): Outcome<StoredSnapshot[]>
    put(snapshot: StoredSnapshot): Outcome<void>
    deleteAllOf(conversation: ConversationId): Outcome<void>
  }
  settings: { get(name: string): Outcome<unknown>; put(name: string, value: unknown): Outcome<void> }
  summaries: {
    all(): Outcome<ConversationSummary[]>
    put(row: ConversationSummary): Outcome<void>
    delete(id: ConversationId): Outcome<void>
  }
  /** Another tab changed the summaries. */
  onSummariesChanged(listen: () => void): () => void
  close(): void
}

const layoutVersion = 1

/** Never opens what a newer app has written: Dexie would do so silently, and add what it misses there. */
export async function openDeviceDb(name = 'side-om-side', withinMs = 5000): Outcome<DeviceDb> {
  const installed = await readInstalledVersion(name, withinMs)
  if (!installed.ok) return installed
  // Dexie multiplies its versions by ten.
  if (Math.floor(installed.value / 10) > layoutVersion) return fail('newer-version')

  const db = new Dexie(name, { chromeTransactionDurability: 'strict' })
  db.version(layoutVersion).stores({
    keys: '',
    snapshots: '[conversation+hash], conversation',
    settings: '',
    summaries: 'id',
  })
  const keys: Table<StoredKeys, string> = db.table('keys')
  const snapshots: Table<StoredSnapshot, [ConversationId, PlanHash]> = db.table('snapshots')
  const settings: Table<unknown, string> = db.table('settings')
  const summaries: Table<ConversationSummary, ConversationId> = db.table('summaries')
  const { attempt, open } = createAttempt(db, withinMs)
  const opened = await open()
  if (!opened.ok) return opened

  const otherTabs = typeof BroadcastChannel === 'undefined' ? null : new BroadcastChannel(`${name}/summaries`)
  const tellOtherTabs = <Value>(outcome: Value): Value => {
    otherTabs?.postMessage('changed')
    return outcome
  }

  return ok({
    keys: {
      get: () => attempt(async () => (await keys.get('device')) ?? null),
      async put(stored) {
        const outcome = await attempt(async () => {
          try {
            await keys.put(stored, 'device')
            return 'stored'
          } catch (error) {
            if (error instanceof Error && error.name === 'DataCloneError') return 'cannot-clone'
            throw error
          }
        })
        if (!outcome.ok) return outcome
        return outcome.value === 'stored' ? ok(undefined) : fail(outcome.value)
      },
    },
    snapshots: {
      get: (conversation, hash) => attempt(async () => (await snapshots.get([conversation, hash])) ?? null),
      allOf: conversation => attempt(() => snapshots.where({ conversation }).toArray()),
      put: snapshot => attempt(async () => void (await snapshots.put(snapshot))),
      deleteAllOf: conversation =>
        attempt(async () => void (await snapshots.where({ conversation }).delete())),
    },
    settings: {
      get: setting => attempt(() => settings.get(setting)),
      put: (setting, value) => attempt(async () => void (await settings.put(value, setting))),
    },
    summaries: {
      all: () => attempt(() => summaries.toArray()),
      put: row => attempt(async () => void (await summaries.put(row))).then(tellOtherTabs),
      delete: id => attempt(() => summaries.delete(id)).then(tellOtherTabs),
    },
    onSummariesChanged(listen) {
      const hear = () => listen()
      otherTabs?.addEventListener('message', hear)
      return () => otherTabs?.removeEventListener('message', hear)
    },
    close() {
      otherTabs?.close()
      db.close()
    },
  })
}
