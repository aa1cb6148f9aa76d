import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser } from 'playwright-core'
import { build, preview } from 'vite'
import type { ImageFormat } from '../../src/snapshot/paint.ts'
import type { Rendered } from './harness.ts'

export interface Harness {
  /** An example by its name, or a form by its own; `slowdown` as a slower phone would do it. */
  render(which: string, format: ImageFormat, slowdown?: number): Promise<Rendered>
  close(): Promise<void>
}

/** The real snapshot code with the real fonts, in a real browser. */
export async function openHarness(browser: Browser): Promise<Harness> {
  // Built, not served by Vite's development server: that one reloads the page when anybody saves a file.
  const outDir = await mkdtemp(join(tmpdir(), 'side-om-side-harness-'))
  const common = { configFile: false as const, logLevel: 'error' as const, root: import.meta.dirname }
  const input = join(import.meta.dirname, 'harness.html')
  await build({ ...common, build: { outDir, emptyOutDir: true, rolldownOptions: { input } } })
  const server = await preview({ ...common, build: { outDir }, preview: { host: '127.0.0.1', port: 18300 } })
  const page = await browser.newPage()
  page.on('console', message => console.log(message.text()))
  page.on('pageerror', error => console.log(error.message))
  await page.goto(new URL('/harness.html', server.resolvedUrls?.local[0]).href)
  await page.waitForFunction(() => 'renderExample' in window)
  const devtools = await page.context().newCDPSession(page)
  return {
    async render(which, format, slowdown = 1) {
      await devtools.send('Emulation.setCPUThrottlingRate', { rate: slowdown })
      return page.evaluate(([example, as]) => window.renderExample(example, as), [which, format] as const)
    },
    async close() {
      await page.close()
      await server.close()
      await rm(outDir, { recursive: true, force: true })
    },
  }
}
