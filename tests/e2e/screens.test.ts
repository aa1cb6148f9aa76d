import { describe, expect, test } from 'vitest'
import { expectAccessible } from './phones.ts'
import { tourOfAllScreens } from './tour.ts'

describe('Every screen', () => {
  test('tmp: axe finds nothing', async () => {
    const t0 = Date.now()
    await tourOfAllScreens(async ({ page }, where) => {
      try {
        await expectAccessible(page, where)
        console.log(((Date.now() - t0) / 1000).toFixed(1), 'ok', where)
      } catch (e: any) {
        console.log(((Date.now() - t0) / 1000).toFixed(1), 'FAIL', where, JSON.stringify(e.actual))
        await page.screenshot({ path: `/tmp/walk13/shots/${where.replace(/\W+/g, '-')}.png` })
      }
    })
  })
})
