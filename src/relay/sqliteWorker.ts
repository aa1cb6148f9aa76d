/**
 * The thread that owns the database. Commits wait for the disk (10–20 ms on a slow one); here they block no
 * socket. Everything that arrived by the time a commit begins goes into it together, and only after it has
 * returned is anything answered.
 */
import { backup } from 'node:sqlite'
import { parentPort, workerData } from 'node:worker_threads'
import { commitGroup, type LogRequest, type Request } from './commitGroup.ts'
import { createRoomLog } from './sqliteLog.ts'
import { openDatabase } from './sqliteSchema.ts'
import type { StoreOptions } from './store.ts'
import { describeSqliteError, healthAfter, type StoreHealth } from './storeHealth.ts'

/** Told when it changes. */
export type HealthNews = { health: StoreHealth; error: string }
export type WorkerData = { path: string } & Omit<StoreOptions, 'now'>

/** A large WAL makes checkpoints and restarts slow (measured: 294 ms at 509 MB). */
const checkpointAtBytes = 4 * 1024 * 1024
/** About what an entry costs beside its bytes: the row, two indexes, the device, the room. */
const rowBytes = 512
const probeEveryMs = 2_000
const maxBackupTries = 200

const port = parentPort!
const data = workerData as WorkerData
const db = openDatabase(data.path)
const log = createRoomLog(db, data)
let waiting: Request[] = []
let bytesSinceCheckpoint = 0
let health: StoreHealth = 'ok'
finishErasing()
sweep()

port.on('message', (request: Request) => {
  if (request.method === 'backup') {
    void copyTo(request.args[0]).then(value => port.postMessage([{ id: request.id, value }]))
    return
  }
  // Messages already in the port are all delivered before an immediate runs: that is the group.
  if (waiting.push(request) === 1) setImmediate(commitWaiting)
})
port.postMessage('ready')

function commitWaiting(): void {
  const group = waiting
  waiting = []
  const ofLog = group.filter(isOfLog)
  const { replies, failure } = commitGroup(db, log, ofLog)
  port.postMessage(replies)
  if (failure) tellHealth(healthAfter(failure)!, failure)
  for (const request of ofLog) bytesSinceCheckpoint += writtenBytes(request)
  const sweeps = group.filter(({ method }) => method === 'sweep')
  if (sweeps.length > 0) {
    const isSwept = sweep()
    port.postMessage(sweeps.map(({ id }) => ({ id, value: isSwept })))
  } else if (bytesSinceCheckpoint > checkpointAtBytes) checkpoint()
  if (group.some(request => request.method === 'close')) stop()
}

/** While writing fails a small write is tried again and again, so that the news of its success comes by itself. */
function tellHealth(now: StoreHealth, error: unknown): void {
  // A damaged file isn't mended by a page that can be written.
  if (now === health || health === 'damaged') return
  health = now
  port.postMessage({ health, error: describeSqliteError(error) } satisfies HealthNews)
  if (health !== 'ok' && health !== 'damaged') setTimeout(probe, probeEveryMs).unref()
}

function probe(): void {
  const { failure } = commitGroup(db, log, [{ id: 0, method: 'probe', args: [] }])
  if (failure) setTimeout(probe, probeEveryMs).unref()
  else tellHealth('ok', '')
}

const isOfLog = (request: Request): request is LogRequest => request.method in log

function writtenBytes(request: LogRequest): number {
  if (request.method === 'append') return request.args[1].envelope.length + rowBytes
  return request.method === 'keepReceipt' ? request.args[2].length + rowBytes : 0
}

function checkpoint(): void {
  bytesSinceCheckpoint = 0
  try {
    db.exec('PRAGMA wal_checkpoint(PASSIVE)')
  } catch {
    // The log stays in the WAL, which is as durable; the next checkpoint tries again.
  }
}

/** Dropped bytes stand in the WAL, and in the pages that it replaces, until both are written anew. */
function sweep(): boolean {
  bytesSinceCheckpoint = 0
  try {
    return db.prepare('PRAGMA wal_checkpoint(TRUNCATE)').get()?.busy === 0
  } catch {
    return false
  }
}

/** A process that was killed in the middle of it left a room that has ended, and bytes that shouldn't be there. */
function finishErasing(): void {
  for (const room of log.halfErased()) while (log.erase(room, 0, null));
}

/** Piece by piece, and between the pieces the commits go on; what they change in the copy's part comes along. */
async function copyTo(file: string): Promise<string> {
  for (let tries = 1; ; tries++)
    try {
      await backup(db, file, { rate: 256 })
      return 'done'
    } catch (error) {
      if (!isMidCommit(error) || tries === maxBackupTries) return describeSqliteError(error)
      await new Promise(resolve => setTimeout(resolve, 10))
    }
}

/** Node gives a copy up whose first piece meets a transaction, with an error that says there is none. */
const isMidCommit = (error: unknown) => error instanceof Error && 'errcode' in error && error.errcode === 0

function stop(): void {
  db.close()
  port.close()
}
