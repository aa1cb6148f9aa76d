import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { openDatabase } from '../../src/relay/sqliteSchema.ts'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'relay-schema-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

test('P-40 every commit waits for the disk: WAL with synchronous=FULL, which no kill -9 could show', () => {
  const db = openDatabase(join(folder, 'relay.sqlite'))
  const pragma = (name: string) => Object.values(db.prepare(`PRAGMA ${name}`).get()!)[0]
  expect(pragma('journal_mode')).toBe('wal')
  expect(pragma('synchronous')).toBe(2)
  expect(pragma('locking_mode')).toBe('exclusive')
  db.close()
})

test('P-54 data of a relay that knew no end of rooms are taken over, with all that is in them', () => {
  const path = join(folder, 'relay.sqlite')
  const old = openDatabase(path)
  old.exec('ALTER TABLE room DROP COLUMN ended_at; PRAGMA user_version = 1')
  old.exec("INSERT INTO room VALUES (NULL, x'01', 0, x'02', 0, x'02', 0, 0, 5)")
  old.close()
  const db = openDatabase(path)
  expect(db.prepare('SELECT used_at, ended_at FROM room').get()).toMatchObject({ used_at: 5, ended_at: null })
  db.close()
})

test('data of a newer relay are left alone', () => {
  const path = join(folder, 'relay.sqlite')
  const db = openDatabase(path)
  db.exec('PRAGMA user_version = 99')
  db.close()
  expect(() => openDatabase(path)).toThrow(/version 99/)
})
