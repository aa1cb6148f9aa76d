export type DeviceStore = 'keys' | 'snapshots' | 'settings' | 'summaries'

/** The layout's first version as Dexie counts, which multiplies by ten; a newer one refuses to be opened. */
const layoutVersion = 10

/** Rejects with what the browser says. */
export function openDeviceStores(
  name: string,
  onAskedToLeave: (event: IDBVersionChangeEvent) => void,
): Promise<IDBDatabase> {
  return new Promise((open, refuse) => {
    const request = indexedDB.open(name, layoutVersion)
    request.onupgradeneeded = () => makeStores(request.result)
    request.onerror = () => refuse(request.error)
    request.onsuccess = () => {
      request.result.onversionchange = onAskedToLeave
      open(request.result)
    }
  })
}

function makeStores(database: IDBDatabase): void {
  const make = (store: DeviceStore, keyPath?: string | string[]) =>
    database.createObjectStore(store, keyPath ? { keyPath } : {})
  make('keys')
  make('settings')
  make('summaries', 'id')
  make('snapshots', ['conversation', 'hash']).createIndex('conversation', 'conversation')
}

/** What `ask` was answered, all read in one transaction. */
export function readStores<const Asked extends readonly [...IDBRequest[], IDBRequest]>(
  database: IDBDatabase,
  stores: readonly DeviceStore[],
  ask: (transaction: IDBTransaction) => Asked,
): Promise<{ [At in keyof Asked]: Asked[At]['result'] }> {
  return new Promise((read, refuse) => {
    const transaction = database.transaction(stores)
    transaction.onabort = () => refuse(transaction.error)
    const asked = ask(transaction)
    // The last answer is enough: the transaction's end says no more, and comes after another walk to the database.
    asked[asked.length - 1]!.onsuccess = () =>
      read(asked.map(({ result }) => result) as { [At in keyof Asked]: Asked[At]['result'] })
  })
}

/** Resolves when it is durable. */
export const writeStore = (
  database: IDBDatabase,
  store: DeviceStore,
  act: (store: IDBObjectStore) => IDBRequest,
): Promise<void> =>
  durably(database, store, (rows, commit) => {
    act(rows)
    commit()
  })

/** The same of what becomes of a stored value, with nobody writing in between. */
export const changeStored = (
  database: IDBDatabase,
  store: DeviceStore,
  key: string,
  edit: (value: unknown) => unknown,
): Promise<void> =>
  durably(database, store, (rows, commit) => {
    const stored = rows.get(key)
    stored.onsuccess = () => {
      rows.put(edit(stored.result), key)
      commit()
    }
  })

/** Committed at once, it is kept even when the page goes away the moment after. */
function durably(
  database: IDBDatabase,
  store: DeviceStore,
  act: (rows: IDBObjectStore, commit: () => void) => void,
): Promise<void> {
  return new Promise((write, refuse) => {
    const transaction = database.transaction(store, 'readwrite', { durability: 'strict' })
    transaction.onabort = () => refuse(transaction.error)
    transaction.oncomplete = () => write()
    act(transaction.objectStore(store), () => transaction.commit())
  })
}
