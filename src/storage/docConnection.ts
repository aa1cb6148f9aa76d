import { fail, ok, type Result } from '../domain/result.ts'
import type { StorageTrouble } from '../domain/storageTrouble.ts'
import { fieldsStore, openDocDatabase } from './docDatabase.ts'

/** One document's database over time: iOS takes a handle away in the background, and then only a new one works. */
export interface DocConnection {
  /** The present handle, or a new one. `isEmptied`: the browser threw the database away meanwhile. */
  use(): Promise<Result<{ database: IDBDatabase; isEmptied: boolean }, StorageTrouble>>
  /** After an error: the next `use` opens anew. */
  drop(): void
  /** For good: whoever deletes or upgrades the database mustn't find it made again. */
  retire(why: StorageTrouble): void
}

export function createConnection(
  name: string,
  first: IDBDatabase,
  { openWithinMs, onAskedToLeave }: { openWithinMs: number; onAskedToLeave(why: StorageTrouble): void },
): DocConnection {
  let handle: IDBDatabase | null = null
  let retired: StorageTrouble | null = null

  const take = (database: IDBDatabase) => {
    handle = database
    database.onversionchange = ({ newVersion }) =>
      onAskedToLeave(newVersion === null ? 'lost' : 'newer-version')
    database.onclose = () => {
      if (handle === database) handle = null
    }
  }
  const drop = () => {
    handle?.close()
    handle = null
  }
  take(first)
  return {
    async use() {
      if (retired) return fail(retired)
      if (handle) return ok({ database: handle, isEmptied: false })
      const again = await openDocDatabase(name, openWithinMs)
      if (!again.ok) return again
      if (retired) {
        again.value.database.close()
        return fail(retired)
      }
      take(again.value.database)
      return ok({ database: again.value.database, isEmptied: again.value.isNew })
    },
    drop,
    retire(why) {
      retired ??= why
      drop()
    },
  }
}

/** Throws when the disk doesn't answer. */
export async function readField(connection: DocConnection, key: string): Promise<unknown> {
  const used = await connection.use()
  if (!used.ok) throw new Error(`Not readable: ${used.failure}`)
  const request = used.value.database.transaction(fieldsStore).objectStore(fieldsStore).get(key)
  return new Promise((read, refuse) => {
    request.onsuccess = () => read(request.result)
    request.onerror = () => refuse(request.error)
  })
}
