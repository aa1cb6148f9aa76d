import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { eventually } from './eventually.ts'
import { openPair, type Pair } from './pair.ts'
import { openWorld, type World } from './phones.ts'
import { see } from './see.ts'
import { invite, press, readScreen } from './steps.ts'

const password = 'fire små blå cykler'

describe('Where everything is kept', () => {
  let world: World
  let pair: Pair
  let file: string

  beforeAll(async () => {
    world = await openWorld()
    pair = await openPair(world)
    file = join(world.dataDir, 'backup.txt')
  })
  afterAll(() => world.close())

  test('is said for each conversation: here only, sealed on the server, with the other, in a backup', async () => {
    const { page } = pair.maja
    await page.goto(`${world.url}/settings`)
    await press(page, 'Se, hvor alt ligger')
    await page.getByText('Den anden har det fælles').waitFor()
    await page.getByText('Ikke med i en sikkerhedskopi').waitFor()
    await page.getByText(/^Appen bruger \d+\sMB/).waitFor()
    await see(pair.maja, 'storage')

    await press(page, 'Lav en sikkerhedskopi')
    await page.getByLabel('Vælg et kodeord').fill(password)
    await page.getByLabel('Skriv det en gang til').fill(password)
    await press(page, 'Lav kopien')
    const gem = page.getByRole('button', { name: 'Gem filen på telefonen' })
    await gem.waitFor()
    const [download] = await Promise.all([page.waitForEvent('download'), gem.click()])
    await download.saveAs(file)
    await page.goto(`${world.url}/storage`)
    await page.getByText('Med i din sikkerhedskopi').waitFor()
  })

  test('Home that stood in the background for two days says what day it is when one comes back', async () => {
    const { page } = pair.maja
    await page.goto(world.url)
    await page.getByText('Alt, I deler, er sendt').waitFor()
    // Today where it is past midnight here and not yet by the clock that the talk was set by.
    const near = page.getByText(/I (morgen|dag) kl.\s10/)
    expect(await near.count()).toBe(0)
    await page.evaluate(twoDaysLater)
    await near.waitFor()
  })

  test('on a full phone: restoring says so, and nothing has changed', async () => {
    const guest = await world.phone('a full phone')
    const { page } = guest
    await page.addInitScript(makeFillable)
    await page.goto(`${world.url}/restore`)
    await page.locator('input[type=file]').setInputFiles(file)
    await page.getByLabel('Kodeordet til filen').fill(password)
    await press(page, 'Se, hvad der er i den')
    await page.getByRole('heading', { name: /^Filen har 1 samtale/ }).waitFor()
    await page.evaluate(() => Object.assign(window, { isDiskFull: true }))
    await press(page, 'Hent den ind')
    await page.getByText('Der var ikke plads').waitFor()
    const names = await page.evaluate(async () => (await indexedDB.databases()).map(({ name }) => name))
    expect(names.filter(name => name?.startsWith('conversation-'))).toEqual([])
    await page.goto(world.url)
    await page.getByRole('heading', { name: 'To kan begynde her' }).waitFor()
  })

  test('when the browser has cleared it away: said, with the way back by a backup', async () => {
    const { page, context } = pair.jonas
    await page.goto('about:blank')
    const devtools = await context.newCDPSession(page)
    await devtools.send('Storage.clearDataForOrigin', { origin: world.url, storageTypes: 'indexeddb' })
    await page.goto(world.url)
    await page.getByRole('heading', { name: 'Telefonen har ryddet op' }).waitFor()
    await see(pair.jonas, 'cleared')
    await press(page, 'Begynd forfra')
    await page.getByRole('heading', { name: 'To kan begynde her' }).waitFor()
    await page.reload()
    await eventually(() => readScreen(pair.jonas)).toContain('To kan begynde her')
  })

  test('when only what is one’s own is gone, which opens all the rest: said too, and nothing is called safe', async () => {
    const phone = await world.phone('Jonas')
    const { page } = phone
    await invite(phone, world.url, { me: 'Jonas', other: 'Maja' })
    await page.goto(`${world.url}/healthz`)
    await page.evaluate(async () => {
      const deleting = indexedDB.deleteDatabase('notebook')
      await new Promise(done => deleting.addEventListener('success', done))
    })
    await page.goto(world.url)
    await page.getByRole('heading', { name: 'Telefonen har ryddet op' }).waitFor()
    expect(await readScreen(phone)).not.toContain('Maja')
    await press(page, 'Begynd forfra')
    await page.getByRole('heading', { name: 'To kan begynde her' }).waitFor()
    await page.reload()
    await eventually(() => readScreen(phone)).toContain('To kan begynde her')
  })
})

function twoDaysLater() {
  const later = Date.now() + 2 * 86_400_000
  const construct = (of: typeof Date, given: [number]) => new of(given[0] ?? later)
  Object.assign(window, { Date: new Proxy(Date, { construct }) })
  document.dispatchEvent(new Event('visibilitychange'))
}

/** Rows are refused as on a full disk; the browser's own limit doesn't count small ones. */
function makeFillable() {
  const { add } = IDBObjectStore.prototype
  IDBObjectStore.prototype.add = function (...row) {
    if ((window as { isDiskFull?: boolean }).isDiskFull) throw new DOMException('full', 'QuotaExceededError')
    return add.apply(this, row)
  }
}
