import { brotliCompressSync } from 'node:zlib'
import type { Page } from 'playwright-core'
import type { Line } from './budgets.ts'
import { makeConversation } from './conversation.ts'
import { putRows, summaries } from './rows.ts'
import { scriptsUntil, shownAt, watchFor } from './shown.ts'
import type { Stage } from './stage.ts'

interface Sizes {
  home: number
  conversation: number
}

/** Script bytes as brotli sends them: until Home shows its list, and until a conversation opened from there stands. */
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
      beside: besideBare(app.conversation, bare.conversation),
    },
  ]
}

async function sizesOfApp({ urls, phone }: Stage): Promise<Sizes> {
  const own = await phone({ hasWorker: false })
  const making = await own.open()
  await makeConversation(own.context, making, urls.app)
  await making.close()
  const page = await own.open()
  const home = await sizesOfHome(page, urls.app, '.foremost, .home-rows li')
  await page.locator('.foremost button, .home-rows a').first().click()
  // Its first station is the invitation; until that stands, Home is still to be seen.
  await page.locator('.qr-paper svg').waitFor()
  const conversation = await brotliKB(await scriptsUntil(page, Number.POSITIVE_INFINITY))
  await own.close()
  return { home, conversation }
}

async function sizesOfBare({ urls, phone }: Stage): Promise<Sizes> {
  const own = await phone({ hasWorker: false })
  const making = await own.open()
  await making.goto(urls.bare)
  await making.locator('ul').waitFor({ state: 'attached' })
  await putRows(making, 'bare', 'summaries', summaries(1))
  await making.close()
  const page = await own.open()
  const home = await sizesOfHome(page, urls.bare, 'li')
  await page.locator('li a').click()
  await page.locator('textarea').waitFor()
  const conversation = await brotliKB(await scriptsUntil(page, Number.POSITIVE_INFINITY))
  await own.close()
  return { home, conversation }
}

async function sizesOfHome(page: Page, url: string, list: string): Promise<number> {
  await watchFor(page, list)
  await page.goto(url)
  const moment = await shownAt(page)
  return brotliKB(await scriptsUntil(page, moment))
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
