import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { enter, headingHasFocus, typeInto } from './keyboard.ts'
import { beginTalk, openPair, openWords } from './pair.ts'
import { expectAccessible, openWorld } from './phones.ts'
import { goTo, press } from './steps.ts'

// One by touch, the other by keyboard alone, both without a network; then they meet.
test('what both mark on the way becomes a note, an agreement after five touches, or nothing, and both see it', async () => {
  const world = await openWorld()
  const pair = await openPair(world)
  await openWords(pair)
  const { maja, jonas, conversation } = pair
  await beginTalk(maja, conversation)
  await headingHasFocus(maja.page)
  await goTo(jonas, conversation, 'talk')
  await jonas.page.getByRole('button', { name: 'Første spørgsmål' }).waitFor()
  for (const phone of [maja, jonas]) await phone.airplane(true)

  await markByTouch(maja.page)
  await agreeByTouch(maja.page)
  await settleTheRest(maja.page)
  await noteByKeyboard(jonas.page)

  for (const phone of [maja, jonas]) await phone.airplane(false)
  for (const { page } of [maja, jonas]) {
    await page.goto(`${conversation}/bench`)
    for (const text of ['Jonas følger natholdet', 'Blev til en aftale', 'flere besøg sammen'])
      await page.getByText(text).first().waitFor()
  }
  expect(await jonas.page.getByText('spørg om lønnen').count()).toBe(0)
  await world.close()
})

/** Ours, ours by two taps on the card and taken back, mine; and ours at the next card. */
async function markByTouch(page: Page): Promise<void> {
  await press(page, 'Første spørgsmål')
  await press(page, 'Husk det Vores')
  await page.getByText('Husket', { exact: true }).waitFor()
  await page.getByRole('link', { name: 'Bænken 1' }).waitFor()
  await tapTwice(page)
  await page.getByRole('link', { name: 'Bænken 2' }).waitFor()
  await press(page, 'Fortryd')
  await page.getByRole('status').filter({ hasText: 'Mærket er væk igen' }).waitFor()
  await press(page, 'Husk det Mit')
  await press(page, 'Næste kort')
  await press(page, 'Husk det Vores')
  await page.getByRole('link', { name: 'Bænken 3' }).click()
}

async function agreeByTouch(page: Page): Promise<void> {
  await page.getByLabel('Det vil vi huske').fill('Jonas følger natholdet')
  await expectAccessible(page, 'the bench')
  const touches = await countTouches(page)
  const answer = (question: RegExp, text: string) =>
    page.getByRole('group', { name: question }).getByRole('button').filter({ hasText: text }).click()
  await press(page, 'Aftale')
  await page.waitForURL(/\/agree\/.+from=/)
  await answer(/^Hvornår(?! følges)/, 'Om to uger')
  await answer(/Hvem deltager/, 'Jonas')
  await answer(/Hvem har ansvar/, 'Maja')
  await answer(/følges der op/, 'Fire uger efter')
  await page.getByText('Tilbage til bænken').waitFor()
  expect(await touches()).toBe(5)
  await press(page, 'Tilbage til bænken')
}

async function settleTheRest(page: Page): Promise<void> {
  await page.getByLabel('Det vil jeg huske').fill('spørg om lønnen')
  await press(page, 'Min note')
  await press(page, 'Ingenting')
  await page.getByText('I har set på alle mærkerne.').waitFor()
  await page.getByText('Taget væk (2)').click()
  await press(page, 'Hent det frem igen')
  await press(page, 'Note')
  await page.getByText('I har set på alle mærkerne.').waitFor()
}

async function noteByKeyboard(page: Page): Promise<void> {
  await enter(page, 'Første spørgsmål')
  await enter(page, 'Husk det Vores')
  await enter(page, /^Bænken/)
  await page.waitForURL(/\/bench$/)
  await headingHasFocus(page)
  await typeInto(page, /^Det vil vi huske/, 'flere besøg sammen')
  await enter(page, 'Note')
  await headingHasFocus(page)
  await enter(page, 'Videre i samtalen')
  await page.waitForURL(/\/talk$/)
}

/** At times of its own: on a busy machine the touches themselves come too far apart to be one gesture. */
async function tapTwice(page: Page): Promise<void> {
  const box = await page.getByRole('heading', { level: 1 }).boundingBox()
  const place = { x: (box?.x ?? 0) + 40, y: (box?.y ?? 0) + 20 }
  const finger = await page.context().newCDPSession(page)
  const start = Date.now() / 1000
  for (const seconds of [0, 0.05, 0.2, 0.25]) {
    const isDown = seconds === 0 || seconds === 0.2
    await finger.send('Input.dispatchTouchEvent', {
      type: isDown ? 'touchStart' : 'touchEnd',
      touchPoints: isDown ? [place] : [],
      timestamp: start + seconds,
    })
  }
  await finger.detach()
}

/** From now on, until it is asked. */
async function countTouches(page: Page): Promise<() => Promise<number>> {
  await page.evaluate(() => {
    const here = window as unknown as Counting
    here.touches = 0
    addEventListener('pointerdown', () => here.touches++, true)
  })
  return () => page.evaluate(() => (window as unknown as Counting).touches)
}
interface Counting {
  touches: number
}
