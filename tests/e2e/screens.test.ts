import { beforeAll, describe, expect, test } from 'vitest'
import { type Borders, watchBorders } from './borders.ts'
import { enter, headingHasFocus, tabTo, typeInto } from './keyboard.ts'
import { beyondTheEdge } from './layout.ts'
import { openPair, openWords } from './pair.ts'
import { expectAccessible, openWorld } from './phones.ts'
import { tourOfAllScreens } from './tour.ts'

describe('On every screen and sheet', () => {
  const visited: string[] = []
  const inaccessible: string[] = []
  const tooWide: string[] = []

  const borders: Borders[] = []

  beforeAll(async () => {
    await tourOfAllScreens(
      async (phone, url) => void borders.push(await watchBorders(phone, url)),
      async ({ page }, where) => {
        visited.push(where)
        await expectAccessible(page, where).catch((reason: Error) => inaccessible.push(reason.message))
        for (const place of await beyondTheEdge(page)) tooWide.push(`${where}, ${place}`)
      },
    )
  }, 400_000)

  test('axe finds nothing, in light, dark and daylight', () => {
    expect(visited.length).toBeGreaterThan(60)
    expect(inaccessible).toEqual([])
  })

  test('nothing scrolls sideways or is cut, small, lying, with letters twice as large, in the longest words', () => {
    expect(visited.length).toBeGreaterThan(60)
    expect(tooWide).toEqual([])
  })

  test('nothing breaks the content security policy, and nobody but the own relay is asked', () => {
    expect(borders).toHaveLength(3)
    expect(borders.flatMap(({ violations }) => violations)).toEqual([])
    expect(borders.flatMap(({ foreign }) => foreign)).toEqual([])
  })
})

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
    await enter(page, 'Luk lommen')
    await page.getByText('Lommen er lukket').first().waitFor()
    await world.close()
  })

  test('a person talks, marks, agrees and seals', async () => {
    const world = await openWorld()
    const pair = await openPair(world)
    await openWords(pair)
    const { page } = pair.maja
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
    await enter(page, /^Husk det/)
    await typeInto(page, 'Det vil vi huske', 'Besøg hos natholdet')
    await page.keyboard.press('Escape')
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
    await world.close()
  })
})
