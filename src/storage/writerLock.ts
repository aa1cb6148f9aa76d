import { defer } from './deferred.ts'

export interface WriterLock {
  /** Is this tab the writer from the start? */
  isMine: boolean
  release(): void
}

/**
 * One writer a document among the tabs of a browser. `onMine` is called later, when another tab has let go.
 * Where the browser has no locks this tab is taken to be alone.
 */
export function takeWriterLock(name: string, onMine: () => void): Promise<WriterLock> {
  const locks = typeof navigator === 'undefined' ? undefined : navigator.locks
  if (!locks) return Promise.resolve({ isMine: true, release() {} })
  const released = defer()
  const stopWaiting = new AbortController()
  const release = () => {
    stopWaiting.abort()
    released.resolve()
  }
  const waitForTurn = () =>
    locks.request(name, { signal: stopWaiting.signal }, () => {
      onMine()
      return released.promise
    })
  return new Promise(settle => {
    locks
      .request(name, { ifAvailable: true }, lock => {
        settle({ isMine: lock !== null, release })
        if (lock) return released.promise
        waitForTurn().catch(() => {}) // closed before its turn came
        return undefined
      })
      // A page that may not use locks (a sandboxed frame) is alone too.
      .catch(() => settle({ isMine: true, release }))
  })
}
