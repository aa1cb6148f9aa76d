/** The relay's process: `node src/relay/main.ts`. Settings are environment variables, see settings.ts. */
import { limits } from '../protocol/limits.ts'
import { listenForBackups } from './control.ts'
import { logLine } from './log.ts'
import { createRelayServer, type RelayServer } from './relayServer.ts'
import { readSettings } from './settings.ts'
import { openSqliteStore, type SqliteStore } from './sqliteStore.ts'
import type { Store } from './store.ts'
import { describeSqliteError, healthAfter } from './storeHealth.ts'

const tidyEveryMs = 3_600_000

try {
  await start()
} catch (error) {
  logLine('cannot-start', { error: adviceFor(error) })
  // The store's thread may be running already, and would keep the process.
  process.exit(1)
}

async function start(): Promise<void> {
  const settings = readSettings(process.env)
  const store = await openSqliteStore({
    ...limits,
    dataDir: settings.dataDir,
    maxStoreBytes: settings.maxStoreBytes,
    now: Date.now,
    onFailure: giveUp,
    onHealth: ({ health, error }) =>
      logLine(health === 'ok' ? 'storage-well' : 'storage-fails', { health, error }),
  })
  const { dist, trustedProxies } = settings
  const server = createRelayServer({ store, limits, dist, trustedProxies, now: Date.now })
  const port = await listenOnAll(server, settings.hosts, settings.port)
  const control = await listenForBackups(settings.dataDir, file => copyTo(store, file)).catch(withoutBackups)
  const tidying = setInterval(() => void tidy(store), tidyEveryMs)
  stopOnSignal(server, store, () => {
    clearInterval(tidying)
    control?.close()
  })
  greet(settings.hosts, port)
  logLine('started', { port })
  await tidy(store)
}

/** What happened, and what to do about it. */
function adviceFor(error: unknown): string {
  const trouble = healthAfter(error)
  if (trouble === null) return String(error)
  const advice = {
    damaged:
      'the database is damaged: restore a backup, or move the file away; the phones fill an empty relay again',
    'read-only': 'the database can’t be written: check the rights and the mount of DATA_DIR',
    full: 'the disk is full: make room, and start again',
    failing: 'the database can’t be used: is another relay running on DATA_DIR?',
  }[trouble]
  return `${advice} [${describeSqliteError(error)}]`
}

/** The first address must be had. The others may be missing: not every machine has ::1. */
async function listenOnAll(server: RelayServer, [first, ...others]: string[], port: number): Promise<number> {
  const taken = await server.listen(first!, port)
  for (const host of others)
    await server.listen(host, taken).catch(error => logLine('address-missing', { error: String(error.code) }))
  return taken
}

function greet(hosts: string[], port: number): void {
  if (hosts.length === 1) {
    console.log(`Side om side: http://${hosts[0]}:${port}`)
    return
  }
  console.log(`Side om side: http://localhost:${port}`)
  console.log(`              http://127.0.0.1:${port}`)
  console.log(
    'A browser takes the two addresses for two phones: open one in each window to walk with yourself.',
  )
}

/** A socket's path has about a hundred characters at most. Phones are served all the same. */
function withoutBackups(error: unknown): null {
  logLine('no-backup-socket', { error: String(error) })
  return null
}

async function copyTo(store: SqliteStore, file: string): Promise<string> {
  const outcome = await store.backup(file)
  if (outcome === 'done') logLine('backed-up')
  else logLine('backup-failed', { error: outcome })
  return outcome
}

/** Grace and retention (SPEC P-51, P-52). */
async function tidy(store: Store): Promise<void> {
  const now = Date.now()
  const envelopes = await store.prune(now - limits.graceMs)
  const rooms = await store.purge(now - limits.retentionMs)
  if (envelopes + rooms > 0) logLine('tidied', { envelopes, rooms })
}

function stopOnSignal(server: RelayServer, store: Store, endRest: () => void): void {
  let isStopping = false
  const stop = async (signal: string) => {
    if (isStopping) return
    isStopping = true
    endRest()
    await server.close()
    await store.close()
    logLine('stopped', { signal })
    process.exit(0)
  }
  for (const signal of ['SIGTERM', 'SIGINT']) process.on(signal, () => void stop(signal))
}

/** Without its store the process is of no use; whoever supervises it starts it anew. */
function giveUp(error: Error): void {
  logLine('store-failed', { error: String(error) })
  process.exit(1)
}
