import { closeSync, fsyncSync, openSync, renameSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { schemaVersion } from './sqliteSchema.ts'

export const databaseIn = (dataDir: string): string => join(dataDir, 'relay.sqlite')

/**
 * Reads every page of a copy and gives its size in words. Throws when it is damaged, of another program or of a
 * newer relay. Afterwards the copy is one file, without a log beside it.
 */
export function checkCopy(file: string): string {
  const db = new DatabaseSync(file)
  try {
    db.exec('PRAGMA journal_mode = DELETE')
    const [first] = db.prepare('PRAGMA integrity_check(1)').all()
    if (first?.integrity_check !== 'ok') throw new Error(`the copy is damaged: ${first?.integrity_check}`)
    const version = Number(db.prepare('PRAGMA user_version').get()!.user_version)
    if (version === 0) throw new Error('this is no copy of a relay’s database')
    if (version > schemaVersion) throw new Error(`the copy is of version ${version}, newer than this relay`)
    const { rooms, envelopes } = db
      .prepare('SELECT count(*) AS rooms, total(envelopes) AS envelopes FROM room')
      .get()!
    return `${rooms} rooms, ${envelopes} envelopes`
  } finally {
    db.close()
  }
}

/** After this the file is there under its name, whole, or not at all. */
export function putInPlace(part: string, file: string): void {
  sync(part)
  renameSync(part, file)
  // Windows opens no folders; its rename is durable enough for a copy that can be made again.
  if (process.platform !== 'win32') sync(dirname(file))
}

function sync(path: string): void {
  const opened = openSync(path, 'r')
  fsyncSync(opened)
  closeSync(opened)
}
