import type { TestPhone } from './phones.ts'

/**
 * All that a phone's browser keeps of the app but for the app's own files: every row of every database, both storages,
 * the session's history, the tab's title and the addresses in the caches. Equal texts mean equal holdings.
 */
export const holdingsOf = ({ page }: TestPhone): Promise<string> => page.evaluate(gather)

async function gather(): Promise<string> {
  const inFull = (_: string, value: unknown) => {
    if (value instanceof ArrayBuffer) return [...new Uint8Array(value)].join(' ')
    if (value instanceof Uint8Array) {
      // As text too, so that a word in it can be found.
      return { bytes: [...value].join(' '), text: new TextDecoder().decode(value) }
    }
    return value instanceof CryptoKey ? `key ${value.algorithm.name}` : value
  }
  const answer = <Value>(request: IDBRequest<Value>) =>
    new Promise<Value>((resolve, reject) => {
      request.onsuccess = () => resolve(request.result)
      request.onerror = () => reject(request.error)
    })
  const databases: unknown[] = []
  for (const { name = '' } of await indexedDB.databases()) {
    const database = await answer(indexedDB.open(name))
    for (const store of database.objectStoreNames) {
      const rows = database.transaction(store).objectStore(store)
      databases.push([name, store, await answer(rows.getAllKeys()), await answer(rows.getAll())])
    }
    database.close()
  }
  const caches = await Promise.all(
    (await self.caches.keys()).map(async name => [name, await addressesIn(name)]),
  )
  return JSON.stringify(
    {
      databases,
      storages: [{ ...localStorage }, { ...sessionStorage }],
      history: [history.length, history.state, location.href, document.title],
      caches,
    },
    inFull,
  )

  async function addressesIn(name: string) {
    const cache = await self.caches.open(name)
    return (await cache.keys()).map(({ url }) => url)
  }
}
