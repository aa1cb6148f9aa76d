/**
 * Loaded into the relay's process, and so into its thread, by NODE_OPTIONS. It notes in the file WATCH_FILE, one
 * line after the other, what goes into the database, when a commit that waits for the disk returns, and when an
 * ack is sent; in BREAK it gets the mistakes that the watchers must notice.
 */
import { appendFileSync } from 'node:fs'
import { DatabaseSync, StatementSync } from 'node:sqlite'
import { WebSocket } from 'ws'
import { ackOf, type DiskEvent } from './durableOrder.ts'

const { WATCH_FILE: file, BREAK: mistake } = process.env
const note = (event: DiskEvent) => {
  if (file) appendFileSync(file, `${JSON.stringify(event)}\n`)
}

const { exec } = DatabaseSync.prototype
/** Late enough that the ack has left first, however the threads are scheduled. */
const lateMs = 100
let commitLate = () => {}
DatabaseSync.prototype.exec = function (sql) {
  if (sql.startsWith('BEGIN')) commitLate()
  if (mistake === 'sync-off' && sql.startsWith('BEGIN')) exec.call(this, 'PRAGMA synchronous = OFF')
  if (sql !== 'COMMIT') return exec.call(this, sql)
  if (mistake !== 'early-ack') return commit(this)
  const timer = setTimeout(() => commitLate(), lateMs)
  commitLate = () => {
    clearTimeout(timer)
    commitLate = () => {}
    commit(this)
  }
}

function commit(db: DatabaseSync): void {
  const isFull = Number(Object.values(db.prepare('PRAGMA synchronous').get()!)[0]) >= 2
  const isInWal = Object.values(db.prepare('PRAGMA journal_mode').get()!)[0] === 'wal'
  if (isFull && isInWal) note({ type: 'syncBegan' })
  exec.call(db, 'COMMIT')
  if (isFull && isInWal) note({ type: 'synced' })
}

const { run } = StatementSync.prototype
StatementSync.prototype.run = function (this: StatementSync, ...values: Parameters<typeof run>) {
  for (const value of values)
    if (value instanceof Uint8Array && value.length >= 78)
      note({ type: 'wrote', nonce: Buffer.from(value.subarray(50, 62)).toString('hex') })
  return run.apply(this, values)
} as typeof run

const { send } = WebSocket.prototype
WebSocket.prototype.send = function (this: WebSocket, ...args: Parameters<typeof send>) {
  const position = ackOf(args[0] as Buffer)
  if (position !== null) note({ type: 'acked', position })
  return send.apply(this, args)
} as typeof send
