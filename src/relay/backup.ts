/**
 * `node src/relay/backup.ts <file>`: one whole copy of the relay's database, made by the running relay while it
 * serves, or from its folder when none runs. The copy is checked before it gets its name.
 */
import { chmodSync, existsSync, rmSync } from 'node:fs'
import { resolve } from 'node:path'
import { backup } from 'node:sqlite'
import { askForBackup } from './control.ts'
import { checkCopy, databaseIn, putInPlace } from './copies.ts'
import { readSettings } from './settings.ts'
import { openDatabase } from './sqliteSchema.ts'

const file = process.argv[2] && resolve(process.argv[2])
try {
  if (!file) throw new Error('say which file to write: node src/relay/backup.ts <file>')
  console.log(`${file}: ${await copyTo(file)}`)
} catch (error) {
  console.error(`No backup was made: ${(error as Error).message}`)
  process.exitCode = 1
}

async function copyTo(file: string): Promise<string> {
  const { dataDir } = readSettings(process.env)
  const part = `${file}.part`
  rmSync(part, { force: true })
  try {
    const answer = await askForBackup(dataDir, part)
    if (answer === null) await copyFolder(dataDir, part)
    else if (answer !== 'done') throw new Error(answer || 'the relay broke off')
    const contents = checkCopy(part)
    chmodSync(part, 0o600)
    putInPlace(part, file)
    return contents
  } finally {
    rmSync(part, { force: true })
  }
}

async function copyFolder(dataDir: string, part: string): Promise<void> {
  if (!existsSync(databaseIn(dataDir))) throw new Error(`there is no database in ${dataDir}`)
  const db = openDatabase(databaseIn(dataDir))
  try {
    await backup(db, part)
  } finally {
    db.close()
  }
}
