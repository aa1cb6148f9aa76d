import type { CDPSession, Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { enter } from './keyboard.ts'
import { beyondTheEdge } from './layout.ts'
import { beginTalk, openPair, openWords } from './pair.ts'
import { expectAccessible, openWorld } from './phones.ts'
import { openAnew, press } from './steps.ts'

test('out on the path, daylight is one touch away, a locked screen bears rain and pockets, and a phone that can little loses nothing', async () => {
  const world = await openWorld()
  const pair = await openPair(world)
  await openWords(pair)
  const { page, context } = pair.maja
  await page.addInitScript(canLittle)
  await page.emulateMedia({ contrast: 'more', reducedMotion: 'reduce' })
  await page.evaluate(() => localStorage.setItem('theme', 'dark'))
  await openAnew(page, `${pair.conversation}/talk`)
  await beginTalk(pair.maja, pair.conversation)
  await press(page, 'Første spørgsmål')
  await page.getByRole('button', { name: 'Forrige kort' }).waitFor()

  await page.getByRole('button', { name: 'Nej tak' }).waitFor()
  expect(await beyondTheEdge(page)).toEqual([])
  expect(await tooSmallForThumbs(page)).toEqual([])
  await press(page, /Skift til dagslys/)
  expect(await themeOf(page)).toBe('daylight')
  await press(page, 'Dagslys')
  expect(await themeOf(page)).toBe('dark')
  await page.reload()
  await page.getByRole('button', { name: 'Lås' }).waitFor()
  expect(await page.getByText('Svært at se i solen?').count()).toBe(0)

  await press(page, 'Lås')
  const lock = page.getByRole('dialog', { name: 'Skærmen er låst' })
  await lock.waitFor()
  await expectAccessible(page, 'the locked screen')
  expect(await beyondTheEdge(page)).toEqual([])
  const asked = await questionOn(page)
  await rainOn(page)
  await page.reload()
  await lock.waitFor()
  await rainOn(page)
  expect(await questionOn(page)).toBe(asked)
  await stroke(await context.newCDPSession(page), { from: [200, 200], to: [215, 640] })
  await lock.waitFor()
  await page.setViewportSize({ width: 320, height: 420 })
  await stroke(await context.newCDPSession(page), { from: [200, 200], to: [205, 60] })
  await lock.waitFor()
  expect(await scrolledBy(page)).toBeGreaterThan(60)
  await page.keyboard.press('PageUp')
  expect(await scrolledBy(page)).toBe(0)
  await page.setViewportSize({ width: 390, height: 844 })
  await stroke(await context.newCDPSession(page), { from: [60, 500], to: [320, 520] })
  await lock.waitFor({ state: 'detached' })
  expect(await questionOn(page)).toBe(asked)

  await enter(page, 'Lås')
  await lock.waitFor()
  await page.keyboard.press('Escape')
  await page.keyboard.press('Escape')
  await enter(page, 'Lås op')
  await lock.waitFor({ state: 'detached' })
  expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Lås')
  await world.close()
})

/** No buzz, no lock on the screen's light, and a sensor that refuses. */
function canLittle(): void {
  Object.defineProperty(navigator, 'vibrate', { value: undefined })
  Object.defineProperty(navigator, 'wakeLock', {
    value: { request: () => Promise.reject(new DOMException('no', 'NotAllowedError')) },
  })
  Object.defineProperty(window, 'AmbientLightSensor', {
    value: class {
      constructor() {
        throw new DOMException('no', 'SecurityError')
      }
    },
  })
}

const themeOf = (page: Page) => page.evaluate(() => document.documentElement.dataset.theme)
const scrolledBy = (page: Page) =>
  page.evaluate(() =>
    Math.max(...['.screen', '.screen-body'].map(each => document.querySelector(each)!.scrollTop)),
  )
const questionOn = (page: Page) => page.locator('.talk-question').textContent()

/** Everything that can be pressed in the lower half, where the thumb is. */
const tooSmallForThumbs = (page: Page): Promise<string[]> =>
  page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('button, a')]
      .map(element => ({ element, box: element.getBoundingClientRect() }))
      .filter(({ box }) => box.height > 0 && box.top > innerHeight / 2)
      .filter(({ box }) => Math.round(box.height) < 64 || Math.round(box.width) < 64)
      .map(({ element, box }) => `${element.textContent} ${box.width}×${box.height}`),
  )

/** Taps wherever something can be pressed, also on the lock's own button. */
async function rainOn(page: Page): Promise<void> {
  for (const [x, y] of [
    [48, 775],
    [200, 780],
    [340, 775],
    [340, 775],
    [120, 540],
    [350, 50],
  ] as const)
    await page.touchscreen.tap(x, y)
}

async function stroke(
  devtools: CDPSession,
  { from: [x, y], to: [endX, endY] }: { from: [number, number]; to: [number, number] },
): Promise<void> {
  const touch = (type: 'touchStart' | 'touchMove', share: number) =>
    devtools.send('Input.dispatchTouchEvent', {
      type,
      touchPoints: [{ x: x + (endX - x) * share, y: y + (endY - y) * share }],
    })
  await touch('touchStart', 0)
  for (let step = 1; step <= 8; step++) {
    await touch('touchMove', step / 8)
    await new Promise(done => setTimeout(done, 20))
  }
  await devtools.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] })
  await devtools.detach()
}
