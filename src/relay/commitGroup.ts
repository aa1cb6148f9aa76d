import type { DatabaseSync } from 'node:sqlite'
import type { RoomLog } from './sqliteLog.ts'
import { healthAfter } from './storeHealth.ts'

type LogMethods = Omit<RoomLog, 'recount' | 'halfErased'>
/** What the store's thread can be asked to do. */
export type Methods = LogMethods & {
  /** Brings all that was dropped out of the files; false when it couldn't be. */
  sweep(): boolean
  /** A copy while everything goes on: `done`, or what went wrong. */
  backup(file: string): string
  close(): void
}
type RequestOf<Name extends keyof Methods> = { id: number; method: Name; args: Parameters<Methods[Name]> }
export type Request = { [Name in keyof Methods]: RequestOf<Name> }[keyof Methods]
/** The others are done between commits, by the thread itself. */
export type LogRequest = Extract<Request, { method: keyof LogMethods }>
/** `value` is null where the database refused. */
export type Reply = { id: number; value: unknown }
/** `failure` is what SQLite threw, if it did. */
export type Outcome = { replies: Reply[]; failure: unknown }

/** All or nothing: one refusal (a full disk) undoes the whole group, and its writers try again later. */
export function commitGroup(db: DatabaseSync, log: RoomLog, group: readonly LogRequest[]): Outcome {
  const totals = log.totals()
  try {
    db.exec('BEGIN IMMEDIATE')
    const replies = group.map(request => ({ id: request.id, value: perform(log, request) }))
    db.exec('COMMIT')
    return { replies, failure: null }
  } catch (failure) {
    const health = healthAfter(failure)
    if (!health) throw failure
    // Some errors have ended the transaction already.
    if (db.isTransaction) db.exec('ROLLBACK')
    log.recount(totals)
    // A page that can't be read concerns one room; the others of the group have done nothing to it.
    if (health === 'damaged' && group.length > 1) {
      const outcomes = group.map(request => commitGroup(db, log, [request]))
      return { replies: outcomes.flatMap(({ replies }) => replies), failure }
    }
    return { replies: group.map(request => ({ id: request.id, value: readAlone(log, request) })), failure }
  }
}

/** Readers are served as long as the disk can be read; everything that writes has failed. */
function readAlone(log: RoomLog, request: LogRequest): unknown {
  try {
    switch (request.method) {
      case 'open': {
        const [room, cursor] = request.args
        // At the time 0 no room's use is noted, which would be a write.
        return log.open(room, cursor, 0)
      }
      case 'readFrom':
      case 'totals':
        return perform(log, request)
      default:
        return null
    }
  } catch (failure) {
    if (!healthAfter(failure)) throw failure
    return null
  }
}

function perform(log: RoomLog, { method, args }: LogRequest): unknown {
  return (log[method] as (...args: unknown[]) => unknown)(...args)
}
