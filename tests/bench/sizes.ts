import { brotliCompressSync } from 'node:zlib'
import type { Line } from './budgets.ts'
import { makeConversation } from './conversation.ts'
import { putRows, summaries } from './rows.ts'
import { scriptsUntil, shownAt, watchFor } from './shown.ts'
import type { BenchPhone, Stage } from './stage.ts'

interface Sizes {
  home: number
  conversation: number
}

/**
 * Script bytes as brotli sends them: until Home shows its list, and with what a conversation asks for until its first
 * station stands. That is opened at its own address, so that what an idle Home fetches ahead isn't taken for needed.
 */
export async function measureSizes(stage: Stage): Promise<Line[]> {
  const app = await sizesOfApp(stage)
  const bare = await sizesOfBare(stage)
  return [
    {
      what: 'JS until Home shows its list',
      measured: app.home,
      budget: 127,
      unit: 'kB',
      beside: besideBare(app.home, bare.home),
    },
    {
      what: 'all JS to open a conversation',
      measured: app.conversation,
      budget: 167,
      unit: 'kB',
      beside: `with Home, nothing that comes ahead; ${besideBare(app.conversation, bare.conversation)}`,
    },
  ]
}

async function sizesOfApp({ urls, phone }: Stage): Promise<Sizes> {
  const own = await phone({ hasWorker: false })
  const making = await own.open()
  await makeConversation(own.context, making, urls.app)
  const station = making.url()
  await making.close()
  const home = await scriptsFor(own, urls.app, '.foremost, .home-rows li')
  // The first station is the invitation.
  const conversation = await scriptsFor(own, station, '.qr-paper svg')
  await own.close()
  return { home: await brotliKB(home), conversation: await brotliKB([...home, ...conversation]) }
}

async function sizesOfBare({ urls, phone }: Stage): Promise<Sizes> {
  const own = await phone({ hasWorker: false })
  const making = await own.open()
  await making.goto(urls.bare)
  await making.locator('ul').waitFor({ state: 'attached' })
  await putRows(making, 'bare', 'summaries', summaries(1))
  await making.close()
  const home = await scriptsFor(own, urls.bare, 'li')
  const page = await own.open()
  await page.goto(urls.bare)
  await page.locator('li a').click()
  await page.locator('textarea').waitFor()
  const conversation = await scriptsUntil(page, Number.POSITIVE_INFINITY)
  await own.close()
  return { home: await brotliKB(home), conversation: await brotliKB([...home, ...conversation]) }
}

/** Asked for before what `selector` names was painted. */
async function scriptsFor(phone: BenchPhone, url: string, selector: string): Promise<string[]> {
  const page = await phone.open()
  await watchFor(page, selector)
  await page.goto(url)
  const scripts = await scriptsUntil(page, await shownAt(page))
  await page.close()
  return scripts
}

async function brotliKB(addresses: readonly string[]): Promise<number> {
  const sizes = [...new Set(addresses)].map(async address => {
    const body = await (await fetch(address)).arrayBuffer()
    return brotliCompressSync(body).length
  })
  return (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0) / 1000
}

const besideBare = (app: number, bare: number): string =>
  `${bare.toFixed(1)} kB in the bare app, ${(app / bare).toFixed(2)} ×`
