// node tests/snapshot/drawForms.ts [folder]: a small picture of each form's first sheet, filled in, for the README.
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { launchBrowser } from '../browser.ts'
import { formExamples } from './formExamples.ts'
import { openHarness } from './openHarness.ts'

export async function drawForms(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true })
  const browser = await launchBrowser()
  const harness = await openHarness(browser)
  try {
    for (const form of Object.keys(formExamples)) {
      const { pages } = await harness.render(form, { type: 'image/jpeg', scale: 0.42 })
      const [first] = pages
      if (!first) throw new Error(`${form} gave no picture`)
      await writeFile(join(folder, `form-${form}.jpg`), Buffer.from(first, 'base64'))
    }
  } finally {
    await harness.close()
    await browser.close()
  }
}

if (import.meta.main) await drawForms(process.argv[2] ?? 'docs/pictures')
