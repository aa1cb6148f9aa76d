const lockName = 'side-om-side/conversation-open'

/** A conversation is open in this tab, until the answer is called; tabs share the lock. */
export function keepConversationOpen(): () => void {
  const closed = new AbortController()
  const isClosed = new Promise<void>(resolve => closed.signal.addEventListener('abort', () => resolve()))
  navigator.locks
    ?.request(lockName, { mode: 'shared', signal: closed.signal }, () => isClosed)
    .catch(() => {}) // closed before its turn came, or a page that may not use locks
  return () => closed.abort()
}

/**
 * False, and nothing is done, while any tab has a conversation open. Else what opens from here on is
 * left waiting for the lock until this page is gone. Where the browser has no locks, tabs know nothing of each other.
 */
export async function unlessConversationIsOpen(act: () => void): Promise<boolean> {
  return new Promise(settle => {
    const actAlone = () => {
      act()
      settle(true)
    }
    if (!navigator.locks) return actAlone()
    navigator.locks
      .request(lockName, { ifAvailable: true }, lock => {
        settle(lock !== null)
        if (!lock) return undefined
        act()
        return new Promise<never>(() => {})
      })
      // A page that may not use locks is alone too.
      .catch(actAlone)
  })
}
