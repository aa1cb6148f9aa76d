import { unlessConversationIsOpen } from './openConversations.ts'

/** `ready`: a new version lies waiting and takes over when `apply` is called, never by itself. */
export interface AppUpdate {
  get(): 'none' | 'ready'
  subscribe(onChange: () => void): () => void
  /** False, and nothing happens, while a conversation is open in any tab: the update reaches all of them. */
  apply(): Promise<boolean>
}

const reloadAnywayMs = 4000
const lookAgainMs = 60 * 60 * 1000

/**
 * What was being loaded while the worker took over, or past it by a forced reload, would get nothing from it: without a
 * network the page would lack whatever it hasn't fetched yet.
 */
function askToBeAnswered({ active }: ServiceWorkerRegistration): void {
  if (!navigator.serviceWorker.controller) active?.postMessage({ type: 'CLAIM' })
}

/**
 * Registers the service worker when the first screen stands, and looks for a new version then, hourly, and when the app
 * is looked at again.
 */
export function watchForUpdate(firstScreen: Promise<unknown>): AppUpdate {
  let state: 'none' | 'ready' = 'none'
  const listeners = new Set<() => void>()
  if (!('serviceWorker' in navigator) || import.meta.env.DEV) {
    return { get: () => state, subscribe: () => () => {}, apply: async () => false }
  }

  const watching = firstScreen.then(watch)
  watching.catch(() => {}) // without a network and a worker there is nothing to look for
  async function watch() {
    const { Workbox } = await import('workbox-window')
    const workbox = new Workbox('/sw.js')
    workbox.addEventListener('waiting', () => {
      state = 'ready'
      for (const tell of listeners) tell()
    })
    const look = () => void workbox.update().catch(() => {})
    void workbox.register().catch(() => {})
    void navigator.serviceWorker.ready.then(askToBeAnswered)
    document.addEventListener('visibilitychange', () => document.visibilityState === 'visible' && look())
    setInterval(look, lookAgainMs)
    return workbox
  }

  return {
    get: () => state,
    subscribe(onChange) {
      listeners.add(onChange)
      return () => listeners.delete(onChange)
    },
    apply: () =>
      unlessConversationIsOpen(() => {
        const reload = () => location.reload()
        void watching.then(workbox => {
          workbox.addEventListener('controlling', reload)
          workbox.messageSkipWaiting()
        })
        // iOS and a second tab may never say "controlling": the page reloads all the same.
        setTimeout(reload, reloadAnywayMs)
      }),
  }
}
