import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { beginTalk, letIn, type Pair, sayYesToSetting, seeOpenedWords } from './pair.ts'
import { openWorld, type TestPhone, type World } from './phones.ts'
import { conversationOf, goTo, invite, join, pick, press } from './steps.ts'

let world: World
let pair: Pair

beforeAll(async () => {
  world = await openWorld()
  const maja = await world.phone('Maja')
  const jonas = await world.phone('Jonas')
  const link = await invite(maja, world.url, { me: 'Maja Holm', other: 'Jonas Berg' })
  const conversation = conversationOf(maja.page)
  await join(jonas, link)
  pair = { maja, jonas, conversation, link }
  await letIn(pair)
  await sayYesToSetting(jonas, conversation)
  // Both picked one of them: five words and three parts of the form.
  await pick(maja, conversation, ['Ansvar', 'Feedback', 'Ledelse'])
  await pick(jonas, conversation, ['Ledelse', 'Roller', 'Helhed'])
  for (const phone of [maja, jonas]) await seeOpenedWords(phone, conversation)
  for (const phone of [maja, jonas]) await phone.page.emulateMedia({ reducedMotion: 'reduce' })
})

afterAll(() => world.close())

/** The legs as the sheet of the way tells them, which it leaves open. */
async function wayOn({ page }: TestPhone): Promise<string[]> {
  if (!(await page.getByRole('dialog').isVisible())) await press(page, 'Vejen')
  const legs = page.getByRole('dialog').getByRole('listitem')
  await legs.first().waitFor()
  const names = await legs.locator('.way-name').allTextContents()
  // Without the initials of who picked a word.
  return names.map(name => name.replaceAll('\u00ad', '').replace(/^[A-Z]+(?=[A-Z][a-z])/, ''))
}

const legNamed = ({ page }: TestPhone, name: RegExp) =>
  page.getByRole('dialog').getByRole('listitem').getByRole('button', { name })

const closeWay = ({ page }: TestPhone) => page.keyboard.press('Escape')

test('Eight legs that both change without a network become one way, and a phone that woke is where it was', async () => {
  const { maja, jonas, conversation } = pair
  await beginTalk(maja, conversation)
  await goTo(jonas, conversation, 'talk')
  await jonas.page.getByRole('button', { name: 'Første spørgsmål' }).waitFor()
  for (const phone of [maja, jonas]) await phone.airplane(true)

  const proposed = await wayOn(maja)
  expect(proposed).toHaveLength(8)
  expect(await wayOn(jonas)).toEqual(proposed)
  expect(proposed.filter(name => /Ledelse/.test(name))).toHaveLength(1)
  await closeWay(maja)
  await closeWay(jonas)

  // Maja by touch, from the first question: the last word as the next leg.
  await press(maja.page, 'Første spørgsmål')
  await wayOn(maja)
  const last = proposed.at(-1)!
  await legNamed(maja, new RegExp(last)).click()
  await press(maja.page, 'Som næste')
  await maja.page.getByText(/er nu nummer 2 af 8/).waitFor({ state: 'attached' })
  expect((await wayOn(maja))[1]).toBe(last)
  await press(maja.page, 'Gå hertil')
  await maja.page.getByText('2. stykke').waitFor()

  // Jonas by keyboard: the second part of the form a step later.
  await wayOn(jonas)
  await legNamed(jonas, /Struktur/).focus()
  await jonas.page.keyboard.press('Enter')
  await jonas.page.getByRole('button', { name: 'Senere' }).focus()
  await jonas.page.keyboard.press('Enter')
  const from = proposed.indexOf('Struktur')
  await jonas.page.getByText(`Struktur er nu nummer ${from + 2} af 8`).waitFor({ state: 'attached' })
  await closeWay(jonas)

  await maja.page.reload()
  await maja.page.getByRole('heading', { level: 1, name: new RegExp(last) }).waitFor()
  await maja.page.getByText('2. stykke').waitFor()
  expect((await wayOn(maja))[1]).toBe(last)

  for (const phone of [maja, jonas]) await phone.airplane(false)
  const moved = proposed.filter(name => name !== last && name !== 'Struktur')
  const [first, ...rest] = moved
  const merged = [first, last, ...rest]
  merged.splice(from + 2, 0, 'Struktur')
  for (const phone of [maja, jonas])
    await expect.poll(() => wayOn(phone), { timeout: 60_000 }).toEqual(merged)
  for (const phone of [maja, jonas]) await closeWay(phone)

  // Every card of the way, and nothing twice.
  const seen: string[] = []
  while (await jonas.page.getByRole('button', { name: /^(Første|Næste)/ }).isVisible()) {
    await press(jonas.page, /^(Første|Næste)/)
    seen.push((await jonas.page.getByRole('heading', { level: 1 }).textContent()) ?? '')
  }
  expect(seen).toHaveLength(5 + 9 + 1)
  expect(new Set(seen).size).toBe(seen.length)
  expect(seen.at(-1)).toBe('Så er I kommet rundt')
})

test('An installed app that the phone ended on the way wakes on the leg’s card, and once the talk was left begins at Home', async () => {
  const { maja, conversation } = pair
  const home = new URL('/', conversation).href
  await maja.page.goto(`${conversation}/talk`)
  const asked = (await maja.page.getByRole('heading', { level: 1 }).textContent()) ?? ''
  // Nothing of the page has the time to do anything.
  await maja.page.goto('about:blank')
  const page = await maja.context.newPage()
  await page.addInitScript(() => Object.defineProperty(navigator, 'standalone', { value: true }))
  await maja.context.setOffline(true)
  await page.goto(home)
  await page.getByRole('button', { name: 'Forlad samtalen' }).waitFor()
  expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe(asked)
  await press(page, 'Forlad samtalen')
  await press(page, 'Hold en pause')
  await page.waitForURL(home)
  await page.reload()
  await page.getByRole('heading', { level: 1 }).waitFor()
  expect(page.url()).toBe(home)
  await page.close()
  await maja.context.setOffline(false)
})

test('A phone tells of half the time and of the last five minutes once each, also after sleep, and buzzes unless it was told not to', async () => {
  const { maja, jonas, conversation } = pair
  for (const { page } of [maja, jonas]) {
    await page.clock.install()
    await page.addInitScript(() => {
      navigator.vibrate = () => {
        sessionStorage.setItem('buzzes', `${Number(sessionStorage.getItem('buzzes')) + 1}`)
        return true
      }
    })
    await page.goto(`${conversation}/talk`)
    await page.getByText('ca. 75 min. tilbage').waitFor()
    await page.clock.fastForward('38:00')
    await page.getByText('I er halvvejs').waitFor()
    expect(await buzzesOf(page)).toBe(1)
  }

  await jonas.page.getByRole('button', { name: 'Ikke flere puf' }).click()
  await jonas.page.clock.fastForward('33:00')
  await jonas.page.getByText('Fem minutter igen').waitFor()
  expect(await buzzesOf(jonas.page)).toBe(1)
  await jonas.page.clock.fastForward('05:00')
  await jonas.page.getByText('Fem minutter igen').waitFor({ state: 'detached' })

  await maja.page.reload()
  await maja.page.getByText('ca. 35 min. tilbage').waitFor()
  await sleep(maja.page, true)
  await maja.page.clock.fastForward('33:00')
  expect(await maja.page.getByText('ca. 35 min. tilbage').isVisible()).toBe(true)
  expect(await buzzesOf(maja.page)).toBe(1)
  await sleep(maja.page, false)
  await maja.page.getByText('Fem minutter igen').waitFor()
  expect(await buzzesOf(maja.page)).toBe(2)
})

test('Home that stands before somebody’s eyes over midnight says what day it has become', async () => {
  const { page } = pair.maja
  await page.goto(new URL('/', pair.conversation).href)
  await page.getByText(/kl\.\s10/).waitFor()
  const near = page.getByText(/I (morgen|dag) kl\.\s10/)
  expect(await near.count()).toBe(0)
  await page.getByText('Alt, I deler, er sendt').waitFor()
  // Nothing is left to be done that would draw it anew.
  await page.clock.fastForward('00:30')
  await page.waitForTimeout(1500)
  await page.clock.fastForward('48:00:00')
  await near.waitFor({ timeout: 5_000 })
})

const buzzesOf = (page: Page) => page.evaluate(() => Number(sessionStorage.getItem('buzzes')))

const sleep = (page: Page, isAsleep: boolean) =>
  page.evaluate(asleep => {
    const value = asleep ? 'hidden' : 'visible'
    Object.defineProperty(document, 'visibilityState', { value, configurable: true })
    document.dispatchEvent(new Event('visibilitychange'))
  }, isAsleep)
