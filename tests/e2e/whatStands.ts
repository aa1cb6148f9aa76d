import type { Page } from 'playwright-core'

/** What a screen was waiting for can only be seen there and then. */
export const whatStands = (page: Page): Promise<object> =>
  page.evaluate(async () => ({
    address: location.href,
    body: document.body.textContent,
    locks: await navigator.locks.query(),
    worker: navigator.serviceWorker.controller?.state,
    fetched: performance
      .getEntriesByType('resource')
      .slice(-25)
      .map(({ name, duration }) => `${name.replace(location.origin, '')} ${Math.round(duration)} ms`),
  }))
