import type { Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { beginTalk, openPair, openWords, type Pair } from './pair.ts'
import { openWorld, type World } from './phones.ts'
import { goTo, press, readScreen } from './steps.ts'

describe('Whoever taps twice', () => {
  let world: World
  let pair: Pair

  beforeAll(async () => {
    world = await openWorld()
    pair = await openPair(world)
    await openWords(pair)
    await beginTalk(pair.maja, pair.conversation)
  })
  afterAll(() => world.close())

  test.each(Object.entries({ finger, mouse }))(
    'with a %s presses nothing on the screen that comes',
    async (_, pressAt) => {
      const { maja, conversation } = pair
      const { page } = maja
      // On a busy machine the second may come too late to be one in haste.
      let betweenMs = Number.POSITIVE_INFINITY
      while (betweenMs > 300) {
        await goTo(maja, conversation, 'agree')
        betweenMs = await twice(page.getByRole('button', { name: 'Tilføj en aftale om adfærd' }), pressAt)
      }
      await page.waitForURL(/\/agree\/[^/]+$/)
      await page.getByRole('group', { name: /^Hvornår(?! følges)/ }).waitFor()
      await page.waitForTimeout(600)
      expect(await page.locator('main [aria-pressed=true]').count()).toBe(0)
    },
  )

  test('on a button that stays what it is goes two steps', async () => {
    const { maja, conversation } = pair
    const { page } = maja
    await goTo(maja, conversation, 'talk')
    await press(page, 'Første spørgsmål')
    const next = page.getByRole('button', { name: 'Næste kort' })
    await next.waitFor()
    const first = await readScreen(maja)
    await twice(next, finger)
    await press(page, 'Forrige kort')
    expect(await readScreen(maja)).not.toBe(first)
    await press(page, 'Forrige kort')
    expect(await readScreen(maja)).toBe(first)
  })
})

/** `count`: the how manieth in quick succession, as browsers say of a mouse. */
type PressAt = (page: Page, x: number, y: number, count: number) => Promise<void>
const finger: PressAt = ({ touchscreen }, x, y) => touchscreen.tap(x, y)
const mouse: PressAt = async ({ mouse }, x, y, clickCount) => {
  await mouse.move(x, y)
  await mouse.down({ clickCount })
  await mouse.up({ clickCount })
}

/** Answers with the milliseconds in between, as the page knows them. */
async function twice(button: Locator, pressAt: PressAt): Promise<number> {
  await button.scrollIntoViewIfNeeded()
  const { x, y, width, height } = (await button.boundingBox())!
  const page = button.page()
  await page.evaluate(() => {
    window.pressedAt = []
    window.onpointerdown = ({ timeStamp }) => window.pressedAt.push(timeStamp)
  })
  await pressAt(page, x + width / 2, y + height / 2, 1)
  await page.waitForTimeout(60)
  await pressAt(page, x + width / 2, y + height / 2, 2)
  const [first = 0, second = Number.POSITIVE_INFINITY] = await page.evaluate(() => window.pressedAt)
  return second - first
}

declare global {
  interface Window {
    pressedAt: number[]
  }
}
