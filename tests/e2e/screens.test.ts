import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { checkOnTour } from './checkOnTour.ts'
import { enter, headingHasFocus, tabTo, typeInto } from './keyboard.ts'
import { openPair, openWords, sayYesToPlan } from './pair.ts'
import { openWorld } from './phones.ts'
import { tourOfConversation } from './tour.ts'

checkOnTour('On every screen and sheet of a conversation', tourOfConversation, { stops: 60, phones: 3 })

describe('By keyboard alone', () => {
  test('a person makes a conversation, prepares and closes the pocket', async () => {
    const world = await openWorld()
    const { page } = await world.phone('Maja')
    await page.goto(world.url)
    await page.locator('h1').waitFor()
    await enter(page, 'Ny samtale')
    await page.waitForURL(/\/new$/)
    await headingHasFocus(page)
    await typeInto(page, 'Din medarbejders navn', 'Jonas Berg')
    await typeInto(page, 'Dit navn', 'Maja Holm')
    await tabTo(page, 'Leder')
    await page.keyboard.press('ArrowRight')
    expect(await page.getByRole('radio', { name: 'Medarbejder' }).isChecked()).toBe(true)
    await page.keyboard.press('ArrowLeft')
    expect(await page.getByRole('radio', { name: 'Leder' }).isChecked()).toBe(true)
    await enter(page, 'Lav samtalen')
    await page.waitForURL(/\/invite$/)
    await headingHasFocus(page)
    await enter(page, 'Forbered dig imens')
    await page.waitForURL(/\/prepare$/)
    await headingHasFocus(page)

    await enter(page, /^Hvor mener du/)
    await page.waitForURL(/\/prepare\/.+/)
    await headingHasFocus(page)
    await typeInto(page, 'Dine noter', 'Mere sammen med natholdet')
    await enter(page, 'Næste spørgsmål')
    await page.getByText('Hvor godt kender du').first().waitFor()
    await page.goBack()
    expect(await page.getByLabel('Dine noter').inputValue()).toBe('Mere sammen med natholdet')
    await page.goBack()

    await enter(page, /^Vælg dine 3 stikord/)
    await page.waitForURL(/\/keywords$/)
    await headingHasFocus(page)
    for (const word of ['Ansvar', 'Feedback', 'Ledelse']) {
      await tabTo(page, word)
      await page.keyboard.press('Space')
    }
    await tabTo(page, 'Møder')
    await page.keyboard.press('Space')
    await page.getByRole('dialog').waitFor()
    await page.keyboard.press('Escape')
    await page.getByRole('dialog').waitFor({ state: 'detached' })
    expect(await page.evaluate(() => document.activeElement?.textContent)).toContain('Møder')
    await tabTo(page, 'Læg tilbage: Ledelse')
    await enter(page, 'Luk lommen')
    await page.getByRole('status').filter({ hasText: 'Lommen er lukket' }).waitFor()
    // It asks for nothing more: on a small phone the stones lie where a long question would end.
    await page.getByRole('heading', { name: 'Dine 3 stikord', level: 1 }).waitFor()
    await headingHasFocus(page)
    await world.close()
  })

  test('a person talks, marks, agrees and seals', async () => {
    const world = await openWorld()
    const pair = await openPair(world)
    await openWords(pair)
    const { page } = pair.maja
    expect(await linesOnNarrowPhone(page, 'Feedback')).toBe(1)
    await enter(page, /^Klar til/)
    await page.waitForURL(/\/prepare$/)
    await headingHasFocus(page)
    await enter(page, 'Til samtalen')
    await page.waitForURL(/\/talk$/)
    await headingHasFocus(page)
    await enter(page, 'Begynd samtalen')
    await enter(page, 'Ansvar')
    await page.getByRole('dialog').waitFor()
    await page.keyboard.press('Escape')
    await enter(page, 'Første spørgsmål')
    await enter(page, 'Husk det Vores')
    await enter(page, 'Forlad samtalen')
    await enter(page, 'Videre til aftaler')
    await page.waitForURL(/\/agree$/)
    await headingHasFocus(page)
    await enter(page, 'Tilføj en aftale om struktur')
    await page.waitForURL(/\/agree\/.+/)
    await headingHasFocus(page)
    await typeInto(page, /^Hvad/, 'Jonas følger natholdet')
    for (const answer of ['I løbet af 3 måneder', 'Jonas', 'Maja', /^\d+\. /]) {
      await tabTo(page, answer)
      await page.keyboard.press('Space')
    }
    await enter(page, 'Færdig')
    await tabTo(page, 'Om 6 måneder')
    await page.keyboard.press('Space')
    await enter(page, 'Træk knuden til')
    await page.waitForURL(/\/seal$/)
    await headingHasFocus(page)
    await enter(page, 'Ja, det er vores plan')
    await page.getByText('Du har sagt ja').first().waitFor()
    await headingHasFocus(page)
    await sayYesToPlan(pair.jonas, pair.conversation)
    await page.getByRole('status').filter({ hasText: 'Knuden er trukket til' }).waitFor()
    await world.close()
  })
})

/** With letters twice as large. */
async function linesOnNarrowPhone(page: Page, word: string): Promise<number> {
  const root = page.locator('html')
  await page.setViewportSize({ width: 320, height: 640 })
  await root.evaluate(element => element.style.setProperty('font-size', '200%'))
  const lines = await page
    .getByText(word, { exact: true })
    .first()
    .evaluate(element => {
      const range = document.createRange()
      range.selectNodeContents(element)
      return new Set([...range.getClientRects()].map(({ top }) => Math.round(top))).size
    })
  await root.evaluate(element => element.style.removeProperty('font-size'))
  await page.setViewportSize({ width: 390, height: 844 })
  return lines
}
