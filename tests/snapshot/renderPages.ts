// node tests/snapshot/renderPages.ts <folder> [example|full|long|draft|<a form>[+long|+results]] [jpeg|png] [scale] [slowdown]
// Renders the example plans in a real browser with the real fonts, for looking at and for OCR.
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { ImageFormat } from '../../src/snapshot/paint.ts'
import { launchBrowser } from '../browser.ts'
import { openHarness } from './openHarness.ts'

const [folder = 'snapshot-pages', which = 'example', type = 'jpeg', scale = '1.6', slowdown = '1'] =
  process.argv.slice(2)

const browser = await launchBrowser()
const harness = await openHarness(browser)
try {
  const format = { type: `image/${type}` as ImageFormat['type'], scale: Number(scale) }
  const rendered = await harness.render(which, format, Number(slowdown))
  await mkdir(folder, { recursive: true })
  for (const [at, page] of rendered.pages.entries())
    await writeFile(join(folder, `${which}-${at + 1}.${type}`), Buffer.from(page, 'base64'))
  await writeFile(join(folder, `${which}.txt`), rendered.text)
  await writeFile(join(folder, `${which}.runs`), rendered.runs.join('\n\n'))
  console.log(`${rendered.pages.length} pages in ${Math.round(rendered.milliseconds)} ms, ${folder}`)
} finally {
  await harness.close()
  await browser.close()
}
