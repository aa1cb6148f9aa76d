import { DatabaseSync } from 'node:sqlite'

export const schemaVersion = 2

/**
 * The log is clustered by rowid, so that every append goes to the end of the file whichever room it is for;
 * clustered by (room, position) it was measured six times slower. Rooms have a short number inside, so that
 * the index on (room, position) stays small.
 */
const schema = `
  CREATE TABLE room (
    number INTEGER PRIMARY KEY,
    id BLOB NOT NULL UNIQUE,
    head INTEGER NOT NULL,
    chain BLOB NOT NULL,
    base INTEGER NOT NULL,
    base_chain BLOB NOT NULL,
    envelopes INTEGER NOT NULL,
    bytes INTEGER NOT NULL,
    used_at INTEGER NOT NULL,
    ended_at INTEGER
  ) STRICT;
  CREATE TABLE log (
    number INTEGER PRIMARY KEY,
    room INTEGER NOT NULL,
    position INTEGER NOT NULL,
    chain BLOB NOT NULL,
    envelope BLOB NOT NULL
  ) STRICT;
  CREATE UNIQUE INDEX log_place ON log (room, position);
  CREATE TABLE snapshot (
    room INTEGER NOT NULL,
    position INTEGER NOT NULL,
    at INTEGER NOT NULL,
    PRIMARY KEY (room, position)
  ) STRICT, WITHOUT ROWID;
  CREATE TABLE device (
    room INTEGER NOT NULL,
    device BLOB NOT NULL,
    last_hash BLOB NOT NULL,
    last_position INTEGER NOT NULL,
    PRIMARY KEY (room, device)
  ) STRICT, WITHOUT ROWID;
  CREATE TABLE receipt (
    number INTEGER PRIMARY KEY AUTOINCREMENT,
    room INTEGER NOT NULL,
    device BLOB NOT NULL,
    envelope BLOB NOT NULL,
    UNIQUE (room, device)
  ) STRICT;
`

/** Throws when the file can't be used: "database is locked" by another relay, no database, a newer version. */
export function openDatabase(path: string): DatabaseSync {
  const db = new DatabaseSync(path, { timeout: 2_000 })
  // A second relay on the same data would never hear of the first one's appends: let it fail at the start.
  db.exec('PRAGMA locking_mode = EXCLUSIVE')
  db.exec('PRAGMA journal_mode = WAL')
  db.exec('PRAGMA synchronous = FULL')
  // What is dropped is overwritten with zeros, so that an erased room really leaves the file (SPEC P-53).
  db.exec('PRAGMA secure_delete = ON')
  // Inside a commit a checkpoint would make its acks wait; sqliteWorker.ts does them between commits.
  db.exec('PRAGMA wal_autocheckpoint = 0')
  db.exec('PRAGMA journal_size_limit = 16777216')
  const version = Number(db.prepare('PRAGMA user_version').get()?.user_version)
  if (version > schemaVersion) throw new Error(`the data are of version ${version}, newer than this relay`)
  if (version === 1)
    db.exec('BEGIN EXCLUSIVE; ALTER TABLE room ADD COLUMN ended_at INTEGER; PRAGMA user_version = 2; COMMIT')
  if (version === 0) db.exec(`BEGIN EXCLUSIVE; ${schema} PRAGMA user_version = ${schemaVersion}; COMMIT`)
  return db
}
