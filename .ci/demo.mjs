// Two phones on one page, each from an address of its own, with a relay that forgets everything afterwards.
import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { build, preview } from 'vite'
import { limits } from '../src/protocol/limits.ts'
import { createMemoryStore } from '../src/relay/memoryStore.ts'
import { createRelayServer } from '../src/relay/relayServer.ts'

const port = Number(process.env.PORT || 8790)
const root = 'tests/demo'
const outDir = join(process.cwd(), '.cache', 'demo')

console.log('A moment: the app is being built.')
await build({ logLevel: 'warn', build: { outDir, emptyOutDir: true } })
// A service worker would go on serving this build at the address when the demo is over.
rmSync(join(outDir, 'sw.js'))
await build({
  ...{ configFile: false, logLevel: 'warn', root, base: './' },
  build: {
    ...{ outDir: join(outDir, 'demo'), emptyOutDir: true, target: 'es2023' },
    rolldownOptions: { input: ['index', 'phone'].map(page => join(root, `${page}.html`)) },
  },
})
const store = createMemoryStore({ ...limits, maxStoreBytes: 1e8, now: Date.now })
const relay = createRelayServer({ store, limits, dist: outDir, now: Date.now })
const proxy = { '/relay': { target: `ws://127.0.0.1:${await relay.listen('127.0.0.1', 0)}`, ws: true } }
for (const each of [port + 1, port])
  await preview({
    build: { outDir },
    preview: { port: each, strictPort: true, proxy, open: each === port && !process.env.CI && '/demo/' },
  })
console.log(`Two phones: http://localhost:${port}/demo/`)
