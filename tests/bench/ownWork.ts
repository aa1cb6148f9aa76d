import type { Page } from 'playwright-core'

/** What the machine's other work doesn't touch: the page's own thread, by its own clock, until the answer is called. */
export async function countOwnWork(page: Page): Promise<() => Promise<{ layouts: number; busyMs: number }>> {
  const devtools = await page.context().newCDPSession(page)
  await devtools.send('Performance.enable', { timeDomain: 'threadTicks' })
  const read = async () => {
    const { metrics } = await devtools.send('Performance.getMetrics')
    const of = (wanted: string) => metrics.find(({ name }) => name === wanted)?.value ?? 0
    return { layouts: of('LayoutCount'), busyMs: of('TaskDuration') * 1000 }
  }
  const before = await read()
  return async () => {
    const after = await read()
    return { layouts: after.layouts - before.layouts, busyMs: after.busyMs - before.busyMs }
  }
}
