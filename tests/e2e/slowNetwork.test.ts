import type { Page } from 'playwright-core'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { expectAccessible, openWorld, type World } from './phones.ts'
import { invite, reloadInAirplaneMode } from './steps.ts'

describe('On a slow network', () => {
  let world: World
  beforeEach(async () => {
    world = await openWorld()
  })
  afterEach(() => world.close())

  test('the page says in the person’s own language that the app is on its way', async () => {
    const { page } = await world.phone('Jonas')
    const letGo = await held(page, '**/assets/index-*.js')
    await page.goto(world.url, { waitUntil: 'commit' })
    const words = page.locator('.on-its-way p:visible')
    const languages = () => words.evaluateAll(all => all.map(one => (one as HTMLElement).lang))
    await expect.poll(languages, { timeout: 20_000 }).toEqual(['da'])
    await expectAccessible(page, 'the app on its way')
    letGo()
    await page.getByRole('heading', { name: 'To kan begynde her' }).waitFor()
    expect(await languages()).toEqual([])
  })

  test('whoever scans pastes a link where the camera’s code doesn’t arrive', async () => {
    const { page, context } = await world.phone('Jonas')
    const missed = page.waitForEvent('requestfailed', failed => failed.url().includes('/Scanner-'))
    await context.route('**/assets/Scanner-*.js', route => route.abort())
    await page.goto(`${world.url}/join`)
    await missed
    await page.getByRole('button', { name: 'Indsæt et link eller skriv en kode' }).click()
    await page.getByRole('textbox').waitFor()
  })

  test('all that an invitation needs is asked for together', async () => {
    const link = await linkFromMaja()
    const { page } = await world.phone('Jonas')
    const asked = requestsOf(page)
    const letGo = await held(page, '**/assets/conversation-*.js')
    await page.goto(link, { waitUntil: 'commit' })
    await page.getByText('Et øjeblik').waitFor()
    for (const needed of ['yjs', 'network', 'invitations', 'JoinScreen', 'join', 'codes', 'invite'])
      await expect
        .poll(() => asked().some(name => name.startsWith(`${needed}-`)), { message: needed })
        .toBe(true)
    letGo()
    await page.getByRole('button', { name: 'Ja, jeg er med' }).waitFor()
    // Nobody has pressed anything yet, so no frame stands around the heading.
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('BODY')
  })

  test('what nobody waits for isn’t fetched while an invitation is being read, and is afterwards', async () => {
    const link = await linkFromMaja()
    const jonas = await world.phone('Jonas')
    const { page } = jonas
    const asked = requestsOf(page)
    const letGo = await held(page, '**/assets/albertslund-*.json')
    await page.goto(link, { waitUntil: 'commit' })
    await page.getByText('Et øjeblik').waitFor()
    // Longer than what comes by itself would wait for a screen.
    await page.waitForTimeout(5000)
    expect(asked().filter(name => /^(welcome|backup|people|sw)\b/.test(name))).toEqual([])
    expect(await page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length)).toBe(0)
    letGo()
    await page.getByRole('button', { name: 'Ja, jeg er med' }).waitFor()
    await page.evaluate(async () => void (await navigator.serviceWorker.ready))
    await reloadInAirplaneMode(jonas)
  })

  async function linkFromMaja(): Promise<string> {
    const maja = await world.phone('Maja')
    return invite(maja, world.url, { me: 'Maja Holm', other: 'Jonas Berg' })
  }
})

/** What was asked for at that address arrives when it is let go. */
async function held(page: Page, address: string): Promise<() => void> {
  const { promise, resolve } = Promise.withResolvers<void>()
  await page.route(address, async route => {
    await promise
    await route.continue()
  })
  return resolve
}

/** The names of the files that the page has asked for so far. */
function requestsOf(page: Page): () => string[] {
  const names: string[] = []
  page.on('request', request => names.push(new URL(request.url()).pathname.split('/').at(-1) ?? ''))
  return () => names
}
