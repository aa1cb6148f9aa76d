import type { Page } from 'playwright-core'
import { afterEach, describe, expect, test } from 'vitest'
import { filmCodes } from './film.ts'
import { enter, headingHasFocus, tabTo } from './keyboard.ts'
import {
  beginTalk,
  jonasWords,
  majasWords,
  openPair,
  sayYesToPlan,
  sayYesToSetting,
  writePlan,
} from './pair.ts'
import { openWorld, type TestPhone, type World } from './phones.ts'
import { checkCode, choose, conversationOf, fileOf, goTo, pick, press } from './steps.ts'
import { lookAndShow, openWoods } from './woods.ts'

describe('Two phones in airplane mode, each other’s camera and nothing else,', () => {
  test('walk the whole way, from the invitation to the same check code', async () => {
    const { url, arrive, loseTheNet } = await openWoods()
    const [maja, jonas] = [await arrive('Maja'), await arrive('Jonas')]
    await loseTheNet()
    await maja.page.goto(url)
    await press(maja.page, 'Ny samtale')
    await maja.page.getByLabel('Din medarbejders navn').fill('Jonas Berg')
    await maja.page.getByLabel('Dit navn').fill('Maja Holm')
    await press(maja.page, 'Lav samtalen')
    await maja.page.waitForURL(/\/invite$/)
    const conversation = conversationOf(maja.page)
    await press(maja.page, 'Vis hinanden koder')
    await expectWholeCode(maja.page)
    await filmCodes(maja.page, jonas.camera)
    await jonas.page.goto(`${url}/join`)
    await press(jonas.page, 'Ja, jeg er med')
    await jonas.page.waitForURL(/\/invite$/)
    await jonas.page.getByRole('heading', { level: 1, name: 'Vis Maja dit svar' }).waitFor()
    await expectWholeCode(jonas.page)
    await filmCodes(jonas.page, maja.camera)
    await press(maja.page, 'Scan Jonas’ svar')
    await maja.page.getByRole('heading', { name: 'Jonas er med' }).waitFor()

    await sayYesToSetting(jonas, conversation)
    await pick(maja, conversation, majasWords)
    await pick(jonas, conversation, jonasWords)
    await press(maja.page, 'Giv den til Jonas nu')
    await throughTheSheet(jonas, 'Maja')
    await expectWholeCode(jonas.page)
    await lookAndShow(maja, jonas)
    await lookAndShow(jonas, maja)
    // Her phone has just opened her words, since both pockets are closed: those are new.
    await maja.page.getByRole('heading', { name: 'Du har fået det hele' }).waitFor()
    await lookAndShow(maja, jonas)
    await jonas.page.getByRole('heading', { name: 'I har begge det hele' }).waitFor()
    for (const phone of [maja, jonas]) {
      await goTo(phone, conversation, 'keywords')
      await phone.page.getByRole('heading', { name: /ord at gå med/ }).waitFor()
    }

    await beginTalk(maja, conversation)
    await writePlan(maja, conversation, 'Jonas følger natholdet i to uger')
    await sayYesToPlan(maja, conversation)
    await press(maja.page, 'Giv den til Jonas nu')
    await goTo(jonas, conversation, 'together')
    await lookAndShow(maja, jonas)
    await sayYesToPlan(jonas, conversation)
    await goTo(jonas, conversation, 'together')
    await lookAndShow(jonas, maja)
    for (const phone of [maja, jonas]) {
      await goTo(phone, conversation, 'file')
      await phone.page
        .getByRole('img', { name: /Billede af planen/ })
        .first()
        .waitFor()
      await goTo(phone, conversation, 'seal')
      await phone.page.getByText('Knuden er trukket til').first().waitFor()
    }
    const code = await checkCode(maja)
    expect(code).toMatch(/^[0-9A-Z]{4}/)
    expect(await checkCode(jonas)).toBe(code)

    await maja.page.reload()
    await maja.page.getByText('Modtaget').first().waitFor()
    await press(maja.page, 'Hvor er det, vi skrev?')
    await maja.page.getByRole('heading', { name: 'Jonas har det hele.' }).waitFor()
    expect(maja.faults).toEqual([])
    expect(jonas.faults).toEqual([])
  })
})

describe('Without a camera, by keyboard alone,', () => {
  let world: World
  afterEach(() => world.close())

  test('a file holds the same, and says in a line what it is; what isn’t whole is refused kindly', async () => {
    world = await openWorld()
    const { maja, jonas, conversation } = await openPair(world)
    for (const phone of [maja, jonas]) {
      await noCamera(phone.page)
      await phone.airplane(true)
    }
    await writePlan(maja, conversation, 'Fast makker på aftenvagten')
    await enter(maja.page, /Gemt her|Modtaget/)
    await maja.page.getByRole('dialog').waitFor()
    await enter(maja.page, 'Giv den til Jonas nu')
    await maja.page.waitForURL(/\/together$/)
    await headingHasFocus(maja.page)
    const fromMaja = await fileOf(maja.page, 'Jonas')
    expect(fromMaja.name).toBe('Side om side fra Maja.txt')
    expect(fromMaja.text).toMatch(/^Fra Maja\. .*\n\nSIDE1\./)
    expect(fromMaja.text).not.toContain('makker')

    await goTo(jonas, conversation, 'together')
    await enter(jonas.page, 'Scan Majas kode')
    await jonas.page.getByText('Kameraet er ikke til rådighed').waitFor()
    await enter(jonas.page, 'Som fil i stedet')
    await jonas.page.getByRole('dialog').waitFor()
    await choose(jonas.page, fromMaja.text.slice(0, -40))
    await jonas.page.getByText('Noget af koden mangler').waitFor()
    await choose(jonas.page, 'Kære Jonas, her er den.')
    await jonas.page.getByText('Det er ikke den kode').waitFor()
    await choose(jonas.page, fromMaja.text)
    await jonas.page.getByRole('heading', { name: 'I har begge det hele' }).waitFor()
    const fromJonas = await fileOf(jonas.page, 'Maja')
    await enter(maja.page, 'Som fil i stedet')
    await tabTo(maja.page, 'Eller indsæt det, du fik')
    await maja.page.keyboard.insertText(`Hej ${fromJonas.text} Hilsen Jonas`)
    await enter(maja.page, 'Læs det')
    await maja.page.getByRole('heading', { name: 'I har begge det hele' }).waitFor()
    await enter(maja.page, 'Færdig')
    await maja.page.getByText('Modtaget').first().waitFor()
    await goTo(jonas, conversation, 'agree')
    await jonas.page.getByText('Fast makker på aftenvagten').waitFor()
  })
})

/** Nobody has to scroll before a camera can read it, on an app's screen and in a browser's tab. */
async function expectWholeCode(page: Page): Promise<void> {
  const code = page.locator('.code-loop .qr-code')
  for (const height of [844, 660]) {
    await page.setViewportSize({ width: 390, height })
    await code.waitFor()
    expect(await code.evaluate(hiddenCorners), `on ${height} pixels`).toEqual([])
  }
  await page.setViewportSize({ width: 390, height: 844 })
}

function hiddenCorners(code: SVGElement | HTMLElement): number[][] {
  const { left, right, top, bottom } = code.getBoundingClientRect()
  // Within the quiet zone.
  const inset = 12
  return [left + inset, right - inset]
    .flatMap(x => [top + inset, bottom - inset].map(y => [x, y]))
    .filter(([x = 0, y = 0]) => !code.contains(document.elementFromPoint(x, y)))
}

async function throughTheSheet({ page }: TestPhone, name: string): Promise<void> {
  await press(page, 'Hvor er det, vi skrev?')
  await page
    .getByRole('dialog')
    .getByRole('button', { name: `Giv den til ${name} nu` })
    .click()
  await page.waitForURL(/\/together$/)
}

const noCamera = (page: Page) =>
  page.addInitScript(() => {
    navigator.mediaDevices.getUserMedia = async () => {
      throw new DOMException('denied', 'NotAllowedError')
    }
  })
