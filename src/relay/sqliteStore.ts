import { once } from 'node:events'
import { accessSync, constants, mkdirSync } from 'node:fs'
import { Worker } from 'node:worker_threads'
import { ByRoom } from './byRoom.ts'
import type { Methods, Reply } from './commitGroup.ts'
import { databaseIn } from './copies.ts'
import { keyOf } from './hashing.ts'
import type { HealthNews, WorkerData } from './sqliteWorker.ts'
import type { AppendListener, AppendOutcome, Store, StoreOptions } from './store.ts'
import type { StoreHealth } from './storeHealth.ts'

type Options = StoreOptions & {
  /** The folder is made when it isn't there. */
  dataDir: string
  /** The thread died: nothing will be stored any more, the process should begin anew. */
  onFailure: (error: Error) => void
  /** The disk is full, can't be written, is damaged, or is well again. */
  onHealth: (news: HealthNews) => void
}

export type SqliteStore = Store & {
  /** A copy in one file while everything goes on: `done`, or what went wrong. */
  backup(file: string): Promise<string>
}

/** Rejects when the data can't be opened: in use by another relay, damaged, of a newer version. */
export async function openSqliteStore({
  dataDir,
  now,
  onFailure,
  onHealth,
  ...bounds
}: Options): Promise<SqliteStore> {
  makeFolder(dataDir)
  const workerData: WorkerData = { path: databaseIn(dataDir), ...bounds }
  const worker = new Worker(new URL('./sqliteWorker.ts', import.meta.url), {
    workerData,
    execArgv: ['--disable-warning=ExperimentalWarning'],
  })
  const exited = once(worker, 'exit')
  await once(worker, 'message')
  const thread = callThread(worker, onFailure, onHealth)
  const listeners = new ByRoom<AppendListener>()

  return {
    open: (room, cursor) => thread.call('open', [room, cursor, now()]),

    append(room, entry) {
      const { promise, resolve } = Promise.withResolvers<AppendOutcome>()
      // Told from inside the reply, not after a promise, so that listeners hear positions in their order.
      thread.send('append', [room, entry, now()], outcome => {
        resolve(outcome ?? { ok: false, failure: 'storage' })
        if (!outcome?.ok || outcome.isRepeat) return
        for (const tell of listeners.in(keyOf(room))) tell(outcome.position, entry.envelope)
      })
      return promise
    },

    readFrom: (room, position, maxBytes) => thread.call('readFrom', [room, position, maxBytes]),

    keepReceipt: async (room, device, receipt) =>
      (await thread.call('keepReceipt', [room, device, receipt, now()])) === true,

    subscribe: (room, listener) => listeners.join(keyOf(room), listener),
    prune: before => inPieces(() => thread.call('prune', [before])),
    async purge(before) {
      const rooms = await inPieces(() => thread.call('purge', [before]))
      await thread.call('sweep', [])
      return rooms
    },

    async erase(room, farewell) {
      for (;;) {
        const left = await thread.call('erase', [room, now(), farewell])
        if (left === null) return false
        if (left === 0) return (await thread.call('sweep', [])) === true
      }
    },

    totals: () => thread.call('totals', []),
    health: async () => ((await thread.call('totals', [])) ? thread.health() : 'failing'),

    backup: async file => (await thread.call('backup', [file])) ?? 'the store has ended',

    async close() {
      await thread.call('close', [])
      await exited
    },
  }
}

function makeFolder(dataDir: string): void {
  try {
    mkdirSync(dataDir, { recursive: true })
    accessSync(dataDir, constants.W_OK)
  } catch (error) {
    throw new Error(`DATA_DIR can’t be used: ${(error as Error).message}`)
  }
}

/** A room at a time, so that no append waits for a long clearing. */
async function inPieces(dropSome: () => Promise<number | null>): Promise<number> {
  let dropped = 0
  for (;;) {
    const some = await dropSome()
    if (!some) return dropped
    dropped += some
  }
}

function callThread(worker: Worker, onFailure: Options['onFailure'], onHealth: Options['onHealth']) {
  const settleById = new Map<number, (value: unknown) => void>()
  let nextId = 1
  let hasEnded = false
  let health: StoreHealth = 'ok'

  const endAll = () => {
    hasEnded = true
    for (const settle of settleById.values()) settle(null)
    settleById.clear()
  }
  worker.on('exit', endAll)
  worker.on('error', error => {
    endAll()
    onFailure(error as Error)
  })
  worker.on('message', (message: Reply[] | HealthNews) => {
    if (!Array.isArray(message)) {
      health = message.health
      onHealth(message)
      return
    }
    for (const { id, value } of message) {
      settleById.get(id)?.(value)
      settleById.delete(id)
    }
  })

  /** `settle` gets null when the database refused, or the thread has ended. */
  const send = <Name extends keyof Methods>(
    method: Name,
    args: Parameters<Methods[Name]>,
    settle: (value: ReturnType<Methods[Name]> | null) => void,
  ): void => {
    if (hasEnded) {
      settle(null)
      return
    }
    const id = nextId++
    settleById.set(id, settle as (value: unknown) => void)
    worker.postMessage({ id, method, args })
  }

  const call = <Name extends keyof Methods>(method: Name, args: Parameters<Methods[Name]>) =>
    new Promise<ReturnType<Methods[Name]> | null>(resolve => send(method, args, resolve))

  return { send, call, health: () => health }
}
