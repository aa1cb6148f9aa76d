import { expect, test } from 'vitest'
import { openWorld } from './phones.ts'

test('who wants it dark is never shown a light page', async ({ onTestFinished }) => {
  const world = await openWorld()
  onTestFinished(() => world.close())
  const { page } = await world.phone('Maja')
  await page.emulateMedia({ colorScheme: 'dark' })
  await page.route('**/assets/head-*.js', async route => {
    await new Promise(held => setTimeout(held, 500))
    await route.continue()
  })
  await page.addInitScript(() => {
    window.themesShown = []
    requestAnimationFrame(function look() {
      window.themesShown.push(document.documentElement.dataset.theme ?? 'none')
      requestAnimationFrame(look)
    })
  })
  await page.goto(world.url)
  await page.locator('main:not(.on-its-way) h1').waitFor()
  expect(new Set(await page.evaluate(() => window.themesShown))).toEqual(new Set(['dark']))
})

declare global {
  interface Window {
    /** One for every picture that the page was asked for. */
    themesShown: string[]
  }
}
