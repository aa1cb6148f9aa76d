import type { RoomSession } from '../sync/roomSession.ts'

/** A page that is swiped away may get no time at all, so without a network it leaves its posting while it is there. */
const leaveAfterMs = 1_000

/**
 * While the page is away or without a network, what is still to send lies ready for the worker, where the browser
 * has Background Sync; elsewhere it is sent at the next start. Answers how to stop, which resolves when nothing is being
 * left any more.
 */
export function sendWhileAway(session: RoomSession): () => Promise<void> {
  if (!('serviceWorker' in navigator) || !('SyncManager' in globalThis)) return async () => {}
  let timer: ReturnType<typeof setTimeout> | undefined
  /** An earlier page may have left one. */
  let mayLie = true
  let isClosed = false
  let last: Promise<void> = Promise.resolve()

  const state = () => session.status.get().relay.state
  // A socket may look open for half a minute after the network went.
  const isAway = () => document.visibilityState === 'hidden' || !navigator.onLine || state() === 'offline'

  function leave(): void {
    clearTimeout(timer)
    timer = undefined
    if (isClosed || !isAway()) return
    mayLie = true
    inTurn(({ leaveForWorker }) => leaveForWorker(session.inside))
  }

  function attend(): void {
    if (isAway() && state() !== 'safe') timer ??= setTimeout(leave, leaveAfterMs)
    else if (mayLie && (state() === 'safe' || !isAway())) {
      mayLie = false
      clearTimeout(timer)
      timer = undefined
      inTurn(({ takeBack }) => takeBack(session.inside))
    }
  }

  const onVisibility = () => {
    if (document.visibilityState === 'hidden' && state() !== 'safe') leave()
    else attend()
  }
  document.addEventListener('visibilitychange', onVisibility)
  addEventListener('offline', attend)
  const stops = [session.status.subscribe(attend), session.onReceived(attend)]
  attend()

  /** One after the other, or a slow leaving could come after the taking back. */
  function inTurn(act: (module: typeof import('./posting.ts')) => Promise<void>): void {
    // Whatever fails here (storage, a refused sync) leaves it to the next start.
    last = last.then(() => import('./posting.ts').then(act)).catch(() => {})
  }

  return () => {
    isClosed = true
    clearTimeout(timer)
    document.removeEventListener('visibilitychange', onVisibility)
    removeEventListener('offline', attend)
    for (const stop of stops) stop()
    return last
  }
}
