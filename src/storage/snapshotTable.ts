import Dexie, { type Table } from 'dexie'
import type { ConversationId, PlanHash } from '../domain/ids.ts'
import type { StoredSnapshot } from './deviceDb.ts'

type Snapshots = Table<StoredSnapshot, [ConversationId, PlanHash]>

/** Pictures are few and far between, so nothing stays open for them. The stores are made by `deviceStores.ts`. */
export async function withSnapshots<Value>(
  name: string,
  act: (snapshots: Snapshots) => PromiseLike<Value>,
): Promise<Value> {
  const db = new Dexie(name, { chromeTransactionDurability: 'strict' })
  try {
    await db.open()
    return await act(db.table('snapshots'))
  } finally {
    db.close()
  }
}
