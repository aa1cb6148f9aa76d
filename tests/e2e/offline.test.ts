import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest'
import { integrityOf } from '../../.ci/keptAsBuilt.ts'
import { launchPhone, type Phone } from '../browser.ts'
import { type RunningRelay, startRelay } from '../relay/startRelay.ts'
import { eventually } from './eventually.ts'
import { giveCamera, holdBefore } from './heldBefore.ts'
import { openWorld, type TestPhone, type World } from './phones.ts'
import { conversationOf, goTo, openAnew, press, savedHere, walkTo, writeNote } from './steps.ts'

const question = 'albertslund.adfaerd.q1'

test('a page that was loaded past the worker, by a forced reload, has all of the app without a network too', async () => {
  const world = await openWorld()
  onTestFinished(() => world.close())
  const phone = await world.phone('Maja')
  await visitOnce(phone.page, world.url)
  const devtools = await phone.context.newCDPSession(phone.page)
  await Promise.all([phone.page.waitForEvent('load'), devtools.send('Page.reload', { ignoreCache: true })])
  const isAnswered = () => phone.page.evaluate(() => navigator.serviceWorker.controller !== null)
  await eventually(isAnswered).toBe(true)
  await phone.airplane(true)
  await press(phone.page, 'Ny samtale')
  await phone.page.getByRole('heading', { name: 'Hvem skal du gå ved siden af?' }).waitFor()
})

describe('After one visit, without a network and without a relay,', () => {
  let world: World
  let phone: TestPhone
  let conversation: string
  const askedByWorker: string[] = []

  beforeAll(async () => {
    world = await openWorld()
    phone = await world.phone('Maja')
    phone.context.on('request', request => {
      if (request.serviceWorker()) askedByWorker.push(new URL(request.url()).pathname)
    })
    await visitOnce(phone.page, world.url)
    await world.relay.kill('SIGTERM')
    await phone.airplane(true)
    await phone.page.goto(world.url)
    conversation = await makeConversation(phone.page)
  })
  afterAll(() => world.close())

  test('a conversation is made, and what is written in it is still there after a reload', async () => {
    await writeNote(phone, conversation, question, 'Skrevet i flyet')
    await phone.page.reload()
    await eventually(() => noteOn(phone.page)).toBe('Skrevet i flyet')
  })

  test.each([
    ['/', /./],
    ['/new', 'Hvem skal du gå ved siden af?'],
    ['/join', 'Tag imod'],
    ['/i', 'Tag imod'],
    ['/settings', 'Som du vil have det'],
    ['/backup', 'Lav en sikkerhedskopi'],
    ['/restore', 'Hent en kopi ind'],
    ['/storage', 'Hvor ligger det?'],
    ['/endings', 'Afsluttede samtaler'],
    ['/nowhere', 'Her er ingen sti'],
    ['/c/nothing', 'Samtalen er her ikke'],
  ])('%s opens and reloads', async (path, heading) => {
    await opensAndReloads(`${world.url}${path}`, heading)
  })

  test.each([
    ['', /^Ræk Jonas/],
    ['/invite', /^Ræk Jonas/],
    ['/edition', 'Sig det, så det passer hos jer'],
    ['/prepare', 'Gør dig klar'],
    [`/prepare/${question}`, /^Fortæl om din/],
    ['/keywords', /stikord/],
    ['/talk', 'Samtalen venter lidt endnu'],
    ['/agree', /^Ræk Jonas/],
    ['/agree/nothing', /^Ræk Jonas/],
    ['/seal', 'Træk knuden til'],
    ['/file', 'Knuden er ikke bundet endnu'],
    ['/archive', 'Det, mappen får'],
    ['/words', 'De samme fire ord'],
    ['/together', 'I er ikke forbundet endnu'],
    ['/followup', 'Der er ingen forseglet plan endnu'],
  ])('the conversation’s %s opens and reloads', async (path, heading) => {
    await opensAndReloads(`${conversation}${path}`, heading)
  })

  test('each of the four languages can be chosen, and stays', async () => {
    const { page } = phone
    await page.goto(`${world.url}/settings`)
    const titles = new Set<string>()
    for (const language of ['English', 'Svenska', 'Norsk bokmål', 'Dansk']) {
      const before = await titleOf(page)
      await page.getByRole('radio', { name: language }).click()
      await eventually(() => titleOf(page)).not.toBe(before)
      const chosen = await titleOf(page)
      await page.reload()
      expect(await titleOf(page)).toBe(chosen)
      titles.add(chosen)
    }
    expect(titles.size).toBe(4)
    expect(await page.locator('html').getAttribute('lang')).toBe('da')
  })

  test('nothing of the app is missing in the cache, the code that reads codes included', async () => {
    const cached = await phone.page.evaluate(async () => {
      const caches_ = await Promise.all((await caches.keys()).map(name => caches.open(name)))
      const requests = (await Promise.all(caches_.map(cache => cache.keys()))).flat()
      return requests.map(({ url }) => new URL(url).pathname)
    })
    expect(cached).toContainEqual(expect.stringMatching(/zxing_reader.*\.wasm$/))
    for (const file of builtFiles()) expect(cached, file).toContain(file)
  })

  test('all small files have come as one', () => {
    expect(askedByWorker).toContain('/bulk.bin')
    expect(askedByWorker.filter(path => /^\/assets\/.*\.(js|css|json)$/.test(path))).toEqual([])
  })

  async function opensAndReloads(address: string, heading: string | RegExp): Promise<void> {
    const { page } = phone
    const title = page.getByRole('heading', { level: 1, name: heading })
    await walkTo(page, address)
    await title.waitFor()
    await page.reload()
    await title.waitFor()
  }

  const builtFiles = () =>
    [...readFileSync('dist/index.html', 'utf8').matchAll(/(?:src|href)="(\/[^"]+)"/g)].map(([, path]) => path)
})

describe('Before the phone keeps the app,', () => {
  let world: World
  let phone: TestPhone
  let conversation: string

  beforeAll(async () => {
    world = await openWorld()
    phone = await world.phone('Maja')
    await phone.page.addInitScript(() => Reflect.deleteProperty(Navigator.prototype, 'serviceWorker'))
    await phone.page.goto(world.url)
    conversation = await makeConversation(phone.page)
  })
  afterAll(() => world.close())

  test.each(['seal', 'linked'])(
    'a screen (%s) that the network was too short for says so, and comes when asked for again',
    async screen => {
      const { page, context } = phone
      await context.setOffline(true)
      await page.evaluate(to => history.pushState(null, '', to), `${conversation}/${screen}`)
      await page.getByRole('heading', { name: 'Noget af appen er ikke hentet' }).waitFor()
      await press(page, 'Prøv igen')
      await page.getByRole('heading', { name: 'Noget af appen er ikke hentet' }).waitFor()
      await context.setOffline(false)
      await press(page, 'Prøv igen')
      await page.getByRole('heading', { name: /^(Træk knuden til|Samtaler ved siden af)$/ }).waitFor()
    },
  )

  test('what is pressed, and needs code that isn’t there, says so, and the screen is as it was', async () => {
    const { page, context } = phone
    const heading = (name: string) => page.getByRole('heading', { level: 1, name })
    await openAnew(page, `${world.url}/devices/code`)
    await context.setOffline(true)
    await press(page, 'Vis koden nu')
    await heading('Noget af appen er ikke hentet').waitFor()
    await page.getByRole('button', { name: 'Tilbage' }).click()
    await heading('Gendannelseskode').waitFor()
    await press(page, 'Vis koden nu')
    await context.setOffline(false)
    await press(page, 'Prøv igen')
    await heading('Gendannelseskode').waitFor()
    await press(page, 'Vis koden nu')
    await page.getByText('Koden virker nu.').waitFor()
  })

  test('a screen that the server has no more, since the app was renewed there, comes as the new one', async () => {
    const { page } = phone
    // What is the same in both versions bears the same name.
    const [same] = /<script[^>]*>/.exec(readFileSync('dist/index.html', 'utf8')) ?? []
    const newer = `${same}</script><script type="module" src="/assets/newer.js"></script>`
    await page.route('**/assets/*', route => route.abort())
    await page.route(`${world.url}/`, async route => {
      await page.unroute('**/assets/*')
      await route.fulfill({ contentType: 'text/html', body: newer })
    })
    await page.evaluate(to => history.pushState(null, '', to), `${conversation}/together`)
    await page.getByRole('heading', { name: 'I er ikke forbundet endnu' }).waitFor()
  })

  test('what connects the two comes, though its code didn’t arrive at first', async () => {
    const { page, context } = phone
    const network = '**/assets/network-*.js'
    await page.route(network, async route => {
      await page.unroute(network)
      await route.abort()
    })
    await context.grantPermissions(['clipboard-read', 'clipboard-write'])
    await openAnew(page, `${conversation}/invite`)
    await press(page, 'Kopiér linket')
    await page.getByText('Linket er kopieret').first().waitFor()
    const jonas = await world.phone('Jonas')
    await jonas.page.goto(await page.evaluate(() => navigator.clipboard.readText()))
    await press(jonas.page, 'Ja, jeg er med')
    await page.getByRole('heading', { name: 'Jonas er med' }).waitFor()
  })

  test('a talk that is tried out isn’t thrown away by a screen that the server has no more', async () => {
    const { page } = phone
    await openAnew(page, `${world.url}/welcome`)
    for (const _ of ['alone', 'talk', 'plan']) await press(page, 'Videre')
    await press(page, 'Prøv en samtale først')
    await page.getByRole('heading', { name: /ord at gå med/ }).waitFor()
    await page.route(`${world.url}/`, route => route.fulfill({ contentType: 'text/html', body: '' }))
    await page.route('**/assets/*', route => route.abort())
    await press(page, 'Forlad samtalen')
    await press(page, 'Videre til aftaler')
    await page.getByRole('heading', { name: 'Noget af appen er ikke hentet' }).waitFor()
    await page.unrouteAll()
    await page.goBack()
    await page.getByRole('button', { name: 'Smid væk' }).waitFor()
  })
})

describe('Side by side, without a network and without a relay,', () => {
  test('two phones join by the codes on their screens, and find each other at the relay afterwards', async ({
    onTestFinished,
  }) => {
    const world = await openWorld()
    onTestFinished(() => world.close())
    const [maja, jonas] = [await world.phone('Maja'), await world.phone('Jonas')]
    for (const { page } of [maja, jonas]) await visitOnce(page, world.url)
    await world.relay.kill('SIGTERM')
    for (const phone of [maja, jonas]) await phone.airplane(true)

    const conversation = await makeConversation(maja.page)
    await press(maja.page, 'Vis hinanden koder')
    await giveCamera(jonas.page)
    await press(jonas.page, 'Scan en kode')
    const yes = jonas.page.getByRole('button', { name: 'Ja, jeg er med' })
    await holdBefore(maja.page, jonas.page, () => yes.isVisible())
    await yes.click()
    await jonas.page.waitForURL(/\/invite$/)
    await giveCamera(maja.page)
    await press(maja.page, 'Scan Jonas’ svar')
    const isIn = maja.page.getByRole('heading', { name: 'Jonas er med' })
    await holdBefore(jonas.page, maja.page, () => isIn.isVisible())

    await world.restartRelay()
    for (const phone of [maja, jonas]) await phone.airplane(false)
    await jonas.page.getByRole('heading', { name: 'Du og Maja er forbundet' }).waitFor()
    await goTo(maja, conversation, 'edition')
    await maja.page.getByLabel(/^Det, ledergruppen har i fokus/).fill('Færre møder')
    await goTo(jonas, conversation, 'prepare')
    await jonas.page.getByText('Færre møder').waitFor()
  })
})

describe('A new version of the app', () => {
  test('waits, is offered on Home but never in a conversation, and takes over on consent alone', async ({
    onTestFinished,
  }) => {
    const folder = mkdtempSync(join(tmpdir(), 'versions-'))
    const dataDir = join(folder, 'data')
    let relay = await startRelay({ dataDir, dist: 'dist' })
    const { url, port } = relay
    const phone = await launchPhone()
    onTestFinished(() => end([phone], relay, folder))
    const { page } = phone
    await visitOnce(page, url)
    await page.reload()
    const conversation = await makeConversation(page)
    await writeNote({ page } as TestPhone, conversation, question, 'Før skiftet')

    const written = 'Før skiftet, og mens det ventede'
    await relay.kill('SIGTERM')
    relay = await startRelay({ dataDir, port, dist: newerApp(join(folder, 'dist')) })
    await page.reload()
    await newerWaits(page)
    await eventually(() => noteOn(page)).toBe('Før skiftet')
    await page.getByLabel('Dine noter').fill(written)
    await savedHere({ page } as TestPhone)
    expect(await page.getByText('En ny udgave af appen ligger klar').count()).toBe(0)
    await page.reload()
    await newerWaits(page)
    expect(await versionOf(page)).toBe('as built')
    expect(await page.getByText('En ny udgave af appen ligger klar').count()).toBe(0)

    await press(page, 'Til forsiden')
    await page.getByText('En ny udgave af appen ligger klar').waitFor()
    expect(await versionOf(page)).toBe('as built')
    const otherTab = await phone.context.newPage()
    await otherTab.goto(`${conversation}/prepare/${question}`)
    await eventually(() => noteOn(otherTab)).toBe(written)
    await press(page, 'Opdatér nu')
    await page.getByText('En samtale er åben i et andet vindue').waitFor()
    expect(await versionOf(page)).toBe('as built')
    expect(await noteOn(otherTab)).toBe(written)
    await newerWaits(page)
    await otherTab.close()
    // What the window held is given up a moment after it, and whoever is told so presses again.
    const update = page.getByRole('button', { name: 'Opdatér nu' })
    await eventually(async () => {
      await update.click({ timeout: 1000 }).catch(() => {})
      return versionOf(page).catch(() => 'between two pages')
    }).toBe('newer')
    await page.locator('h1').first().waitFor()
    expect(await page.getByText('En ny udgave af appen ligger klar').count()).toBe(0)
    await goTo({ page } as TestPhone, conversation, `prepare/${question}`)
    await eventually(() => noteOn(page)).toBe(written)
  })

  test('is on the phone only as it was built: pages that a network puts in its place are not kept, and what was cut short is fetched', async ({
    onTestFinished,
  }) => {
    const world = await openWorld()
    onTestFinished(() => world.close())
    const { page, context } = await world.phone('Maja')
    const bulk = readFileSync('dist/bulk.bin')
    const halfBulk = bulk.subarray(0, bulk.length / 2)
    const login = { contentType: 'text/html', body: '<h1>Log ind på gæstenettet</h1>' }
    let hasToLogIn = true
    let answered = 0
    await context.route(/\/assets\/.*\.js$|\/bulk\.bin$/, route => {
      const isBulk = route.request().url().endsWith('.bin')
      if (!hasToLogIn) return isBulk ? route.fulfill({ body: halfBulk }) : route.continue()
      if (route.request().serviceWorker() === null) return route.continue()
      answered++
      return route.fulfill(login)
    })
    await page.goto(world.url)
    await eventually(async () => answered).toBeGreaterThan(0)
    const worker = () =>
      page.evaluate(async () => {
        const { installing, active } = (await navigator.serviceWorker.getRegistration()) ?? {}
        return (installing ?? active)?.state ?? 'none'
      })
    await eventually(worker).toBe('none')
    hasToLogIn = false
    await visitOnce(page, world.url)
    await context.setOffline(true)
    await page.goto(`${world.url}/new`)
    await page.getByRole('heading', { name: 'Hvem skal du gå ved siden af?' }).waitFor()
  })

  const versionOf = (page: Page) =>
    page.evaluate(
      () => document.querySelector('meta[name=version-under-test]')?.getAttribute('content') ?? 'as built',
    )

  /** The same app with another index.html, as the service worker's list then names it. */
  function newerApp(folder: string): string {
    cpSync('dist', folder, { recursive: true })
    const change = (name: string, from: RegExp, to: string) => {
      const path = join(folder, name)
      const before = readFileSync(path, 'utf8')
      const after = before.replace(from, to)
      if (after === before) throw new Error(`${name} holds nothing like ${from}`)
      writeFileSync(path, after)
      rmSync(`${path}.br`)
    }
    change('index.html', /<head>/, '<head><meta name="version-under-test" content="newer">')
    const integrity = integrityOf(join(folder, 'index.html'))
    const entry = JSON.stringify({ integrity, revision: 'f'.repeat(32), url: 'index.html' })
    change('sw.js', /\{"integrity":"[^"]+","revision":"[0-9a-f]+","url":"index\.html"\}/, entry)
    return folder
  }

  async function newerWaits(page: Page): Promise<void> {
    await page.waitForFunction(
      async () => (await navigator.serviceWorker.getRegistration())?.waiting?.state === 'installed',
    )
  }
})

const noteOn = (page: Page) => page.getByLabel('Dine noter').inputValue()
const titleOf = async (page: Page) =>
  (await page.locator('main:not(.on-its-way) h1').first().textContent()) ?? ''

/** The app is on the phone once its worker has everything. */
async function visitOnce(page: Page, url: string): Promise<void> {
  await page.goto(url)
  await page.locator('h1').first().waitFor()
  await page.evaluate(async () => (await navigator.serviceWorker.ready).active?.state)
}

async function makeConversation(page: Page): Promise<string> {
  await press(page, 'Ny samtale')
  await page.getByLabel('Din medarbejders navn').fill('Jonas Berg')
  const mine = page.getByLabel('Dit navn')
  await mine.fill('Maja Holm')
  // The keyboard goes, so that the button is seen.
  await mine.press('Enter')
  await page.locator('input:focus').waitFor({ state: 'detached' })
  await press(page, 'Lav samtalen')
  await page.waitForURL(/\/invite$/)
  return conversationOf(page)
}

async function end(phones: Phone[], relay: RunningRelay, folder: string): Promise<void> {
  for (const phone of phones) await phone.close()
  await relay.kill('SIGTERM')
  rmSync(folder, { recursive: true, force: true })
}
