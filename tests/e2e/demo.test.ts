import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { test } from 'vitest'
import { launchBrowser } from '../browser.ts'

test('`npm run demo` shows two living phones in the middle of a talk: what Jonas wrote stands on Maja’s', async () => {
  const port = 20_000 + Math.floor(Math.random() * 20_000)
  const demo = spawn(process.execPath, ['.ci/demo.mjs'], {
    env: { ...process.env, CI: 'true', PORT: String(port) },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const browser = await launchBrowser()
  try {
    for await (const line of createInterface(demo.stdout)) if (line.startsWith('Two phones')) break
    const page = await browser.newPage({ viewport: { width: 1000, height: 1100 }, locale: 'da-DK' })
    await page.goto(`http://localhost:${port}/demo/`)
    for (const name of ['Maja', 'Jonas'])
      await page
        .frameLocator(`iframe[name=${name}]`)
        .getByRole('heading', { name: 'Seks ord at gå med' })
        .waitFor()
    const maja = page.frame('Maja')!
    await maja.goto(maja.url().replace('/talk', '/agree'))
    await maja.getByText('Jonas går med på natholdet').first().waitFor()
  } finally {
    await browser.close()
    demo.kill()
    await once(demo, 'exit')
  }
})
