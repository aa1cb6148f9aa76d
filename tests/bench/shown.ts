import type { Page } from 'playwright-core'

/** Notes, in the page itself, when what `selector` names has been painted: milliseconds since the page was asked for. */
export async function watchFor(page: Page, selector: string): Promise<void> {
  await page.addInitScript(wanted => {
    const look = () => {
      if (!document.querySelector(wanted)) return
      observer.disconnect()
      requestAnimationFrame(() => {
        const afterPaint = new MessageChannel()
        afterPaint.port1.onmessage = () => {
          window.shownAtMs = performance.now()
        }
        afterPaint.port2.postMessage(null)
      })
    }
    const observer = new MutationObserver(look)
    observer.observe(document, { childList: true, subtree: true })
  }, selector)
}

export async function shownAt(page: Page): Promise<number> {
  const found = await page.waitForFunction(() => window.shownAtMs, null, { timeout: 30_000 })
  return Number(await found.jsonValue())
}

/** Addresses of the scripts that the page asked for before that moment. */
export const scriptsUntil = (page: Page, moment: number): Promise<string[]> =>
  page.evaluate(
    until =>
      performance
        .getEntriesByType('resource')
        .filter(({ name, startTime }) => startTime <= until && new URL(name).pathname.endsWith('.js'))
        .map(({ name }) => name),
    moment,
  )

declare global {
  interface Window {
    shownAtMs?: number
  }
}
