// A process of its own, since its tools write to the output, which belongs to the results.
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import react from '@vitejs/plugin-react'
import { build } from 'vite'
import { VitePWA } from 'vite-plugin-pwa'
import { built } from './built.ts'

const quiet = { configFile: false as const, logLevel: 'error' as const }
const folder = import.meta.dirname

if (!existsSync(join(built.app, 'index.html'))) buildApp()
await buildBare()
await buildPicture()

function buildApp(): void {
  const { status } = spawnSync(process.execPath, ['.ci/build.mjs'], { stdio: ['ignore', 2, 2] })
  if (status !== 0) throw new Error('The app could not be built')
}

/** With the app's own service worker, so that both start offline in the same way. */
async function buildBare(): Promise<void> {
  const root = join(folder, 'bare')
  const worker = { srcDir: '../../../src/pwa', filename: 'sw.ts' }
  await build({
    ...quiet,
    root,
    plugins: [
      react(),
      VitePWA({ strategies: 'injectManifest', injectRegister: false, manifest: false, ...worker }),
    ],
    build: {
      target: 'es2023',
      outDir: join(process.cwd(), built.bare),
      emptyOutDir: true,
      rolldownOptions: { input: ['index.html', 'textarea.html'].map(page => join(root, page)) },
    },
  })
}

async function buildPicture(): Promise<void> {
  const root = join(folder, '../snapshot')
  await build({
    ...quiet,
    root,
    build: {
      outDir: join(process.cwd(), built.picture),
      emptyOutDir: true,
      rolldownOptions: { input: join(root, 'harness.html') },
    },
  })
}
