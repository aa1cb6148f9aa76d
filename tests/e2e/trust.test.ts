import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { loadKeyWords } from '../../src/i18n/keyWords.ts'
import { claimDevice } from './claimDevice.ts'
import { openPair, openWords, type Pair } from './pair.ts'
import { openWorld, type TestPhone, type World } from './phones.ts'
import { goTo, press } from './steps.ts'

describe('Who takes part, seen by the two themselves:', () => {
  let world: World
  let pair: Pair

  beforeAll(async () => {
    world = await openWorld()
    pair = await openPair(world)
  })
  afterAll(() => world.close())

  test('before they talk, both phones can show the same four words, in two languages too', async () => {
    const { maja, jonas, conversation } = pair
    await openWords(pair)
    await goTo(maja, conversation, 'talk')
    await press(maja.page, 'Se de samme fire ord')
    await maja.page.waitForURL(/\/words$/)
    const hers = await fourWords(maja)
    await goTo(jonas, conversation, 'words')
    expect(await fourWords(jonas)).toEqual(hers)
    await jonas.page.goto(`${world.url}/settings`)
    await jonas.page.getByRole('radio', { name: 'English' }).click()
    await goTo(jonas, conversation, 'words')
    const [da, en] = await Promise.all([loadKeyWords('da'), loadKeyWords('en')])
    expect(await fourWords(jonas)).toEqual(hers.map(word => en[da.indexOf(word)]))
    await press(maja.page, 'Tilbage')
    await press(maja.page, 'Begynd samtalen')
  })

  test('a phone that nobody vouches for is told on both, and counts only after a yes', async () => {
    const { maja, jonas, conversation } = pair
    await goTo(jonas, conversation, 'prepare')
    await claimDevice(jonas, conversation)
    await jonas.page.getByText('A phone that nobody has approved says that it is yours.').waitFor()
    await goTo(maja, conversation, 'prepare')
    await maja.page.getByText('En telefon, som ingen har godkendt, siger, at den er Jonas’.').waitFor()
    await goTo(maja, conversation, 'words')
    await maja.page.getByRole('heading', { name: 'Er det Jonas’ nye telefon?' }).waitFor()
    const asked = await fourWords(maja)
    await press(maja.page, 'Nej')
    await maja.page.getByText(/^Du har sagt nej til en telefon/).waitFor()
    expect(await fourWords(maja)).not.toEqual(asked)
    await maja.page.reload()
    await press(maja.page, 'Sig ja alligevel')
    await maja.page.getByText(/^Du har sagt nej til en telefon/).waitFor({ state: 'detached' })
    await expect.poll(() => fourWords(maja)).toEqual(asked)
    await goTo(maja, conversation, 'prepare')
    expect(await maja.page.getByText('som ingen har godkendt').count()).toBe(0)
  })
})

async function fourWords({ page }: TestPhone): Promise<string[]> {
  await page.locator('.same-words[aria-busy=false]').waitFor()
  return page.locator('.same-words > li').allTextContents()
}
