import type { ConversationId, PlanHash } from '../domain/ids.ts'
import { fail, ok, type Result } from '../domain/result.ts'
import type { StorageTrouble } from '../domain/storageTrouble.ts'
import type { ConversationSummary } from '../domain/summary.ts'
import { createAttempt } from './deviceAttempt.ts'
import { changeStored, type DeviceStore, readStores, writeStore } from './deviceStores.ts'
import type { StoredSnapshot, withSnapshots } from './snapshotTable.ts'

/** Keys as the browser holds them, or packed bytes where it can't store a CryptoKey. What is inside is crypto's. */
export type StoredKeys = { kind: 'keys'; value: unknown } | { kind: 'packed'; value: unknown }

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
  settings: {
    get(name: string): Outcome<unknown>
    put(name: string, value: unknown): Outcome<void>
    /** Reads and writes with nobody writing in between. */
    change(name: string, edit: (value: unknown) => unknown): Outcome<void>
  }
  summaries: {
    all(): Outcome<ConversationSummary[]>
    put(row: ConversationSummary): Outcome<void>
    delete(id: ConversationId): Outcome<void>
  }
  /** What Home shows, in one reading: all summaries and one setting. */
  home(setting: string): Outcome<{ summaries: ConversationSummary[]; setting: unknown }>
  /** Another tab changed the summaries. */
  onSummariesChanged(listen: () => void): () => void
  close(): void
}

/** Never opens what a newer app has written. */
export async function openDeviceDb(name = 'side-om-side', withinMs = 5000): Outcome<DeviceDb> {
  const { attempt, close } = createAttempt(name, withinMs)
  const opened = await attempt(() => null)
  if (!opened.ok) return opened

  const read = (store: DeviceStore, key: string): Outcome<unknown> =>
    attempt(async database => {
      const [row] = await readStores(database, [store], stores => [stores.objectStore(store).get(key)])
      return row
    })
  const write = (store: DeviceStore, act: (rows: IDBObjectStore) => IDBRequest) =>
    attempt(database => writeStore(database, store, act))
  /** Few open the app to see a picture. */
  const inSnapshots = <Value>(act: Parameters<typeof withSnapshots<Value>>[1]): Outcome<Value> =>
    attempt(async () => (await import('./snapshotTable.ts')).withSnapshots(name, act))

  const otherTabs = typeof BroadcastChannel === 'undefined' ? null : new BroadcastChannel(`${name}/summaries`)
  const tellOtherTabs = <Value>(outcome: Value): Value => {
    otherTabs?.postMessage('changed')
    return outcome
  }

  return ok({
    keys: {
      async get() {
        const stored = await read('keys', 'device')
        return stored.ok ? ok((stored.value as StoredKeys | undefined) ?? null) : stored
      },
      async put(stored) {
        const outcome = await attempt(database =>
          writeStore(database, 'keys', rows => rows.put(stored, 'device')).then(
            () => 'stored' as const,
            error => {
              if (error instanceof Error && error.name === 'DataCloneError') return 'cannot-clone' as const
              throw error
            },
          ),
        )
        if (!outcome.ok) return outcome
        return outcome.value === 'stored' ? ok(undefined) : fail(outcome.value)
      },
    },
    snapshots: {
      get: (conversation, hash) =>
        inSnapshots(async table => (await table.get([conversation, hash])) ?? null),
      allOf: conversation => inSnapshots(table => table.where({ conversation }).toArray()),
      put: snapshot => inSnapshots(async table => void (await table.put(snapshot))),
      deleteAllOf: conversation =>
        inSnapshots(async table => void (await table.where({ conversation }).delete())),
    },
    settings: {
      get: setting => read('settings', setting),
      put: (setting, value) => write('settings', rows => rows.put(value, setting)),
      change: (setting, edit) => attempt(database => changeStored(database, 'settings', setting, edit)),
    },
    summaries: {
      all: () =>
        attempt(async database => {
          const [rows] = await readStores(database, ['summaries'], stores => [allSummaries(stores)])
          return rows
        }),
      put: row => write('summaries', rows => rows.put(row)).then(tellOtherTabs),
      delete: id => write('summaries', rows => rows.delete(id)).then(tellOtherTabs),
    },
    home: name =>
      attempt(async database => {
        const [summaries, setting] = await readStores(database, ['summaries', 'settings'], stores => [
          allSummaries(stores),
          stores.objectStore('settings').get(name),
        ])
        return { summaries, setting }
      }),
    onSummariesChanged(listen) {
      const hear = () => listen()
      otherTabs?.addEventListener('message', hear)
      return () => otherTabs?.removeEventListener('message', hear)
    },
    close() {
      otherTabs?.close()
      close()
    },
  })
}

const allSummaries = (stores: IDBTransaction): IDBRequest<ConversationSummary[]> =>
  stores.objectStore('summaries').getAll()
