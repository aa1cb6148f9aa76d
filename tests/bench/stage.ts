import type { BrowserContext, CDPSession, Page } from 'playwright-core'
import { launchBrowser, openPhone } from '../browser.ts'
import { startRelay } from '../relay/startRelay.ts'
import { built } from './built.ts'

/** One browser, and everything that is measured, each served by a relay as the app is. */
export interface Stage {
  urls: Record<keyof typeof built, string>
  /** A phone with a memory of its own. */
  phone(options?: { hasWorker?: boolean }): Promise<BenchPhone>
  /** Addresses that anything asked for outside this stage. */
  strangers: string[]
  close(): Promise<void>
}

export interface BenchPhone {
  context: BrowserContext
  /** A new tab with the processor slowed as wanted. */
  open(options?: { slowedBy?: number }): Promise<Page>
  close(): Promise<void>
}

export async function openStage(): Promise<Stage> {
  const browser = await launchBrowser()
  const relays = {
    app: await startRelay({ dist: built.app }),
    bare: await startRelay({ dist: built.bare }),
    picture: await startRelay({ dist: built.picture }),
  }
  const urls = { app: relays.app.url, bare: relays.bare.url, picture: relays.picture.url }
  const strangers: string[] = []
  const watch = (address: string) => {
    const { protocol, origin } = new URL(address)
    const isOwn = ['data:', 'blob:'].includes(protocol) || Object.values(urls).includes(origin)
    if (!isOwn && !isOwnSocket(address, urls)) strangers.push(address)
  }

  return {
    urls,
    strangers,
    async phone({ hasWorker = true } = {}) {
      const serviceWorkers = hasWorker ? 'allow' : 'block'
      const { context, page } = await openPhone(browser, { context: { serviceWorkers } })
      await page.close()
      context.on('request', request => watch(request.url()))
      context.on('page', page => page.on('websocket', socket => watch(socket.url())))
      return {
        context,
        async open({ slowedBy = 1 } = {}) {
          const page = await context.newPage()
          const devtools: CDPSession = await context.newCDPSession(page)
          if (slowedBy > 1) await devtools.send('Emulation.setCPUThrottlingRate', { rate: slowedBy })
          return page
        },
        close: () => context.close(),
      }
    },
    async close() {
      await browser.close()
      await Promise.all(Object.values(relays).map(relay => relay.kill()))
    },
  }
}

const isOwnSocket = (address: string, urls: Stage['urls']): boolean =>
  address.startsWith(`${urls.app.replace(/^http/, 'ws')}/relay`)
