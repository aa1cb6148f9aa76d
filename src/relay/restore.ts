/**
 * `node src/relay/restore.ts <file>`: puts a backup in the place of the database, with the relay stopped. What was
 * there is kept beside it under another name. Clients whose rooms went further get `forked` and send what the copy
 * lacks (SPEC P-32).
 */
import { chmodSync, copyFileSync, existsSync, mkdirSync, renameSync, rmSync } from 'node:fs'
import { resolve } from 'node:path'
import { checkCopy, databaseIn, putInPlace } from './copies.ts'
import { readSettings } from './settings.ts'
import { openDatabase } from './sqliteSchema.ts'
import { describeSqliteError } from './storeHealth.ts'

const file = process.argv[2] && resolve(process.argv[2])
try {
  if (!file || !existsSync(file)) throw new Error('say which backup: node src/relay/restore.ts <file>')
  const { dataDir } = readSettings(process.env)
  console.log(`${dataDir}: ${restore(file, dataDir)}`)
} catch (error) {
  console.error(`Nothing was restored: ${(error as Error).message}`)
  process.exitCode = 1
}

function restore(file: string, dataDir: string): string {
  mkdirSync(dataDir, { recursive: true })
  const database = databaseIn(dataDir)
  const part = `${database}.part`
  try {
    copyFileSync(file, part)
    const contents = checkCopy(part)
    chmodSync(part, 0o600)
    if (existsSync(database)) setAside(database)
    // A log that belongs to another database would be played into this one.
    rmSync(`${database}-wal`, { force: true })
    putInPlace(part, database)
    return contents
  } finally {
    rmSync(part, { force: true })
  }
}

function setAside(database: string): void {
  const aside = `${database}.before-${new Date().toISOString().replaceAll(':', '-')}`
  try {
    // Closing it brings its log into the file, so that what is set aside is whole.
    openDatabase(database).close()
  } catch (error) {
    if (/locked/.test((error as Error).message)) throw new Error('the relay is running: stop it first')
    console.error(`What was there can’t be opened, and is set aside as it is: ${describeSqliteError(error)}`)
    if (existsSync(`${database}-wal`)) renameSync(`${database}-wal`, `${aside}-wal`)
  }
  renameSync(database, aside)
  console.log(`What was there is now ${aside}`)
}
