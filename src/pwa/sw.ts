import { cleanupOutdatedCaches, PrecacheController, PrecacheRoute } from 'workbox-precaching'
import { NavigationRoute, registerRoute } from 'workbox-routing'
import { type Listed, takeBulk } from './bulk.ts'
import { postAll } from './post.ts'
import { postTag } from './postings.ts'

declare const self: ServiceWorkerGlobalScope & {
  __WB_MANIFEST: (Listed & { revision: string | null })[]
}

const listed = self.__WB_MANIFEST
const precache = new PrecacheController()
precache.addToCacheList(listed)
registerRoute(new PrecacheRoute(precache))
cleanupOutdatedCaches()

// What didn't come in bulk is fetched file by file.
self.addEventListener('install', event => {
  const bulk = takeBulk(listed, precache.strategy.cacheName).catch(() => {})
  event.waitUntil(bulk.then(() => precache.install(event)))
})
self.addEventListener('activate', event => void precache.activate(event))

// Every address of the app is answered from the cache, the relay's own paths never are.
registerRoute(
  new NavigationRoute(precache.createHandlerBoundToURL('/index.html'), {
    denylist: [/^\/(relay|healthz|metrics)\b/, /^\/licenses\.txt$/],
  }),
)

// The page that brought it has more to fetch, perhaps when there is no network any more.
self.addEventListener('activate', event => event.waitUntil(self.clients.claim()))

// A new version takes over only when the page asks, which it does after a person said yes. A page that nobody answers asks
// for that, too.
self.addEventListener('message', event => {
  if (event.data?.type === 'SKIP_WAITING') void self.skipWaiting()
  if (event.data?.type === 'CLAIM') event.waitUntil(self.clients.claim())
})

// The network is back, and what a page left is sent. A page that is looked at does it by itself.
self.addEventListener('sync', event => {
  // Not among TypeScript's types, since not every browser has Background Sync.
  const asked = event as ExtendableEvent & { tag: string }
  if (asked.tag === postTag) asked.waitUntil(postUnlessWatched())
})

async function postUnlessWatched(): Promise<void> {
  const windows = await self.clients.matchAll({ type: 'window' })
  if (windows.some(({ visibilityState }) => visibilityState === 'visible')) return
  await postAll(`${self.location.origin.replace(/^http/, 'ws')}/relay`)
}
