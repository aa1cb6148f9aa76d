import Dexie, { type Table } from 'dexie'
import type { ConversationId, PlanHash } from '../domain/ids.ts'

/** The pages of one picture of the plan. */
export interface StoredSnapshot {
  conversation: ConversationId
  hash: PlanHash
  pages: { type: string; bytes: ArrayBuffer }[]
}

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
