import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import AxeBuilder from '@axe-core/playwright'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { expect } from 'vitest'
import { launchBrowser, openPhone } from '../browser.ts'
import { type RunningRelay, startRelay } from '../relay/startRelay.ts'
import { makeOlder } from './olderBrowser.ts'

/** One real relay that serves the built app, and as many separate phones as a test needs. */
export interface World {
  relay: RunningRelay
  dataDir: string
  url: string
  /** Speaks Danish unless told. */
  phone(name: string, locale?: string): Promise<TestPhone>
  restartRelay(change?: () => void): Promise<void>
  close(): Promise<void>
}

export interface TestPhone {
  name: string
  page: Page
  context: BrowserContext
  airplane(isOn: boolean): Promise<void>
  /** Everything that went wrong on the page; empty at the end of every test. */
  faults: string[]
  /** WebSocket frames sent and received, as bytes. */
  wire: Buffer[]
}

/** Of all worlds of this file. */
export const phonesInUse: TestPhone[] = []

export async function openWorld(): Promise<World> {
  const dataDir = mkdtempSync(join(tmpdir(), 'side-om-side-'))
  const browser: Browser = await launchBrowser()
  let relay = await startRelay({ dataDir, dist: 'dist' })
  const { port, url } = relay
  const phones: TestPhone[] = []
  return {
    get relay() {
      return relay
    },
    dataDir,
    url,
    async phone(name, locale) {
      const phone = await addPhone(browser, name, locale)
      phones.push(phone)
      phonesInUse.push(phone)
      return phone
    },
    async restartRelay(change) {
      await relay.kill('SIGKILL')
      change?.()
      relay = await startRelay({ dataDir, port, dist: 'dist' })
    },
    async close() {
      await browser.close()
      await relay.kill('SIGTERM')
      rmSync(dataDir, { recursive: true, force: true })
      for (const phone of phones) expect(phone.faults, `faults on ${phone.name}'s phone`).toEqual([])
    },
  }
}

async function addPhone(browser: Browser, name: string, locale?: string): Promise<TestPhone> {
  const { context, page } = await openPhone(browser, locale ? { context: { locale } } : {})
  // Maja's phone is new; the others' have not been renewed for years.
  if (name !== 'Maja') await makeOlder(context)
  const faults: string[] = []
  const wire: Buffer[] = []
  page.on('pageerror', error => faults.push(String(error)))
  page.on('console', message => {
    // A phone without a network says so on the console; that is no fault of the app.
    if (
      message.type() === 'error' &&
      !/net::ERR|WebSocket|Failed to load resource|MissingCode/.test(message.text())
    ) {
      faults.push(message.text())
    }
  })
  page.on('websocket', socket => {
    const keep = ({ payload }: { payload: string | Buffer }) => wire.push(Buffer.from(payload))
    socket.on('framesent', keep)
    socket.on('framereceived', keep)
  })
  return { name, page, context, faults, wire, airplane }

  async function airplane(isOn: boolean): Promise<void> {
    // "After one visit": the visit has to be over, with everything in the phone's cache.
    if (isOn) await page.evaluate(() => navigator.serviceWorker.ready.then(() => true))
    await context.setOffline(isOn)
  }
}

/** axe on the page as it stands. The other themes differ in colours alone, so only contrast is measured there. */
export async function expectAccessible(page: Page, where: string): Promise<void> {
  for (const theme of ['light', 'dark', 'daylight']) {
    await page.evaluate(wanted => document.documentElement.setAttribute('data-theme', wanted), theme)
    await atRest(page)
    const { violations } = await measured(page, theme === 'light' ? {} : { runOnly: ['color-contrast'] })
    expect(
      violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(' | ')}`),
      `${where}, ${theme}`,
    ).toEqual([])
  }
  await page.evaluate(() => document.documentElement.setAttribute('data-theme', 'light'))
}

interface Found {
  violations: { id: string; nodes: { target: unknown[] }[] }[]
}

/** Bringing axe to a page costs more than the measuring, so it is brought once, and stays until the page is left. */
async function measured(page: Page, options: object): Promise<Found> {
  if (!(await page.evaluate(() => 'axe' in window)))
    await new AxeBuilder({ page }).withRules('document-title').setLegacyMode().analyze()
  return page.evaluate(of => {
    const { axe } = window as unknown as { axe: { run(options: object): Promise<Found> } }
    return axe.run({ ...of, resultTypes: ['violations'] })
  }, options)
}

/** What fades or slides in has arrived: halfway there, its colours aren't those that people read. */
export async function atRest(page: Page): Promise<void> {
  await page.evaluate(async () => {
    // What measures itself draws itself anew a frame later.
    for (let frames = 0; frames < 2; frames++) await new Promise(requestAnimationFrame)
    const passing = document
      .getAnimations()
      .filter(({ effect }) => Number.isFinite(effect?.getComputedTiming().endTime))
    await Promise.allSettled(passing.map(({ finished }) => finished))
  })
}
