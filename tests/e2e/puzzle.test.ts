import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { accessTree } from './accessTree.ts'
import { enter, tabTo } from './keyboard.ts'
import { openPair, openWords, type Pair } from './pair.ts'
import { openWorld, type World } from './phones.ts'
import { see } from './see.ts'
import { goTo, press } from './steps.ts'

describe('The puzzle, laid by two at once, by a finger, by keys alone and by what a screen reader has:', () => {
  let world: World
  let pair: Pair

  beforeAll(async () => {
    world = await openWorld()
    pair = await openPair(world, { me: 'Maja Holm', other: 'Jonas Berg', variant: 'Puslespil' })
    await openWords(pair)
    await goTo(pair.maja, pair.conversation, 'talk')
    await press(pair.maja.page, 'Begynd samtalen')
    await goTo(pair.jonas, pair.conversation, 'board')
    for (const { page } of [pair.maja, pair.jonas]) await page.locator('.board-tray').waitFor()
  })
  afterAll(() => world.close())

  test('what one lays is there on the other, and after a time apart every piece lies in one place', async () => {
    const { maja, jonas } = pair
    for (const _ of [1, 2]) await layCardByKeys(jonas.page)
    await maja.page.locator('.board-laid').nth(1).waitFor()
    const heard = await accessTree(maja.page)
    await soon(() => heard.said()).toContainEqual(expect.stringMatching(/^Jonas: Lagt på stien: /))
    await heard.close()

    await dragByFinger(maja.page, 'Ansvar', 0)
    await beside(jonas.page, 0).filter({ hasText: 'Ansvar' }).waitFor()
    await see(maja, 'board')

    for (const phone of [maja, jonas]) await phone.airplane(true)
    await dragByFinger(maja.page, 'Feedback', 0)
    await dragByFinger(maja.page, 'Ledelse', 1)
    await layStoneByKeys(jonas.page, 'Feedback', 1)
    await layStoneByKeys(jonas.page, 'Helhed', 0)
    expect(await stones(maja.page)).toEqual([['Ansvar', 'Feedback'], ['Ledelse']])
    expect(await stones(jonas.page)).toEqual([['Ansvar', 'Helhed'], ['Feedback']])
    for (const phone of [maja, jonas]) await phone.airplane(false)

    await soon(() => stones(maja.page).then(laid => laid.flat().length)).toBe(4)
    const merged = await stones(maja.page)
    await soon(() => stones(jonas.page)).toEqual(merged)
    expect(merged.flat().sort()).toEqual(['Ansvar', 'Feedback', 'Helhed', 'Ledelse'])
  })

  test('a screen reader finds every piece and place by name, and hears what became of it', async () => {
    const { maja, jonas } = pair
    const reader = await accessTree(maja.page)
    await reader.activate('button', /^M ?Ansvar$/)
    await soon(() => reader.said()).toContain('Du har taget: Ansvar')
    const places = (await reader.names('button')).filter(name => name.startsWith('Læg Ansvar ved: '))
    expect(places).toHaveLength(2)
    await reader.activate('button', /^Læg i posen$/)
    await soon(() => reader.said()).toContain('Lagt tilbage: Ansvar')
    await focusIsOn(maja.page, '.board-strip .board-stone')
    await reader.activate('button', /^M ?Ansvar$/)
    await soon(() => reader.names('button')).toContain(places[1])
    const [, question = ''] = places[1]!.split(' ved: ')
    await reader.activate('button', new RegExp(`^Læg Ansvar ved: ${escaped(question)}$`))
    await soon(() => reader.said()).toContain(`Ansvar ligger ved: ${question}`)
    await reader.activate('button', /^\d spørgsmål$/)
    await reader.activate('button', /^Træk det øverste kort$/)
    await soon(() => reader.said()).toContainEqual(expect.stringMatching(/^Et kort om .+ er trukket/))
    await focusIsOn(maja.page, '.board-back')
    await reader.activate('button', /^Vend kortet om /)
    await soon(() => reader.names('button')).toContain(`Læg kortet efter: ${question}`)
    await reader.activate('button', /^Læg kortet forrest$/)
    await soon(() => reader.said()).toContainEqual(expect.stringMatching(/^Lagt på stien: /))
    await reader.close()

    await soon(() => jonas.page.locator('.board-laid').count()).toBe(3)
    await soon(() => stones(jonas.page)).toEqual(await stones(maja.page))
  })

  test('what was laid is a picture of its own', async () => {
    const { maja, conversation } = pair
    await press(maja.page, 'Gem brættet som billede')
    await maja.page.waitForURL(/\/laid$/)
    await maja.page.getByRole('img', { name: /./ }).first().waitFor()
    await see(maja, 'laid')
    await goTo(maja, conversation, 'board')
  })

  test('from a laid card one comes to its question in the talk, and back, and the other sees which', async () => {
    const { page } = pair.jonas
    const seen = pair.maja.page
    const card = page.locator('.board-laid .board-card').first()
    const question = (await card.locator('.board-question').textContent()) ?? ''
    await card.click()
    await press(page, 'Tal om det')
    await page.getByRole('heading', { level: 1, name: question }).waitFor()
    await seen.locator('.company').getByText('Jonas ser på').waitFor()
    expect(await seen.locator('.board-laid').first().locator('.board-looker').textContent()).toBe('Jonas')
    await page.getByRole('link', { name: 'Puslespil' }).click()
    await page.waitForURL(/\/board$/)
    await card.waitFor()
    await seen.locator('.company').getByText('Jonas er her').waitFor()
  })
})

const soon = <Of>(look: () => Promise<Of>) => expect.poll(look, { timeout: 60_000 })

const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')

async function layCardByKeys(page: Page): Promise<void> {
  const laid = page.locator('.board-laid')
  const before = await laid.count()
  await enter(page, /^\d spørgsmål$/)
  await enter(page, 'Træk det øverste kort')
  // The focus goes with the card.
  await focusIsOn(page, '.board-back')
  await page.keyboard.press('Enter')
  await focusIsOn(page, '.board-slot')
  await page.keyboard.press('Enter')
  await laid.nth(before).waitFor()
  await focusIsOn(page, '.board-card')
}

async function layStoneByKeys(page: Page, word: string, at: number): Promise<void> {
  await enter(page, new RegExp(`^J?M?\\s?${word}$`))
  await focusIsOn(page, '.board-hollow')
  for (let times = 0; times < at; times++) await tabTo(page, new RegExp(`^Læg ${word} ved: `))
  await page.keyboard.press('Enter')
  await beside(page, at).filter({ hasText: word }).waitFor()
  await focusIsOn(page, '.board-stone')
}

const focusIsOn = (page: Page, selector: string): Promise<unknown> =>
  page.waitForFunction(wanted => document.activeElement?.matches(wanted), selector)

/** As a finger does it: to the hollow beside a laid card. */
async function dragByFinger(page: Page, word: string, at: number): Promise<void> {
  const stone = page.locator('.board-strip .board-stone').filter({ hasText: word })
  await stone.scrollIntoViewIfNeeded()
  const hollow = page.locator('.board-hollow').nth(at)
  const [from, to] = [await middleOf(stone), await middleOf(hollow)]
  const finger = await page.context().newCDPSession(page)
  const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', points: { x: number; y: number }[]) =>
    finger.send('Input.dispatchTouchEvent', { type, touchPoints: points })
  await touch('touchStart', [from])
  for (let step = 1; step <= 8; step++) {
    const share = step / 8
    await touch('touchMove', [{ x: from.x + (to.x - from.x) * share, y: from.y + (to.y - from.y) * share }])
    await page.waitForTimeout(20)
  }
  // What lies above may still make room: a finger follows.
  await expect
    .poll(async () => {
      await touch('touchMove', [await middleOf(hollow)])
      return page.locator('.board-laid').nth(at).getAttribute('data-over')
    })
    .toBe('')
  await touch('touchEnd', [])
  await finger.detach()
  await beside(page, at).filter({ hasText: word }).waitFor()
}

async function middleOf(place: ReturnType<Page['locator']>): Promise<{ x: number; y: number }> {
  const box = await place.boundingBox()
  if (!box) throw new Error('It is nowhere on the screen')
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 }
}

const beside = (page: Page, at: number) => page.locator('.board-laid').nth(at).locator('.board-stone')

const stones = (page: Page): Promise<string[][]> =>
  page
    .locator('.board-laid')
    .evaluateAll(rows =>
      rows.map(row =>
        [...row.querySelectorAll('.board-stone > span:last-child')].map(stone =>
          (stone.textContent ?? '').replaceAll('\u00ad', ''),
        ),
      ),
    )
