/** What pages left for the worker to send, one a room; a database of its own, small enough for a worker's start. */
export interface LeftPosting {
  room: Uint8Array<ArrayBuffer>
  token: Uint8Array<ArrayBuffer>
  cursor: number
  chain: Uint8Array<ArrayBuffer>
  envelopes: Uint8Array<ArrayBuffer>[]
}

const name = 'side-om-side/post'
const store = 'postings'

export const postTag = 'post'

/** Replaces what was left before. */
export const leavePosting = (posting: LeftPosting): Promise<unknown> =>
  inStore('readwrite', postings => postings.put(posting, keyOf(posting.room)))

export const allPostings = (): Promise<LeftPosting[]> => inStore('readonly', postings => postings.getAll())

/** `only`: not if the page has left another meanwhile. */
export const removePosting = (room: Uint8Array, only?: LeftPosting): Promise<unknown> =>
  inStore('readwrite', postings => {
    if (!only) return postings.delete(keyOf(room))
    const reading = postings.get(keyOf(room))
    reading.onsuccess = () => {
      if (isSame(reading.result, only)) postings.delete(keyOf(room))
    }
    return reading
  })

const keyOf = (room: Uint8Array): string =>
  Array.from(room, byte => byte.toString(16).padStart(2, '0')).join('')

const isSame = (one: LeftPosting | undefined, other: LeftPosting): boolean =>
  one?.envelopes.length === other.envelopes.length &&
  one.envelopes.every((envelope, at) => String(envelope) === String(other.envelopes[at]))

/** Rejects when the browser has no room or no storage; then it is sent at the next start. */
async function inStore<Value>(
  mode: IDBTransactionMode,
  act: (postings: IDBObjectStore) => IDBRequest<Value>,
): Promise<Value> {
  const database = await open()
  try {
    return await new Promise((resolve, reject) => {
      const transaction = database.transaction(store, mode)
      const request = act(transaction.objectStore(store))
      transaction.oncomplete = () => resolve(request.result)
      transaction.onabort = () => reject(transaction.error)
    })
  } finally {
    database.close()
  }
}

function open(): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open(name, 1)
    opening.onupgradeneeded = () => opening.result.createObjectStore(store)
    opening.onsuccess = () => resolve(opening.result)
    opening.onerror = () => reject(opening.error)
    opening.onblocked = () => reject(new Error('blocked'))
  })
}
