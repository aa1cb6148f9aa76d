import type { DatabaseSync } from 'node:sqlite'
import type { RoomLog } from './sqliteLog.ts'

/** What the store's thread can be asked to do. */
export type Methods = Omit<RoomLog, 'recount' | 'halfErased'> & {
  /** Brings all that was dropped out of the files; false when it couldn't be. */
  sweep(): boolean
  close(): void
}
export type Request = {
  [Name in keyof Methods]: { id: number; method: Name; args: Parameters<Methods[Name]> }
}[keyof Methods]
/** `value` is null where the database refused. */
export type Reply = { id: number; value: unknown }

/** All or nothing: one refusal (a full disk) undoes the whole group, and its members try again later. */
export function commitGroup(db: DatabaseSync, log: RoomLog, group: readonly Request[]): Reply[] {
  try {
    db.exec('BEGIN IMMEDIATE')
    const replies = group.map(request => ({ id: request.id, value: perform(log, request) }))
    db.exec('COMMIT')
    return replies
  } catch {
    // Some errors have ended the transaction already.
    if (db.isTransaction) db.exec('ROLLBACK')
    log.recount()
    return group.map(({ id }) => ({ id, value: null }))
  }
}

function perform(log: RoomLog, request: Request): unknown {
  switch (request.method) {
    case 'append':
      return log.append(...request.args)
    case 'open':
      return log.open(...request.args)
    case 'readFrom':
      return log.readFrom(...request.args)
    case 'keepReceipt':
      return log.keepReceipt(...request.args)
    case 'prune':
      return log.prune(...request.args)
    case 'purge':
      return log.purge(...request.args)
    case 'erase':
      return log.erase(...request.args)
    case 'totals':
      return log.totals()
    // Done between commits, by the thread itself.
    case 'sweep':
    case 'close':
      return undefined
  }
}
