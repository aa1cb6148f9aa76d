// node tests/snapshot/renderPages.ts <folder> [example|full|long|draft|<a form>] [jpeg|png] [scale] [slowdown]
// Renders the example plans in a real browser with the real fonts, for looking at and for OCR.
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { build, preview } from 'vite'
import { launchBrowser } from '../browser.ts'

const [folder = 'snapshot-pages', which = 'example', type = 'jpeg', scale = '1.6', slowdown = '1'] =
  process.argv.slice(2)

// Built, not served by Vite's development server: that one reloads the page when anybody saves a file.
const outDir = await mkdtemp(join(tmpdir(), 'side-om-side-harness-'))
const common = { configFile: false as const, logLevel: 'error' as const, root: import.meta.dirname }
const input = join(import.meta.dirname, 'harness.html')
await build({ ...common, build: { outDir, emptyOutDir: true, rolldownOptions: { input } } })
const server = await preview({ ...common, build: { outDir }, preview: { host: '127.0.0.1', port: 18300 } })
const browser = await launchBrowser()
try {
  const page = await browser.newPage()
  page.on('console', message => console.log(message.text()))
  page.on('pageerror', error => console.log(error.message))
  await page.goto('http://127.0.0.1:18300/harness.html')
  await page.waitForFunction(() => 'renderExample' in window)
  const devtools = await page.context().newCDPSession(page)
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: Number(slowdown) })
  const rendered = await page.evaluate(
    ([example, format, factor]) =>
      window.renderExample(example, {
        type: `image/${format}` as 'image/jpeg',
        scale: Number(factor),
      }),
    [which, type, scale] as const,
  )
  await mkdir(folder, { recursive: true })
  for (const { name, base64 } of rendered.pages)
    await writeFile(join(folder, name), Buffer.from(base64, 'base64'))
  await writeFile(join(folder, `${which}.txt`), rendered.text)
  await writeFile(join(folder, `${which}.runs`), rendered.runs.join('\n\n'))
  console.log(`${rendered.pages.length} pages in ${Math.round(rendered.milliseconds)} ms, ${folder}`)
} finally {
  await browser.close()
  await server.close()
  await rm(outDir, { recursive: true, force: true })
}
